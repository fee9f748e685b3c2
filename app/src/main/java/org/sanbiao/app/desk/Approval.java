package org.sanbiao.app.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.wording.Numbers;

/**
 * A report that somebody has to look at, beside the one before it.
 *
 * @param before the last report of an earlier period that counts, or null
 * @param period what its period is called
 * @param hints what is worth a second look
 */
public record Approval(
        Situation situation,
        Light light,
        Progress progress,
        Report report,
        @Nullable Report before,
        String period,
        List<Hint> hints) {

    /**
     * Something worth a second look.
     *
     * @param key of its words
     * @param one and {@code two} are what it names, empty where it names nothing
     */
    public record Hint(String key, String one, String two) {}

    public Approval {
        hints = List.copyOf(hints);
    }

    static Approval of(Situation situation, Light light, Progress progress, Report report, String period) {
        Report before = null;
        for (Report other : situation.card().counting()) {
            if (!other.reporting().equals(report.reporting())
                    && other.span().to().isBefore(report.span().to())) {
                before = before == null
                                || !other.span().to().isBefore(before.span().to())
                        ? other
                        : before;
            }
        }
        return new Approval(situation, light, progress, report, before, period, hints(situation, report, before));
    }

    private static List<Hint> hints(Situation situation, Report report, @Nullable Report before) {
        List<Hint> hints = new ArrayList<>();
        Actual now = report.actual();
        if (situation.card().substance().target() != null && now == null) {
            hints.add(new Hint("desk.hint.novalue", "", ""));
        }
        if (before != null) {
            String words = report.words().shown();
            if (!words.isEmpty() && words.equals(before.words().shown())) {
                hints.add(new Hint("desk.hint.same", "", ""));
            }
            Actual then = before.actual();
            if (now != null && then != null) {
                compare(hints, now, then);
            }
        }
        if (report.evidence().isEmpty()) {
            hints.add(new Hint("desk.hint.noevidence", "", ""));
        }
        return hints;
    }

    private static void compare(List<Hint> hints, Actual now, Actual then) {
        BigDecimal one = then.amount();
        BigDecimal two = now.amount();
        boolean comparable = now.unit().equals(then.unit());
        if (one != null && two != null && comparable && two.compareTo(one) < 0) {
            hints.add(new Hint(
                    "desk.hint.less", String.valueOf(Progress.value(then)), String.valueOf(Progress.value(now))));
        }
        BigDecimal whole = then.denominator();
        BigDecimal other = now.denominator();
        if (whole != null && other != null && whole.compareTo(other) != 0) {
            hints.add(new Hint("desk.hint.denominator", Numbers.plain(whole), Numbers.plain(other)));
        }
        if (!Objects.equals(now.stage(), then.stage()) || !Objects.equals(now.extent(), then.extent())) {
            hints.add(new Hint("desk.hint.definition", "", ""));
        }
    }

    public String id() {
        return situation.card().id();
    }

    /** What a form names: commitment, report, version seen. */
    public String choice() {
        return id() + "." + report.number() + "." + situation.card().version();
    }

    public @Nullable String value() {
        return Progress.value(report.actual());
    }

    public @Nullable String valueBefore() {
        return before == null ? null : Progress.value(before.actual());
    }

    public Compared words() {
        return compared(
                before == null ? "" : before.words().shown(), report.words().shown());
    }

    public Compared problems() {
        return compared(
                before == null ? "" : before.problems().shown(),
                report.problems().shown());
    }

    public Compared next() {
        return compared(
                before == null ? "" : before.next().shown(), report.next().shown());
    }

    private static Compared compared(String then, String now) {
        return Compared.of(then, now);
    }
}
