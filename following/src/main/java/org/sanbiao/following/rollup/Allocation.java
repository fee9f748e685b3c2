package org.sanbiao.following.rollup;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/** Checks a target that is split by area or unit (分解): 76所 over the counties have to make 76. */
public final class Allocation {

    private Allocation() {}

    /**
     * What is wrong with a split, or null.
     *
     * @param whole the target's value
     * @param unit the target's unit; shares in percent are weighted by the denominators of the parts
     * @param parts {@code done} being what is allocated to each
     * @param more whether the parts may add up to more than the whole (加码)
     */
    public static @Nullable Wording fault(BigDecimal whole, String unit, List<Part> parts, boolean more) {
        if (parts.isEmpty()) {
            return new Wording("至少要有一个分解单位", "an allocation needs at least one part");
        }
        Set<String> keys = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal of = BigDecimal.ZERO;
        boolean percent = unit.equals("%");
        for (Part part : parts) {
            BigDecimal value = part.done();
            if (!keys.add(part.key())) {
                return new Wording(part.name() + "重复", part.name() + " stands twice in the allocation");
            }
            if (value == null || value.signum() < 0) {
                return new Wording(part.name() + "的分解值须不小于零", part.name() + " needs a value of zero or more");
            }
            if (percent) {
                if (part.of() == null || part.of().signum() <= 0) {
                    return new Wording(
                            "比例只能带分母分解，" + part.name() + "没有分母",
                            "a share can only be split with denominators, and " + part.name() + " has none");
                }
                value = value.multiply(part.of());
                of = of.add(part.of());
            }
            sum = sum.add(value);
        }
        BigDecimal asked = percent ? whole.multiply(of) : whole;
        int side = sum.compareTo(asked);
        if (side == 0 || side > 0 && more) {
            return null;
        }
        BigDecimal gap = asked.subtract(sum).abs();
        String target = Numbers.plain(whole) + unit;
        if (percent) {
            return new Wording(
                    "按分母加权，各部分" + (side < 0 ? "不足" : "超过") + target,
                    "weighted by their denominators the parts " + (side < 0 ? "stay below " : "pass ") + target);
        }
        return new Wording(
                "各部分合计" + Numbers.plain(sum) + unit + "，目标" + target + "，" + (side < 0 ? "还差" : "多出")
                        + Numbers.plain(gap) + unit,
                "the parts add up to " + Numbers.plain(sum) + unit + ", the target is " + target + ": "
                        + Numbers.plain(gap) + (side < 0 ? " missing" : " too many"));
    }

    /**
     * What is wrong with a split where each part has a threshold of its own (各…均≥80%), or null. That the parts at
     * their thresholds do not make the whole is no fault of the split.
     *
     * @param each the least of every part
     */
    public static @Nullable Wording faultOfEach(BigDecimal each, String unit, List<Part> parts) {
        for (Part part : parts) {
            if (part.done() == null || part.done().compareTo(each) < 0) {
                return new Wording(
                        part.name() + "不低于" + Numbers.plain(each) + unit,
                        part.name() + " needs at least " + Numbers.plain(each) + unit);
            }
        }
        return fault(BigDecimal.ZERO, unit, parts, true);
    }
}
