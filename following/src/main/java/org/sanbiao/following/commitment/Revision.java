package org.sanbiao.following.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.wording.Wording;

/**
 * A target or deadline that was changed: the old value stays beside the new one for ever.
 *
 * @param kind {@code revised}, {@code extended} or {@code corrected}
 */
public record Revision(
        long number,
        String kind,
        LocalDate day,
        String by,
        @Nullable Target oldTarget,
        @Nullable Target newTarget,
        @Nullable LocalDate oldDue,
        @Nullable LocalDate newDue,
        Said reason) {

    /** By how many days the deadline moved; 0 where it did not or where one is missing. */
    public long days() {
        return oldDue == null || newDue == null ? 0 : ChronoUnit.DAYS.between(oldDue, newDue);
    }

    /** 完成时限 2022-08-31 → 2022-12-31（+122天）. */
    public Wording print() {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        if (oldDue != null && !oldDue.equals(newDue) || oldDue == null && newDue != null) {
            String days = oldDue == null || newDue == null ? "" : (days() > 0 ? "+" : "") + days();
            zh.append("完成时限 ")
                    .append(oldDue == null ? "无" : oldDue)
                    .append(" → ")
                    .append(newDue == null ? "无" : newDue);
            en.append("due ")
                    .append(oldDue == null ? "none" : oldDue)
                    .append(" → ")
                    .append(newDue == null ? "none" : newDue);
            if (!days.isEmpty()) {
                zh.append("（").append(days).append("天）");
                en.append(" (").append(days).append(" days)");
            }
        }
        if (oldTarget != null && newTarget != null && !oldTarget.amount().equals(newTarget.amount())) {
            zh.append(zh.isEmpty() ? "" : "；")
                    .append("目标值 ")
                    .append(oldTarget.amount().zh())
                    .append(" → ")
                    .append(newTarget.amount().zh());
            en.append(en.isEmpty() ? "" : "; ")
                    .append("target ")
                    .append(oldTarget.amount().en())
                    .append(" → ")
                    .append(newTarget.amount().en());
        }
        return new Wording(zh.toString(), en.toString());
    }
}
