package org.sanbiao.following.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Verdict.Input;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * Holds values against a target: the one door of judging.
 *
 * <p>What was reported is taken as true here; whether anybody verified it is the commitment's state. Stateless,
 * thread-safe; cost linear in the number of values.
 */
public final class Judge {

    private Judge() {}

    /**
     * What is to be said of a target on a day.
     *
     * @param actuals what was reported, in any order; values of days after {@code today} are left out
     * @param missing the periods that have ended and for which nothing comparable was reported, in order; for what has to
     *     hold in every period
     */
    public static Verdict judge(
            Target target, List<Actual> actuals, List<Period> missing, LocalDate today, Leeway leeway) {
        if (target.kind() == TargetKind.PERSON_JUDGES) {
            Wording rule = new Wording("无数值目标，由人凭佐证评判", "no number: a person judges, with evidence");
            return new Verdict(Outcome.PERSON_JUDGES, rule, null, false, null, List.of(), sources(actuals), today);
        }
        List<Actual> known = new ArrayList<>(actuals);
        known.removeIf(actual -> actual.day().isAfter(today));
        known.sort(Comparator.comparing(Actual::day)); // stable: of the same day the later said is the later
        Case one = new Case(target, missing, today, leeway);
        if (known.isEmpty()) {
            return one.verdict(Outcome.NO_EVIDENCE, null, null, null);
        }
        if (target.figure() == Figure.TIMES_BASELINE && target.baseline() == null) {
            return one.verdict(Outcome.NOT_ASSESSABLE, known.get(known.size() - 1), null, Obstacle.NO_BASELINE);
        }
        Obstacle last = null;
        List<Actual> comparable = new ArrayList<>();
        for (Actual actual : known) {
            Obstacle obstacle = obstacle(target, actual);
            if (obstacle == null) {
                comparable.add(actual);
            } else {
                last = obstacle;
            }
        }
        if (comparable.isEmpty()) {
            return one.verdict(Outcome.NOT_ASSESSABLE, known.get(known.size() - 1), null, last);
        }
        return target.kind().everyPeriod() ? one.everyPeriod(comparable) : one.byTheDay(comparable);
    }

    /** Why a value cannot be held against a target, or null where it can. */
    public static @Nullable Obstacle obstacle(Target target, Actual actual) {
        if (target.figure() != Figure.TIMES_BASELINE && target.figure() != actual.figure()
                || target.figure() == Figure.TIMES_BASELINE && actual.figure() != Figure.LEVEL) {
            return Obstacle.FIGURE;
        }
        if (target.basis() != actual.basis()) {
            return Obstacle.BASIS;
        }
        if (!Stages.same(target.stage(), actual.stage())) {
            return Obstacle.STAGE;
        }
        if (!same(target.area(), actual.area()) || !same(target.extent(), actual.extent())) {
            return Obstacle.PLACE;
        }
        if (target.kind() == TargetKind.ALL) {
            return whole(actual);
        }
        if (!target.unit().equals(actual.unit())) {
            return Obstacle.UNIT;
        }
        if (actual.numerator() != null && actual.denominator() != null) {
            Obstacle parts = target.unit().equals("%") ? whole(actual) : null;
            if (parts != null) {
                return parts;
            }
        }
        if (actual.amount() == null) {
            return Obstacle.NO_VALUE;
        }
        return period(target, actual) ? null : Obstacle.PERIOD;
    }

    private static @Nullable Obstacle whole(Actual actual) {
        BigDecimal part = actual.numerator();
        BigDecimal whole = actual.denominator();
        if (part == null || whole == null || whole.signum() <= 0) {
            return Obstacle.NO_DENOMINATOR;
        }
        return part.compareTo(whole) > 0 || part.signum() < 0 ? Obstacle.IMPOSSIBLE : null;
    }

    /** A flow and a change count from the target's first day; a floor's value has to lie in its span. */
    private static boolean period(Target target, Actual actual) {
        LocalDate from = target.from();
        if (target.kind().everyPeriod()) {
            return (from == null || !actual.period().from().isBefore(from))
                    && (target.to() == null || !actual.period().to().isAfter(target.to()));
        }
        boolean counted = target.basis() == Basis.FLOW
                || target.figure() == Figure.INCREASE
                || target.figure() == Figure.DECREASE;
        if (counted && from != null) {
            return actual.period().from().equals(from);
        }
        return from == null || !actual.day().isBefore(from);
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a == null ? b == null : a.equals(b);
    }

    private static List<String> sources(List<Actual> actuals) {
        return actuals.stream().map(Actual::source).distinct().toList();
    }

    /** One target on one day. */
    private record Case(Target target, List<Period> missing, LocalDate today, Leeway leeway) {

        Verdict byTheDay(List<Actual> actuals) {
            LocalDate due = target.to();
            Actual decisive = null;
            for (Actual actual : actuals) {
                if (due == null || !actual.day().isAfter(due)) {
                    decisive = actual;
                }
            }
            if (decisive != null && met(decisive)) {
                return verdict(Outcome.KEPT, decisive, null, null);
            }
            for (Actual actual : actuals) {
                if (due != null && actual.day().isAfter(due) && met(actual)) {
                    long days = ChronoUnit.DAYS.between(due, actual.day());
                    Input late = new Input(new Wording("逾期天数", "days late"), Long.toString(days));
                    return verdict(Outcome.KEPT_IN_PART, actual, late, null);
                }
            }
            boolean open = due == null || !today.isAfter(due);
            Actual last = decisive != null && open ? decisive : actuals.get(actuals.size() - 1);
            return verdict(open ? Outcome.OPEN : Outcome.NOT_KEPT, last, null, null);
        }

        Verdict everyPeriod(List<Actual> actuals) {
            Actual last = actuals.get(actuals.size() - 1);
            Input held = new Input(new Wording("已核对时期", "periods held"), Integer.toString(actuals.size()));
            for (Actual actual : actuals) {
                if (!met(actual)) {
                    Input broken = new Input(
                            new Wording("未达标时期", "broken in"), actual.period().toString());
                    return verdict(Outcome.NOT_KEPT, actual, broken, null);
                }
            }
            if (target.to() == null || !today.isAfter(target.to())) {
                boolean complete = target.to() != null && last.day().equals(target.to());
                if (!complete) {
                    return verdict(Outcome.OPEN, last, held, null);
                }
            }
            return missing.isEmpty()
                    ? verdict(Outcome.KEPT, last, held, null)
                    : verdict(Outcome.NOT_ASSESSABLE, last, held, Obstacle.PERIOD_MISSING);
        }

        private boolean met(Actual actual) {
            if (target.kind() == TargetKind.ALL) {
                return actual.numerator() != null
                        && actual.denominator() != null
                        && actual.numerator().compareTo(actual.denominator()) == 0;
            }
            return Bound.of(target, leeway).met(actual);
        }

        Verdict verdict(
                Outcome outcome, @Nullable Actual actual, @Nullable Input special, @Nullable Obstacle obstacle) {
            List<Input> inputs = new ArrayList<>();
            inputs.add(new Input(new Wording("目标值", "target"), target.amount().zh()));
            if (target.stage() != null) {
                inputs.add(new Input(new Wording("阶段", "stage"), target.stage()));
            }
            if (target.baseline() != null) {
                inputs.add(
                        new Input(new Wording("基期", "baseline"), Numbers.written(target.baseline()) + target.unit()));
            }
            if (target.to() != null) {
                inputs.add(new Input(new Wording("完成时限", "due"), target.to().toString()));
            }
            if (actual != null) {
                inputs.add(new Input(new Wording("完成值", "actual"), print(actual)));
                inputs.add(new Input(new Wording("数据时期", "of"), actual.period().toString()));
            }
            if (special != null) {
                inputs.add(special);
            }
            if (!missing.isEmpty()) {
                inputs.add(new Input(
                        new Wording("缺报时期", "no evidence for"),
                        missing.stream().map(Period::toString).collect(Collectors.joining("、"))));
            }
            boolean said = actual != null && obstacle == null;
            return new Verdict(
                    outcome,
                    rule(),
                    said || obstacle == Obstacle.PERIOD_MISSING ? achieved(actual) : null,
                    said && abovePlan(actual),
                    obstacle,
                    inputs,
                    actual == null ? List.of() : List.of(actual.source()),
                    today);
        }

        private Wording rule() {
            if (target.kind() == TargetKind.ALL) {
                return new Wording("全覆盖：分子=分母，二者均须已知", "all: numerator = denominator, both known");
            }
            if (target.figure() == Figure.TIMES_BASELINE && target.baseline() == null) {
                return new Wording(
                        "完成值≥" + target.amount().zh(),
                        "value ≥ " + target.amount().en());
            }
            Wording words = Bound.of(target, leeway).words(target, leeway);
            if (!target.kind().everyPeriod()) {
                return words;
            }
            return new Wording("每期" + words.zh(), "in every period " + words.en());
        }

        private @Nullable BigDecimal achieved(@Nullable Actual actual) {
            if (actual == null) {
                return null;
            }
            if (target.kind() == TargetKind.ALL) {
                return actual.numerator() == null || actual.denominator() == null
                        ? null
                        : Achievement.share(actual.numerator(), actual.denominator());
            }
            return Achievement.of(target, Bound.of(target, leeway), actual);
        }

        private boolean abovePlan(@Nullable Actual actual) {
            BigDecimal amount = actual == null ? null : actual.amount();
            return amount != null
                    && target.comparator() == org.sanbiao.language.quantity.Comparator.RANGE
                    && !target.mirrored()
                    && target.high() != null
                    && amount.compareTo(target.high()) > 0;
        }

        private String print(Actual actual) {
            BigDecimal amount = actual.amount();
            String shown = amount == null
                    ? "—"
                    : actual.unit().equals("%") ? Numbers.plain(rounded(actual, amount)) : Numbers.written(amount);
            String parts = actual.numerator() == null || actual.denominator() == null
                    ? ""
                    : "（" + Numbers.plain(actual.numerator()) + "/" + Numbers.plain(actual.denominator()) + "）";
            return shown + actual.unit() + parts;
        }

        /** A share worked out from its parts is printed to one decimal, a reported one as it is. */
        private static BigDecimal rounded(Actual actual, BigDecimal amount) {
            return actual.value() != null ? amount : new BigDecimal(Numbers.share(amount));
        }
    }
}
