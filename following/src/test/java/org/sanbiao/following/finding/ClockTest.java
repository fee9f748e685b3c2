package org.sanbiao.following.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.following.Cases;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.FindingEvent.FindingClosed;
import org.sanbiao.following.event.FindingEvent.FindingDismissed;
import org.sanbiao.following.event.FindingEvent.FindingRecorded;
import org.sanbiao.following.event.FindingEvent.FindingReopened;
import org.sanbiao.following.event.FindingEvent.FindingReplied;
import org.sanbiao.following.event.FindingEvent.RectificationOrdered;
import org.sanbiao.following.event.FindingEvent.RectificationPlanned;
import org.sanbiao.following.event.FindingEvent.RectificationReported;
import org.sanbiao.following.event.FindingEvent.RectificationVerified;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;

/** The clock of a finding, a line a case. */
class ClockTest {

    private static final Pack PACK = Packs.builtIn().get("13710");

    @TestFactory
    Stream<DynamicTest> steps() {
        return Cases.of(ClockTest.class, "clock.txt", (given, expected) -> {
            String[] part = given.split("\\|");
            LocalDate today = LocalDate.parse(part[1].strip());
            List<Happened> events = new ArrayList<>();
            for (String step : part[0].split(";")) {
                String[] words = step.strip().split(" +");
                LocalDate day = LocalDate.parse(words[1]);
                OffsetDateTime at = OffsetDateTime.parse(day + "T09:00:00+08:00");
                Event event = events.isEmpty()
                        ? new FindingRecorded(
                                null, null, null, "某局", null, words[0].equals("hard"), Said.of("未公示"), List.of())
                        : event(words[2], words.length > 3 ? words[3] : "2022-12-31");
                events.add(new Happened(events.size() + 1, at, "F1", "zhang", day, null, event));
            }
            FindingCard card = Finding.of(events).card();
            Light light = Clock.light(card, PACK, today);
            String next = Clock.steps(card, PACK).stream()
                    .filter(step -> step.done() == null)
                    .map(step -> step.key() + " " + step.due())
                    .findFirst()
                    .orElse("none");
            assertThat(light.colour().words().zh() + " " + light.word().zh() + "; " + next)
                    .isEqualTo(expected);
        });
    }

    private static Event event(String verb, String day) {
        Said words = Said.of("说明");
        return switch (verb) {
            case "order" -> new RectificationOrdered(LocalDate.parse(day), words);
            case "reply" -> new FindingReplied(words, List.of());
            case "plan" -> new RectificationPlanned(LocalDate.parse(day), words);
            case "settle" -> new RectificationReported(words, List.of());
            case "verify" -> new RectificationVerified(words, List.of());
            case "close" -> new FindingClosed(words);
            case "reopen" -> new FindingReopened(words);
            case "dismiss" -> new FindingDismissed(words);
            default -> throw new IllegalArgumentException("nothing is called “" + verb + "”");
        };
    }
}
