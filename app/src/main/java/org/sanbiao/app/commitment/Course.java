package org.sanbiao.app.commitment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Judge;
import org.sanbiao.following.judging.Obstacle;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.trajectory.Trajectory.Milestones;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.following.trajectory.Trajectory.Step;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * How a commitment goes towards its target: what is due by when, what was reported, in the target's unit. What the chart
 * draws and the table beside it says.
 *
 * @param target the value to be reached or kept
 * @param due what is due by each day, in order; empty where nothing says by when, or where it holds on every day
 * @param points what was reported, in order of the days
 * @param was targets that were given up, in order
 * @param moved deadlines that were given up, in order
 * @param deadline the last day, or null
 * @param flat whether the target holds on every day and is no end to be reached
 */
public record Course(
        BigDecimal target,
        String unit,
        List<Due> due,
        List<Point> points,
        List<BigDecimal> was,
        List<LocalDate> moved,
        @Nullable LocalDate deadline,
        LocalDate today,
        boolean flat) {

    /** What is due by the end of a day. */
    public record Due(LocalDate day, BigDecimal value) {}

    /**
     * A reported value.
     *
     * @param shown as people read it: 82.6%（1520/1840）
     * @param report the number of its entry
     * @param due what was due by that day, or null
     * @param why it does not count: sent back, replaced, or not comparable; null where it does
     */
    public record Point(
            LocalDate day,
            BigDecimal value,
            String shown,
            long report,
            @Nullable BigDecimal due,
            @Nullable Wording why) {

        /** The value alone. */
        public String plain() {
            return print(value);
        }

        /** What was due, to one decimal where it is not whole. */
        public String dueShown() {
            return due == null ? "" : print(due);
        }

        private static String print(BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 1;
            return whole ? Numbers.plain(number) : Numbers.share(number);
        }
    }

    public Course {
        due = List.copyOf(due);
        points = List.copyOf(points);
        was = List.copyOf(was);
        moved = List.copyOf(moved);
    }

    /** The course of a situation; null where nothing is measured. */
    static @Nullable Course of(Situation situation, Pace pace) {
        Card card = situation.card();
        Target target = card.substance().target();
        if (target == null || target.value() == null) {
            return null;
        }
        BigDecimal value =
                target.baseline() != null && target.figure() == org.sanbiao.following.judging.Figure.TIMES_BASELINE
                        ? target.value().multiply(target.baseline())
                        : target.value();
        boolean flat = target.kind().everyPeriod() || target.mirrored() || value.signum() <= 0;
        Trajectory trajectory = flat ? null : situation.trajectory(pace);
        List<Point> points = points(card, target, value, trajectory);
        List<BigDecimal> was = new ArrayList<>();
        List<LocalDate> moved = new ArrayList<>();
        for (Revision revision : card.revisions()) {
            Target old = revision.oldTarget();
            if (old != null
                    && old.value() != null
                    && old.value().compareTo(target.value()) != 0
                    && old.unit().equals(target.unit())) {
                was.add(old.value());
            }
            if (revision.oldDue() != null && !revision.oldDue().equals(revision.newDue())) {
                moved.add(revision.oldDue());
            }
        }
        LocalDate deadline = card.substance().due();
        return new Course(
                value,
                target.unit(),
                trajectory == null ? List.of() : due(trajectory, value, situation, deadline),
                points,
                was,
                moved,
                deadline,
                situation.today(),
                flat);
    }

    private static List<Point> points(Card card, Target target, BigDecimal value, @Nullable Trajectory trajectory) {
        List<Point> points = new ArrayList<>();
        for (Report report : card.reports()) {
            Actual actual = report.actual();
            BigDecimal amount = actual == null ? null : actual.amount();
            if (actual == null || amount == null) {
                continue;
            }
            points.add(new Point(
                    actual.day(),
                    amount,
                    shown(actual, amount),
                    report.number(),
                    trajectory == null ? null : value(trajectory.due(actual.day(), value), value),
                    why(report, target, actual)));
        }
        points.sort(Comparator.comparing(Point::day).thenComparing(Point::report));
        return points;
    }

    private static @Nullable Wording why(Report report, Target target, Actual actual) {
        if (report.fate() == Report.Fate.RETURNED) {
            return new Wording("已退回", "sent back");
        }
        if (report.fate() == Report.Fate.REPLACED) {
            return new Wording("已被替换", "replaced");
        }
        Obstacle obstacle = Judge.obstacle(target, actual);
        return obstacle == null ? null : obstacle.words();
    }

    /** A value with its parts: 82.6%（1520/1840）. */
    static String shown(Actual actual, BigDecimal amount) {
        boolean worked = actual.value() == null && actual.unit().equals("%");
        String number = worked ? Numbers.share(amount) : Numbers.plain(amount);
        String parts = actual.numerator() == null || actual.denominator() == null
                ? ""
                : "（" + Numbers.plain(actual.numerator()) + "/" + Numbers.plain(actual.denominator()) + "）";
        return number + actual.unit() + parts;
    }

    private static @Nullable BigDecimal value(@Nullable BigDecimal percent, BigDecimal target) {
        return percent == null
                ? null
                : percent.multiply(target).movePointLeft(2).round(MathContext.DECIMAL32);
    }

    /** At its beginning, at the end of each month, just before and on each step, on the deadline. */
    private static List<Due> due(
            Trajectory trajectory, BigDecimal target, Situation situation, @Nullable LocalDate deadline) {
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate last = deadline == null ? situation.today() : deadline;
        if (trajectory instanceof Milestones milestones) {
            for (Step step : milestones.steps()) {
                days.add(step.day());
                days.add(step.day().minusDays(1));
                last = step.day().isAfter(last) ? step.day() : last;
            }
        }
        LocalDate first = days.isEmpty() ? last.withDayOfYear(1) : days.first().withDayOfMonth(1);
        if (trajectory instanceof Trajectory.Linear linear) {
            first = linear.from();
            last = linear.to();
        } else if (trajectory instanceof Trajectory.Quarters quarters) {
            first = LocalDate.of(quarters.year(), 1, 1);
        }
        days.add(first);
        days.add(last);
        YearMonth month = YearMonth.from(first);
        for (int i = 0; i < 240 && month.atEndOfMonth().isBefore(last); i++) {
            days.add(month.atEndOfMonth());
            if (!(trajectory instanceof Trajectory.Linear)) {
                days.add(month.atEndOfMonth().minusDays(1));
            }
            month = month.plusMonths(1);
        }
        List<Due> due = new ArrayList<>();
        for (LocalDate day : days) {
            BigDecimal value = value(trajectory.due(day, target), target);
            if (value != null && !day.isBefore(first)) {
                due.add(new Due(day, value));
            }
        }
        return due;
    }

    /** The points that count. */
    public List<Point> counting() {
        return points.stream().filter(point -> point.why() == null).toList();
    }

    /** The same for a script that draws it, as JSON. */
    public String json() {
        StringBuilder out = new StringBuilder();
        Json json = new Json(out).open('{');
        json.name("unit")
                .value(unit)
                .name("target")
                .decimal(target)
                .name("flat")
                .value(flat);
        json.name("today").value(today.toString());
        json.name("deadline").value(deadline == null ? null : deadline.toString());
        json.name("moved").open('[');
        moved.forEach(day -> json.value(day.toString()));
        json.close(']').name("due").open('[');
        due.forEach(step -> json.open('[')
                .value(step.day().toString())
                .decimal(step.value())
                .close(']'));
        json.close(']').name("points").open('[');
        for (Point point : points) {
            json.open('[')
                    .value(point.day().toString())
                    .decimal(point.value())
                    .value(point.shown())
                    .value(point.why() == null)
                    .close(']');
        }
        json.close(']').close('}');
        return out.toString();
    }

    /** Whether there is anything to draw beside the target itself. */
    public boolean isDrawn() {
        return !points.isEmpty() || !due.isEmpty();
    }
}
