package org.sanbiao.app.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.wording.Wording;

/**
 * One thing that happened, as a page tells it.
 *
 * @param entry its number in the ledger
 * @param recorded when it was entered, in the ledger's zone
 * @param effective the day it took effect where that is another, else null
 */
public record Told(
        long entry, String recorded, @Nullable LocalDate effective, String who, Wording words, List<Evidence> files) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public Told {
        files = List.copyOf(files);
    }

    /** The newest first. */
    static List<Told> of(List<Happened> events, Map<String, String> names, ZoneId zone) {
        List<Told> told = new ArrayList<>();
        for (Happened at : events) {
            var recorded = at.recordedAt().atZoneSameInstant(zone);
            told.add(
                    0,
                    new Told(
                            at.sequence(),
                            MINUTE.format(recorded),
                            recorded.toLocalDate().equals(at.effective()) ? null : at.effective(),
                            names.getOrDefault(at.by(), at.by()),
                            Narrative.words(at.event()),
                            Narrative.files(at.event())));
        }
        return told;
    }
}
