package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.desk.Overview.Late;
import org.sanbiao.app.desk.Overview.Line;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Counts;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Inbox;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.register.Waiting;
import org.sanbiao.ledger.Ledger;

/** Puts together the office's overview. */
final class Overviews {

    private static final int SOON_DAYS = 14;
    private static final int UNITS = 20;
    private static final int LISTED = 6;
    private static final int CHANGES = 12;

    /** The counts of one state of the ledger: they go through every commitment, and are asked for again and again. */
    private record Counted(long entries, LocalDate today, List<Line> lines) {}

    private final Ledger ledger;
    private final Office office;
    private final Packs packs;
    private final Desks desks;
    private volatile @Nullable Counted counted;

    Overviews(Ledger ledger, Office office, Packs packs, Desks desks) {
        this.ledger = ledger;
        this.office = office;
        this.packs = packs;
        this.desks = desks;
    }

    /**
     * The office on a day.
     *
     * @param since the day from which changes are told
     * @param all whether every unit is listed
     */
    Overview of(LocalDate today, LocalDate since, boolean all) {
        Register register = office.register();
        Inbox inbox = register.inbox();
        List<Reporting> open = desks.open(today);
        Reporting period = open.isEmpty() ? null : open.get(0);
        List<Line> lines = counted(register, period, today);
        Line total = new Line("", 0, 0, 0, 0, 0, 0, 0, 0);
        for (Line line : lines) {
            total = total.plus(line);
        }
        List<Line> units = lines.stream()
                .filter(line -> !line.isQuiet())
                .sorted(Comparator.comparingInt(Line::overdue)
                        .thenComparingInt(Line::owed)
                        .reversed()
                        .thenComparing(Line::unit))
                .toList();
        int shown = all ? units.size() : Math.min(units.size(), UNITS);
        return new Overview(
                today.plusDays(SOON_DAYS),
                period,
                total,
                units.subList(0, shown),
                units.size() - shown,
                inbox.of(Waiting.EXTENSION, null, 0, LISTED, today),
                inbox.of(Waiting.VERIFICATION, null, 0, LISTED, today),
                late(register, today),
                since,
                office.changes(since, Filter.ALL, 0, CHANGES, desks.pack(), today));
    }

    private List<Line> counted(Register register, @Nullable Reporting period, LocalDate today) {
        long entries = ledger.size(); // before anything is counted: what comes meanwhile is counted next time
        Counted known = counted;
        if (known == null || known.entries() != entries || !known.today().equals(today)) {
            known = new Counted(entries, today, lines(register, period, today));
            counted = known;
        }
        return known.lines();
    }

    private static List<Line> lines(Register register, @Nullable Reporting period, LocalDate today) {
        Map<String, Integer> owed =
                period == null ? Map.of() : register.counts().unreported(period.id(), today);
        Map<String, Map<Waiting, Integer>> waiting = register.inbox().byUnit();
        Map<String, Counts.Group> groups = new TreeMap<>();
        for (Counts.Group group : register.counts().by(Counts.By.UNIT, Filter.ALL, today, SOON_DAYS)) {
            groups.put(group.name(), group);
        }
        List<Line> lines = new ArrayList<>();
        groups.forEach((unit, group) -> {
            Map<Waiting, Integer> here = waiting.getOrDefault(unit, Map.of());
            int open = group.states().entrySet().stream()
                    .filter(state -> state.getKey().open())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            int reported = group.states().getOrDefault(State.SELF_REPORTED, 0)
                    + group.states().getOrDefault(State.SELF_REPORTED_LATE, 0);
            lines.add(new Line(
                    unit,
                    group.overdue(),
                    group.soon(),
                    owed.getOrDefault(unit, 0),
                    here.getOrDefault(Waiting.OFFICE_APPROVAL, 0),
                    here.getOrDefault(Waiting.ANSWER, 0),
                    here.getOrDefault(Waiting.EXTENSION, 0),
                    reported,
                    open));
        });
        return lines;
    }

    private List<Late> late(Register register, LocalDate today) {
        Pack clock = packs.get(Desks.CLOCK);
        List<Late> late = new ArrayList<>();
        for (FindingCard finding : register.findings(null)) {
            Late worst = null;
            for (Clock.Step step : finding.state().open() ? Clock.steps(finding, clock) : List.<Clock.Step>of()) {
                long over = step.over(today);
                if (step.done() == null && over > 0 && (worst == null || over > worst.over())) {
                    worst = new Late(finding, step.key(), step.due(), over);
                }
            }
            if (worst != null) {
                late.add(worst);
            }
        }
        late.sort(Comparator.comparingLong(Late::over).reversed());
        return late.size() > 2 * LISTED ? late.subList(0, 2 * LISTED) : late;
    }
}
