package org.sanbiao.following.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.following.Cases;
import org.sanbiao.following.event.CommitmentEvent.CommitmentClosed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.CommitmentMerged;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRejected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentReopened;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRevised;
import org.sanbiao.following.event.CommitmentEvent.CommitmentSplit;
import org.sanbiao.following.event.CommitmentEvent.CommitmentWithdrawn;
import org.sanbiao.following.event.CommitmentEvent.DeliveryReported;
import org.sanbiao.following.event.CommitmentEvent.DeliveryVerified;
import org.sanbiao.following.event.CommitmentEvent.ExtensionGranted;
import org.sanbiao.following.event.CommitmentEvent.ExtensionRefused;
import org.sanbiao.following.event.CommitmentEvent.ProgressReported;
import org.sanbiao.following.event.CommitmentEvent.ReportReturned;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Source.Instruction;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.TargetKind;
import org.sanbiao.following.judging.TargetNotation;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;

/** The table of states, a line a case. */
class StatesTest {

    private static final LocalDate ENTERED = LocalDate.parse("2022-01-04");
    private static final Set<State> SEEN = EnumSet.noneOf(State.class);

    @TestFactory
    Stream<DynamicTest> states() {
        return Cases.of(StatesTest.class, "states.txt", (given, expected) -> {
            String[] part = given.split("\\|");
            Story story = new Story();
            for (String step : part[0].split(";")) {
                story.take(step.strip());
            }
            Card card = Commitment.of(story.events).card();
            LocalDate today = LocalDate.parse(part[1].strip());
            Situation situation = Situation.of(card, story.opened, today, Leeway.TWENTIETH);
            String said = situation.state().words().en();
            said += situation.overdue() > 0 ? ", " + situation.overdue() + " days overdue" : "";
            said += card.revisions().isEmpty() ? "" : ", " + card.revisions().size() + " revisions";
            assertThat(said).isEqualTo(expected);
            SEEN.add(situation.state());
        });
    }

    @AfterAll
    static void everyStateHasACase() {
        assertThat(SEEN).containsExactlyInAnyOrder(State.values());
    }

    /** The events of one commitment, as the case tells them. */
    private static final class Story {
        final List<Happened> events = new ArrayList<>();
        final Map<String, Period> opened = new LinkedHashMap<>();
        private Target target;

        void take(String step) {
            if (events.isEmpty()) {
                enter(step);
            } else if (step.equals("unconfirmed")) {
                events.remove(1);
            } else {
                String[] words = step.split(" +"); // + DAY VERB VALUE
                if (words[1].equals("opened")) {
                    String[] days = words[2].split("…");
                    Period span = new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
                    opened.put("P" + opened.size(), span);
                } else {
                    LocalDate day = LocalDate.parse(words[1]);
                    happen(day, event(day, words[2], words.length > 3 ? words[3] : ""));
                }
            }
        }

        private void enter(String words) {
            boolean vague = words.equals("vague");
            target = vague ? null : TargetNotation.target(words);
            LocalDate due = vague ? null : target.to();
            boolean person = !vague && target.kind() == TargetKind.PERSON_JUDGES;
            Substance substance = new Substance(
                    Said.of("新增公办园"),
                    target,
                    null,
                    Kind.TARGET,
                    Strength.FIRM,
                    vague ? Testable.VAGUE : person ? Testable.DATED : Testable.MEASURED,
                    "",
                    due,
                    true,
                    "市教育局",
                    List.of(),
                    null,
                    null);
            Said words1 = Said.of("办好");
            happen(ENTERED, new CommitmentEntered(new Instruction(Said.of("张市长"), words1, ENTERED), substance));
            happen(ENTERED, new CommitmentConfirmed());
        }

        private void happen(LocalDate day, Event event) {
            long number = events.size() + 1;
            OffsetDateTime at = OffsetDateTime.parse(day + "T09:00:00+08:00");
            events.add(new Happened(number, at, "C1", "zhang", day, null, event));
        }

        private Event event(LocalDate day, String verb, String value) {
            return switch (verb) {
                case "report" -> report(day, day.toString(), value, true);
                case "again" -> report(day, last(), value, true);
                case "stageless" -> {
                    Actual same = Actual.of(target, new BigDecimal(value), Period.on(day), "");
                    Actual none = new Actual(
                            same.value(),
                            null,
                            null,
                            same.unit(),
                            same.figure(),
                            same.basis(),
                            null,
                            same.area(),
                            same.extent(),
                            same.period(),
                            "");
                    yield report(day, "P", none, true);
                }
                case "words" -> report(day, "P", (Actual) null, true);
                case "unstarted" -> report(day, "P", (Actual) null, false);
                case "return" -> new ReportReturned(events.size(), Said.of("不实"));
                case "deliver" -> new DeliveryReported(Said.of("已办结"), List.of());
                case "verify" ->
                    new DeliveryVerified(Result.valueOf(value.toUpperCase(Locale.ROOT)), Said.of("看过"), List.of());
                case "close" -> new CommitmentClosed(Said.of("同意"));
                case "reopen" -> new CommitmentReopened(Said.of("反弹"));
                case "revise" -> new CommitmentRevised(null, LocalDate.parse(value), Said.of("汛情"));
                case "target" -> new CommitmentRevised(target.withValue(new BigDecimal(value)), null, Said.of("核减"));
                case "extend" -> new ExtensionGranted(LocalDate.parse(value), Said.of("同意"));
                case "refuse" -> new ExtensionRefused(Said.of("工期可赶"));
                case "withdraw" -> new CommitmentWithdrawn(Said.of("不再实施"));
                case "split" -> new CommitmentSplit(List.of("C2", "C3"));
                case "merge" -> new CommitmentMerged("C4");
                case "reject" -> new CommitmentRejected(Said.of("不是任务"));
                default -> throw new IllegalArgumentException("nothing is called “" + verb + "”");
            };
        }

        private String last() {
            return ((ProgressReported) events.get(events.size() - 1).event()).reporting();
        }

        private ProgressReported report(LocalDate day, String period, String value, boolean started) {
            return report(day, period, Actual.of(target, new BigDecimal(value), Period.on(day), ""), started);
        }

        private static ProgressReported report(LocalDate day, String period, Actual actual, boolean started) {
            return new ProgressReported(
                    period, Period.on(day), actual, started, Said.of("进展"), Said.NOTHING, Said.NOTHING, List.of());
        }
    }
}
