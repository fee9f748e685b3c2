package org.sanbiao.following.light;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/** The closed set of what a pack's bands may ask for. All are worked out by us; a pack only draws limits. */
public enum Input {
    /** Percent of the target. */
    ACHIEVED("achieved", "完成率", "achieved", "%"),
    /** Percent of the target that is due by 序时. */
    DUE("due", "序时进度", "due by now", "%"),
    /** Percentage points below 序时; negative where ahead of it. */
    BEHIND("behind", "落后序时", "behind schedule", "百分点"),
    /** Achieved as a percent of what is due; 100 where nothing is due yet. */
    RATE("rate", "完成率占应完成", "share of what is due", "%"),
    /** Days to the deadline: 0 on the day itself, negative after it. */
    LEFT("left", "距时限", "days left", "天"),
    /** Periods in a row in which the planned start was missed. */
    UNSTARTED("unstarted", "连续未按期启动", "months running without its planned start", "个月"),
    /** Days since the oldest dunning slip that has no answer. */
    UNANSWERED("unanswered", "催办未答复", "days unanswered", "天"),
    /** How urgent that slip is: 0 ordinary, 1 urgent, 2 most urgent. */
    URGENCY("urgency", "紧急程度", "urgency", "级"),
    /** Days that the most overdue open step of a finding is over its day; negative where there is time. */
    OVER("over", "办理超期", "days over the step", "天"),
    /** A judgement of a named person: poor quality (1) or not (0). */
    POOR("poor", "质量不高（人工认定）", "poor quality (judged)", ""),
    /** A judgement of a named person: unlikely (1) or not (0). */
    UNLIKELY("unlikely", "难以完成（人工认定）", "unlikely (judged)", "");

    private final String key;
    private final Wording words;
    private final String unit;

    Input(String key, String zh, String en, String unit) {
        this.key = key;
        this.words = new Wording(zh, en);
        this.unit = unit;
    }

    /** Its name in a pack's file. */
    public String key() {
        return key;
    }

    public Wording words() {
        return words;
    }

    public String unit() {
        return unit;
    }

    /** A value of it as people say it: 超期1天, 还剩3天, 领先序时2.1百分点, not 办理超期-3天. */
    Wording read(BigDecimal value) {
        String size = shown(value.abs());
        int sign = value.signum();
        return switch (this) {
            case OVER ->
                sign > 0
                        ? new Wording("超期" + size + "天", size + " days over")
                        : sign == 0
                                ? new Wording("今天到期", "due today")
                                : new Wording("还剩" + size + "天", size + " days left");
            case LEFT ->
                sign < 0
                        ? new Wording("超过时限" + size + "天", size + " days past the deadline")
                        : sign == 0
                                ? new Wording("今天到期", "due today")
                                : new Wording("距时限" + size + "天", size + " days to the deadline");
            case BEHIND ->
                sign < 0
                        ? new Wording("领先序时" + size + "百分点", size + " points ahead of schedule")
                        : new Wording("落后序时" + size + "百分点", size + " points behind schedule");
            default ->
                new Wording(
                        words.zh() + shown(value) + unit,
                        words.en() + " " + shown(value) + (unit.equals("%") ? "%" : ""));
        };
    }

    private static String shown(BigDecimal value) {
        return value.scale() > 1 ? Numbers.share(value) : Numbers.plain(value);
    }

    static @Nullable Input byKey(String key) {
        for (Input input : values()) {
            if (input.key.equals(key)) {
                return input;
            }
        }
        return null;
    }
}
