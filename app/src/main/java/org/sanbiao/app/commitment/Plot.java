package org.sanbiao.app.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.commitment.Course.Due;
import org.sanbiao.app.commitment.Course.Point;
import org.sanbiao.following.wording.Numbers;

/**
 * A course drawn to whole pixels, for a template to write as SVG.
 *
 * @param due the line of what is due, as the points of a polyline; empty for none
 * @param reported the line through the reports that count
 * @param target how high the target lies
 * @param today how far to the right today lies
 */
public record Plot(
        int width,
        int height,
        int left,
        int top,
        int right,
        int bottom,
        List<Tick> heights,
        List<Tick> months,
        String due,
        String reported,
        List<Dot> dots,
        int target,
        String amount,
        List<Tick> was,
        int today,
        List<Tick> deadlines) {

    /** A mark on an axis; {@code old} where it no longer holds, of months where a year begins. */
    public record Tick(int at, String label, boolean old) {}

    /** A report; the last that counts is {@code last}. */
    public record Dot(int x, int y, Point point, boolean last) {}

    private static final int TICKS = 5;

    /** Pixels that the word for today takes. */
    private static final int WORD = 44;

    /** Pixels that a day takes as a label. */
    private static final int LABEL = 90;

    public Plot {
        heights = List.copyOf(heights);
        months = List.copyOf(months);
        dots = List.copyOf(dots);
        was = List.copyOf(was);
        deadlines = List.copyOf(deadlines);
    }

    /** Whether the word for today stands to the left of its line. */
    public boolean todayBefore() {
        boolean crowded = deadlines.stream().anyMatch(day -> day.at() <= today && today - day.at() < WORD);
        return today > right - WORD || !crowded;
    }

    /** A month on the axis, {@code 2022-03}: the year too where one begins. */
    public String month(Tick tick, String language) {
        YearMonth month = YearMonth.parse(tick.label());
        if (tick.old()) {
            return language.equals("zh") ? month.getYear() + "年" : String.valueOf(month.getYear());
        }
        return language.equals("zh")
                ? month.getMonthValue() + "月"
                : month.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH);
    }

    /** Whether the label of a deadline stands to the left of its line: there is no room to the right. */
    public boolean before(Tick deadline) {
        boolean crowded = deadlines.stream()
                .anyMatch(other -> other.at() > deadline.at() && other.at() - deadline.at() < 2 * LABEL);
        return deadline.at() > right - LABEL || crowded && deadline.at() - left > LABEL;
    }

    /** Draws a course into a frame. */
    static Plot of(Course course, int width, int height) {
        Scale scale = new Scale(course, width, height);
        List<Dot> dots = new ArrayList<>();
        List<Point> counting = course.counting();
        Point last = counting.isEmpty() ? null : counting.get(counting.size() - 1);
        StringBuilder reported = new StringBuilder();
        for (Point point : course.points()) {
            int x = scale.x(point.day());
            int y = scale.y(point.value());
            dots.add(new Dot(x, y, point, point.equals(last)));
            if (point.why() == null) {
                reported.append(x).append(',').append(y).append(' ');
            }
        }
        StringBuilder due = new StringBuilder();
        for (Due step : course.due()) {
            due.append(scale.x(step.day()))
                    .append(',')
                    .append(scale.y(step.value()))
                    .append(' ');
        }
        List<Tick> was = new ArrayList<>();
        course.was().forEach(old -> was.add(new Tick(scale.y(old), Numbers.plain(old), true)));
        List<Tick> deadlines = new ArrayList<>();
        course.moved().forEach(day -> deadlines.add(new Tick(scale.x(day), day.toString(), true)));
        LocalDate deadline = course.deadline();
        if (deadline != null) {
            deadlines.add(new Tick(scale.x(deadline), deadline.toString(), false));
        }
        return new Plot(
                width,
                height,
                scale.left,
                scale.top,
                width - scale.right,
                height - scale.bottom,
                scale.heights(),
                scale.months(),
                due.toString().strip(),
                reported.toString().strip(),
                dots,
                scale.y(course.target()),
                Numbers.plain(course.target()),
                was,
                scale.x(course.today()),
                deadlines);
    }

    /** From days and values to pixels. */
    private static final class Scale {
        private final int left = 46;
        private final int right = 16;
        private final int top = 30;
        private final int bottom = 26;
        private final int width;
        private final int height;
        private final LocalDate first;
        private final LocalDate last;
        private final BigDecimal low;
        private final BigDecimal step;
        private final int steps;

        Scale(Course course, int width, int height) {
            this.width = width;
            this.height = height;
            LocalDate from = course.today();
            LocalDate to = course.today();
            BigDecimal least = course.flat() ? course.target() : BigDecimal.ZERO;
            BigDecimal most = course.target();
            for (Point point : course.points()) {
                from = earlier(from, point.day());
                to = later(to, point.day());
                least = least.min(point.value());
                most = most.max(point.value());
            }
            for (Due due : course.due()) {
                from = earlier(from, due.day());
                to = later(to, due.day());
            }
            for (BigDecimal old : course.was()) {
                most = most.max(old);
            }
            for (LocalDate day : course.moved()) {
                from = earlier(from, day);
            }
            to = later(to, course.deadline());
            first = YearMonth.from(from).atDay(1);
            last = YearMonth.from(to).atEndOfMonth();
            BigDecimal range = most.subtract(least);
            if (range.signum() == 0) {
                range = most.signum() == 0 ? BigDecimal.valueOf(TICKS - 1) : most.abs();
                least = least.min(BigDecimal.ZERO);
            }
            step = nice(range.divide(BigDecimal.valueOf(TICKS - 1), 6, RoundingMode.UP));
            BigDecimal floor = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
            boolean roomBelow = course.flat() && floor.compareTo(least) == 0 && floor.signum() > 0;
            low = roomBelow ? floor.subtract(step) : floor;
            int count = most.subtract(low).divide(step, 0, RoundingMode.CEILING).intValue();
            steps = Math.max(
                    1, low.add(step.multiply(BigDecimal.valueOf(count))).compareTo(most) == 0 ? count + 1 : count);
        }

        private static LocalDate earlier(LocalDate a, LocalDate b) {
            return b.isBefore(a) ? b : a;
        }

        private static LocalDate later(LocalDate a, @Nullable LocalDate b) {
            return b != null && b.isAfter(a) ? b : a;
        }

        /** 1, 2 or 5 times a power of ten, not smaller. */
        private static BigDecimal nice(BigDecimal rough) {
            BigDecimal power = BigDecimal.ONE.movePointRight(rough.precision() - rough.scale() - 1);
            for (int times : new int[] {1, 2, 5}) {
                BigDecimal candidate = power.multiply(BigDecimal.valueOf(times));
                if (candidate.compareTo(rough) >= 0) {
                    return candidate;
                }
            }
            return power.movePointRight(1);
        }

        int x(LocalDate day) {
            LocalDate inside = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
            long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return left + (int) ((width - left - right) * ChronoUnit.DAYS.between(first, inside) / all);
        }

        int y(BigDecimal value) {
            BigDecimal all = step.multiply(BigDecimal.valueOf(steps));
            int room = height - top - bottom;
            int up = value.subtract(low)
                    .multiply(BigDecimal.valueOf(room))
                    .divide(all, 0, RoundingMode.HALF_UP)
                    .intValue();
            return height - bottom - Math.max(0, Math.min(room, up));
        }

        List<Tick> heights() {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i <= steps; i++) {
                BigDecimal value = low.add(step.multiply(BigDecimal.valueOf(i)));
                ticks.add(new Tick(y(value), Numbers.plain(value), false));
            }
            return ticks;
        }

        List<Tick> months() {
            long all = Math.max(1, YearMonth.from(first).until(YearMonth.from(last), ChronoUnit.MONTHS) + 1);
            int room = Math.max(1, (width - left - right) / 46);
            int every = 1;
            for (int months : new int[] {1, 2, 3, 6, 12, 24, 60}) {
                every = months;
                if (all <= (long) months * room) {
                    break;
                }
            }
            List<Tick> ticks = new ArrayList<>();
            YearMonth month = YearMonth.from(first);
            while (!month.atDay(1).isAfter(last)) {
                boolean named = (month.getMonthValue() - 1) % Math.min(12, every) == 0
                        && (every <= 12 || month.getYear() % (every / 12) == 0);
                if (named) {
                    ticks.add(new Tick(x(month.atDay(1)), month.toString(), month.getMonthValue() == 1));
                }
                month = month.plusMonths(1);
            }
            return ticks;
        }
    }
}
