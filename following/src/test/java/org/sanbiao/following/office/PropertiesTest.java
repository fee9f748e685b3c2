package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Commitment;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.finding.Batch;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.Finding;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;

/** Laws that hold whatever an office does: a seeded year of commands, some refused, and what must be true of it. */
class PropertiesTest {

    private static final Pack PACK = Packs.builtIn().get("银川");

    private static final long SEED = Long.getLong("sanbiao.seed", 20260301);

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> commitments = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> batches = new ArrayList<>();
    private String period = "";
    private int refused;

    @Test
    void ofAYearOfCommands() {
        year(Bureau.in(folder));
    }

    @Test
    void ofAYearOfCommandsOnPostgresql() {
        year(Bureau.at(Server.fresh()));
    }

    private void year(Bureau office) {
        Map<LocalDate, List<String>> known = new TreeMap<>();
        try (Bureau bureau = office) {
            LocalDate day = LocalDate.parse("2022-01-05");
            for (int step = 0; step < 260; step++) {
                if (random.nextInt(4) == 0) {
                    if (random.nextInt(8) == 0) {
                        known.put(day, bureau.dump());
                    }
                    day = day.plusDays(1 + random.nextInt(9));
                }
                bureau.on(day.toString());
                command(bureau);
            }
            assertThat(refused).as("some commands are to be refused").isBetween(10, 200);
            assertThat(commitments).hasSizeGreaterThan(10);
            replayTwiceIsReplayOnce(bureau);
            tablesSayWhatEachCommitmentSays(bureau);
            aRevisionNeverHidesTheOld(bureau);
            rebuiltIsLive(bureau);
            asOfAnyDayIsWhatWasKnownThen(bureau, known);
        }
    }

    private void replayTwiceIsReplayOnce(Bureau bureau) {
        for (String id : commitments) {
            List<Happened> events = bureau.office.register().history(id);
            Card once = Commitment.of(events).card();
            Commitment twice = Commitment.of(events);
            events.forEach(twice::apply);
            assertThat(twice.card()).as(id).isEqualTo(once);
            assertThat(bureau.office.register().situation(id, bureau.today()).card())
                    .isEqualTo(once);
        }
        for (FindingCard card : bureau.office.register().findings(null)) {
            List<Happened> events = bureau.office.register().history(card.id());
            Finding twice = Finding.of(events);
            events.forEach(twice::apply);
            assertThat(twice.card()).isEqualTo(card);
        }
        for (BatchCard card : bureau.office.register().batches()) {
            List<Happened> events = bureau.office.register().history(card.id());
            Batch twice = Batch.of(events);
            events.forEach(twice::apply);
            assertThat(twice.card()).isEqualTo(card);
        }
    }

    /** Filters by state, light, overdue and unreported find exactly those that say so themselves, on any day. */
    private void tablesSayWhatEachCommitmentSays(Bureau bureau) {
        Register register = bureau.office.register();
        Set<State> seen = EnumSet.noneOf(State.class);
        for (int later : new int[] {0, 1, 40, 200, 400}) {
            LocalDate day = bureau.today().plusDays(later);
            Map<State, Set<String>> states = new EnumMap<>(State.class);
            Set<String> overdue = new TreeSet<>();
            for (RegisterRow row : register.page(Filter.ALL, Register.Sort.NUMBER, 0, 10_000, PACK, day)
                    .rows()) {
                states.computeIfAbsent(row.situation().state(), key -> new TreeSet<>())
                        .add(row.id());
                if (row.situation().overdue() > 0) {
                    overdue.add(row.id());
                }
            }
            seen.addAll(states.keySet());
            for (State state : State.values()) {
                assertThat(ids(register, Filter.ALL.withStates(Set.of(state)), day))
                        .as(state + " on " + day)
                        .isEqualTo(states.getOrDefault(state, Set.of()));
            }
            assertThat(ids(register, Filter.ALL.withOverdue(true), day)).isEqualTo(overdue);
            Map<String, Integer> counts = new TreeMap<>();
            states.forEach((state, ids) -> counts.put(state.name().toLowerCase(Locale.ROOT), ids.size()));
            assertThat(register.states(Filter.ALL, day)).isEqualTo(counts);
        }
        assertThat(seen).hasSizeGreaterThan(6);
        Set<Colour> lit = EnumSet.noneOf(Colour.class);
        for (int off : new int[] {0, -60, -200, 90}) { // on a day of the past, values of later days are not known
            LocalDate day = bureau.today().plusDays(off);
            Map<Colour, Set<String>> lights = new EnumMap<>(Colour.class);
            for (RegisterRow row : register.page(Filter.ALL, Register.Sort.NUMBER, 0, 10_000, PACK, day)
                    .rows()) {
                lights.computeIfAbsent(row.light().colour(), key -> new TreeSet<>())
                        .add(row.id());
            }
            lit.addAll(lights.keySet());
            for (Colour colour : Colour.values()) {
                assertThat(ids(register, Filter.ALL.withLights(Set.of(colour)), day))
                        .as(colour + " on " + day)
                        .isEqualTo(lights.getOrDefault(colour, Set.of()));
            }
        }
        assertThat(lit).hasSizeGreaterThan(2);
    }

    private static Set<String> ids(Register register, Filter filter, LocalDate day) {
        Set<String> ids = new TreeSet<>();
        register.page(filter, Register.Sort.STATE, 0, 10_000, PACK, day).rows().forEach(row -> ids.add(row.id()));
        return ids;
    }

    /** Every value that a target or deadline ever had can still be seen, in order, each leading to the next. */
    private void aRevisionNeverHidesTheOld(Bureau bureau) {
        int moved = 0;
        for (String id : commitments) {
            List<LocalDate> dues = new ArrayList<>();
            List<Target> targets = new ArrayList<>();
            List<Happened> events = bureau.office.register().history(id);
            for (int end = 1; end <= events.size(); end++) {
                Card card = Commitment.of(events.subList(0, end)).card();
                LocalDate due = card.substance().due();
                if (dues.isEmpty() || !java.util.Objects.equals(due, dues.get(dues.size() - 1))) {
                    dues.add(due);
                }
                Target target = card.substance().target();
                if (targets.isEmpty()
                        || !target.amount()
                                .equals(targets.get(targets.size() - 1).amount())) {
                    targets.add(target);
                }
            }
            Card now = Commitment.of(events).card();
            assertThat(now.asEntered().due()).isEqualTo(dues.get(0));
            List<LocalDate> shown = new ArrayList<>(List.of(dues.get(0)));
            List<String> amounts =
                    new ArrayList<>(List.of(targets.get(0).amount().zh()));
            now.revisions().forEach(revision -> {
                if (!revision.newDue().equals(shown.get(shown.size() - 1))) {
                    assertThat(revision.oldDue()).isEqualTo(shown.get(shown.size() - 1));
                    shown.add(revision.newDue());
                }
                if (!revision.newTarget().amount().zh().equals(amounts.get(amounts.size() - 1))) {
                    assertThat(revision.oldTarget().amount().zh()).isEqualTo(amounts.get(amounts.size() - 1));
                    amounts.add(revision.newTarget().amount().zh());
                }
            });
            assertThat(shown).isEqualTo(dues);
            assertThat(amounts)
                    .isEqualTo(targets.stream().map(t -> t.amount().zh()).toList());
            moved += now.revisions().size();
        }
        assertThat(moved).as("something has to be revised").isPositive();
    }

    private void rebuiltIsLive(Bureau bureau) {
        List<String> live = bureau.dump();
        bureau.office.rebuild();
        assertThat(bureau.dump()).isEqualTo(live);
        bureau.office.rebuild();
        assertThat(bureau.dump()).isEqualTo(live);
    }

    private void asOfAnyDayIsWhatWasKnownThen(Bureau bureau, Map<LocalDate, List<String>> known) {
        assertThat(known).hasSizeGreaterThan(2);
        known.forEach((day, dump) -> {
            try (Office.Past past = bureau.office.asOf(day)) {
                List<String> then = new ArrayList<>();
                past.register().dump(then::add);
                assertThat(then).as("as of " + day).isEqualTo(dump);
            }
        });
        try (Office.Past nothing = bureau.office.asOf(LocalDate.parse("2021-12-31"))) {
            assertThat(nothing.entries()).isZero();
        }
    }

    private void command(Bureau bureau) {
        Map<Integer, Runnable> commands = new HashMap<>();
        commands.put(
                0,
                () -> commitments.add(bureau.commitment((random.nextInt(3) == 0 ? "keep ≥" : "")
                        + (10 + random.nextInt(90)) + "所 from 2022-01-01 by 2022-"
                        + (random.nextBoolean() ? "06-30" : "12-31"))));
        commands.put(
                1,
                () -> period = bureau.office
                        .reports()
                        .open(
                                bureau.as("super"),
                                "期",
                                new Period(bureau.today().minusDays(20), bureau.today()),
                                bureau.today()));
        for (int i = 2; i < 6; i++) {
            commands.put(
                    i,
                    () -> bureau.report(
                            any("edu", "edu", "money", "jinshui"),
                            one(),
                            period,
                            Figures.of(Integer.toString(random.nextInt(110) - 5))));
        }
        commands.put(
                6,
                () -> bureau.office
                        .assignment()
                        .revise(
                                bureau.as("super"),
                                one(),
                                Office.LATEST,
                                null,
                                bureau.today().plusDays(random.nextInt(200)),
                                "调整"));
        commands.put(7, () -> {
            String id = one();
            Target target = card(bureau, id).substance().target();
            bureau.office
                    .assignment()
                    .revise(
                            bureau.as("super"),
                            id,
                            Office.LATEST,
                            target.withValue(new BigDecimal(5 + random.nextInt(90))),
                            null,
                            "调整");
        });
        commands.put(
                8,
                () -> bureau.office
                        .assignment()
                        .dun(bureau.as("super"), one(), Office.LATEST, random.nextInt(3), null, "催"));
        commands.put(
                9,
                () -> bureau.office
                        .assignment()
                        .judge(bureau.as("look"), one(), Office.LATEST, Judgement.values()[random.nextInt(4)], "看过"));
        commands.put(
                10,
                () -> bureau.office
                        .reports()
                        .askExtension(
                                bureau.as("edu"),
                                one(),
                                Office.LATEST,
                                bureau.today().plusDays(100),
                                "雨季"));
        commands.put(11, () -> bureau.office.assignment().grant(bureau.as("super"), one(), Office.LATEST, null, "同意"));
        commands.put(
                12,
                () -> bureau.office
                        .reports()
                        .deliver(
                                bureau.as("edu"),
                                one(),
                                Office.LATEST,
                                bureau.today(),
                                "办结",
                                List.of(Bureau.photo("照片" + random.nextInt()))));
        commands.put(
                13,
                () -> bureau.office
                        .closing()
                        .verify(
                                bureau.as("look"),
                                one(),
                                Office.LATEST,
                                Result.values()[random.nextInt(4)],
                                bureau.today(),
                                "看过",
                                List.of()));
        commands.put(14, () -> bureau.office.closing().close(bureau.as("super"), one(), Office.LATEST, "同意"));
        commands.put(15, () -> bureau.office.closing().reopen(bureau.as("super2"), one(), Office.LATEST, "反弹"));
        commands.put(
                16,
                () -> findings.add(bureau.office
                        .inspection()
                        .find(
                                bureau.as("look"),
                                new InspectionDesk.Finding(
                                        null,
                                        one(),
                                        Bureau.JINSHUI,
                                        "410105",
                                        random.nextBoolean(),
                                        "问题",
                                        List.of(Bureau.photo("问题" + random.nextInt()))))));
        commands.put(17, () -> bureau.office.inspection().confirm(bureau.as("look"), finding(), Office.LATEST, "认定"));
        commands.put(
                18,
                () -> bureau.office
                        .inspection()
                        .order(
                                bureau.as("look"),
                                finding(),
                                Office.LATEST,
                                bureau.today().plusDays(7),
                                ""));
        commands.put(
                19,
                () -> batches.add(bureau.office
                        .inspection()
                        .draw(
                                bureau.as("look"),
                                finding(),
                                Office.LATEST,
                                "共性",
                                List.of(Bureau.ZHONGMU, Bureau.EDUCATION))));
        commands.put(
                20,
                () -> commitments.addAll(bureau.office
                        .assignment()
                        .allocate(
                                bureau.as("super"),
                                one(),
                                Office.LATEST,
                                List.of(
                                        new AssignmentDesk.Portion(Bureau.JINSHUI, null, new BigDecimal("30"), null),
                                        new AssignmentDesk.Portion(Bureau.ZHONGMU, null, new BigDecimal("70"), null)),
                                true)));
        commands.put(21, () -> bureau.office.reports().accept(bureau.as("edu"), one(), 3));
        commands.put(22, () -> bureau.office.assignment().withdraw(bureau.as("super"), one(), Office.LATEST, "不再实施"));
        try {
            commands.get(random.nextInt(commands.size())).run();
        } catch (Refusal expected) {
            refused++;
        }
    }

    private static Card card(Bureau bureau, String id) {
        Situation situation = bureau.office.register().situation(id, bureau.today());
        if (situation == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有", "none");
        }
        return situation.card();
    }

    private String one() {
        return commitments.isEmpty() ? "C999" : commitments.get(random.nextInt(commitments.size()));
    }

    private String finding() {
        return findings.isEmpty() ? "F999" : findings.get(random.nextInt(findings.size()));
    }

    private String any(String... people) {
        return people[random.nextInt(people.length)];
    }
}
