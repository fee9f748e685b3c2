package org.sanbiao.app.commitment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Overturned;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentDunned;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.wording.Wording;

/**
 * One thing that happened, as the page tells it.
 *
 * @param entry its number in the ledger
 * @param recorded when it was entered, in the ledger's zone
 * @param effective the day it took effect, where that is another; else null
 * @param who the full name, else the short one
 * @param what the event's name, for the text {@code web.event.…}
 * @param struck whether it no longer holds: a report sent back or replaced, a verdict overturned
 * @param revision what moved, with old and new values; or null
 * @param slip whether there is a slip to print
 */
public record Telling(
        long entry,
        String recorded,
        @Nullable LocalDate effective,
        String who,
        String by,
        String what,
        Wording words,
        List<Evidence> files,
        boolean struck,
        @Nullable Revision revision,
        boolean slip) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public Telling {
        files = List.copyOf(files);
    }

    /** All events of a commitment, the newest first. */
    static List<Telling> of(List<Happened> events, Card card, Map<String, String> names, ZoneId zone) {
        Set<Long> struck = new HashSet<>();
        for (Report report : card.reports()) {
            if (report.fate() != Report.Fate.COUNTS) {
                struck.add(report.number());
            }
        }
        for (Overturned overturned : card.overturned()) {
            struck.add(overturned.said().number());
        }
        Map<Long, Revision> revisions = new HashMap<>();
        card.revisions().forEach(revision -> revisions.put(revision.number(), revision));
        List<Telling> told = new ArrayList<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            Happened happened = events.get(i);
            Event event = happened.event();
            var recorded = happened.recordedAt().atZoneSameInstant(zone);
            boolean same = recorded.toLocalDate().equals(happened.effective());
            told.add(new Telling(
                    happened.sequence(),
                    MINUTE.format(recorded),
                    same ? null : happened.effective(),
                    names.getOrDefault(happened.by(), happened.by()),
                    happened.by(),
                    event.getClass().getSimpleName(),
                    Narrative.words(event),
                    Narrative.files(event),
                    struck.contains(happened.sequence()),
                    revisions.get(happened.sequence()),
                    event instanceof CommitmentAssigned || event instanceof CommitmentDunned));
        }
        return told;
    }

    /** The full names, by their short ones, of those who did something. */
    static Map<String, String> names(List<Happened> events, Register register) {
        Map<String, String> names = new HashMap<>();
        for (Happened happened : events) {
            names.computeIfAbsent(happened.by(), by -> {
                Person person = register.person(by);
                return person == null || person.name().isEmpty() ? by : person.name();
            });
        }
        return names;
    }
}
