package org.sanbiao.following.judging;

import java.math.BigDecimal;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;
import org.sanbiao.language.quantity.Comparator;

/**
 * The one comparison that decides about a value.
 *
 * @param limit what it is compared with
 * @param upper whether it must not be above the limit; else not below
 * @param strict whether the limit itself fails
 */
public record Bound(BigDecimal limit, boolean upper, boolean strict) {

    /**
     * The bound of a target; a multiple's baseline must be known.
     *
     * @throws IllegalArgumentException where the target has no number, 全覆盖 among them
     */
    public static Bound of(Target target, Leeway leeway) {
        if (target.kind() == TargetKind.NONE_AT_ALL) {
            return new Bound(BigDecimal.ZERO, true, false);
        }
        BigDecimal value = target.value();
        if (value == null) {
            throw new IllegalArgumentException(
                    "a target to " + target.kind().words().en() + " has no bound");
        }
        if (target.figure() == Figure.TIMES_BASELINE && target.baseline() != null) {
            value = value.multiply(target.baseline());
        }
        boolean down =
                target.kind() == TargetKind.KEEP_BELOW || target.mirrored() && target.kind() != TargetKind.KEEP_ABOVE;
        return switch (target.comparator()) {
            case AT_LEAST -> new Bound(value, false, false);
            case MORE -> new Bound(value, false, true);
            case AT_MOST -> new Bound(value, true, false);
            case LESS -> new Bound(value, true, true);
            case EQUAL -> new Bound(value, down, false);
            case ABOUT ->
                down
                        ? new Bound(value, true, false)
                        : new Bound(value.subtract(value.abs().multiply(leeway.share())), false, false);
            case RANGE -> new Bound(down && target.high() != null ? target.high() : value, down, false);
        };
    }

    boolean met(Actual actual) {
        int side = actual.against(limit);
        return side == 0 ? !strict : upper == side < 0;
    }

    /** Whether a plain number meets it. */
    public boolean met(BigDecimal value) {
        int side = value.compareTo(limit);
        return side == 0 ? !strict : upper == side < 0;
    }

    /** Whether a share meets it: {@code hundredfold} ÷ {@code whole} in percent, compared without dividing. */
    public boolean met(BigDecimal hundredfold, BigDecimal whole) {
        int side = hundredfold.compareTo(limit.multiply(whole));
        return side == 0 ? !strict : upper == side < 0;
    }

    Wording words(Target target, Leeway leeway) {
        String sign = upper ? strict ? "<" : "≤" : strict ? ">" : "≥";
        String number = Numbers.written(limit) + target.unit();
        if (target.comparator() == Comparator.ABOUT && !upper && target.value() != null) {
            String share = Numbers.share(leeway.share().movePointRight(2)) + "%";
            return new Wording(
                    target.amount().zh() + "：完成值≥" + number + "（可低于目标值的" + share + "以内）",
                    target.amount().en() + ": value ≥ " + number + " (at most " + share + " of the target below it)");
        }
        return new Wording("完成值" + sign + number, "value " + sign + " " + number);
    }
}
