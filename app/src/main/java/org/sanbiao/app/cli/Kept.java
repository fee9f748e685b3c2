package org.sanbiao.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.following.event.CommitmentEvent.DeliveryReported;
import org.sanbiao.following.event.CommitmentEvent.DeliveryVerified;
import org.sanbiao.following.event.CommitmentEvent.ProgressReported;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.FindingEvent.FindingRecorded;
import org.sanbiao.following.event.FindingEvent.FindingReplied;
import org.sanbiao.following.event.FindingEvent.RectificationReported;
import org.sanbiao.following.event.FindingEvent.RectificationVerified;
import org.sanbiao.following.event.Happened;

/** The files that came with events: documents as they were, evidence. */
final class Kept {

    private Kept() {}

    /** All files of these events, in their order. */
    static List<Evidence> of(List<Happened> events) {
        List<Evidence> files = new ArrayList<>();
        events.forEach(event -> files.addAll(of(event.event())));
        return files;
    }

    /** The files of one event. */
    static List<Evidence> of(Event event) {
        if (event instanceof DocumentRead it) {
            return it.file() == null ? List.of() : List.of(it.file());
        }
        if (event instanceof ProgressReported it) {
            return it.evidence();
        }
        if (event instanceof DeliveryReported it) {
            return it.evidence();
        }
        if (event instanceof DeliveryVerified it) {
            return it.evidence();
        }
        if (event instanceof FindingRecorded it) {
            return it.evidence();
        }
        if (event instanceof FindingReplied it) {
            return it.evidence();
        }
        if (event instanceof RectificationReported it) {
            return it.evidence();
        }
        return event instanceof RectificationVerified it ? it.evidence() : List.of();
    }
}
