package org.sanbiao.app.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.reading.statement.Change;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Scope;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;

/** What the register calls things, in the words that offices use. */
public final class Words {

    private Words() {}

    public static String of(Stance stance) {
        return switch (stance) {
            case COMMITMENT -> "承诺";
            case OUTCOME -> "成效";
            case OTHER -> "其他";
        };
    }

    public static String of(Kind kind) {
        return switch (kind) {
            case TARGET -> "目标";
            case PROJECT -> "项目";
            case CAMPAIGN -> "行动";
            case EVENT -> "活动";
            case REFORM -> "改革";
            case ROUTINE -> "常态";
            case FORECAST -> "预报";
        };
    }

    public static String of(Strength strength) {
        return switch (strength) {
            case FIRM -> "确保";
            case AIM -> "力争";
            case EXPLORE -> "探索";
        };
    }

    public static String of(Testable testable) {
        return switch (testable) {
            case MEASURED -> "可量化";
            case DATED -> "有期限";
            case VISIBLE -> "可查看";
            case VAGUE -> "不可检验";
        };
    }

    public static String of(Change change) {
        return switch (change) {
            case LEVEL -> "达到";
            case INCREASE -> "增长";
            case DECREASE -> "下降";
        };
    }

    public static String of(Scope scope) {
        return switch (scope) {
            case TOTAL -> "总体";
            case EACH -> "各";
        };
    }

    public static String of(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> "等于";
            case AT_LEAST -> "不低于";
            case MORE -> "超过";
            case AT_MOST -> "不超过";
            case LESS -> "低于";
            case ABOUT -> "约";
            case RANGE -> "区间";
        };
    }

    public static String of(Doubt doubt) {
        return switch (doubt) {
            case INDICATOR_INHERITED -> "指标承前";
            case INDICATOR_MISSING -> "指标不明";
            case DEADLINE_INHERITED -> "时限承前";
            case TWO_DAYS_POSSIBLE -> "日期两可";
            case UNIT_MISSING -> "单位不明";
            case BORN_LATE -> "发布时已过期";
            case STANCE_BY_CONTEXT -> "性质据上下文";
        };
    }

    /** A measure as a target: {@code ≥85%}, {@code 增长约6%}, {@code 各≥80%}; its own words where it has no number. */
    public static String target(Measure measure) {
        BigDecimal value = measure.value();
        if (value == null) {
            return measure.text();
        }
        StringBuilder target = new StringBuilder();
        if (measure.scope() == Scope.EACH) {
            target.append("各");
        }
        if (measure.change() != Change.LEVEL) {
            target.append(of(measure.change()));
        }
        target.append(
                switch (measure.comparator()) {
                    case EQUAL, RANGE -> "";
                    case AT_LEAST -> "≥";
                    case MORE -> ">";
                    case AT_MOST -> "≤";
                    case LESS -> "<";
                    case ABOUT -> "约";
                });
        target.append(number(value));
        BigDecimal high = measure.high();
        if (high != null) {
            target.append('~').append(number(high));
        }
        return target.append(measure.unit().equals("百分点") ? "个百分点" : measure.unit())
                .toString();
    }

    /** A number as offices write it: 31000 as 3.1万, 1520000000000 as 1.52万亿; exact, or all digits. */
    static String number(BigDecimal value) {
        return scaled(value, 12, "万亿", scaled(value, 8, "亿", scaled(value, 4, "万", plain(value))));
    }

    private static String scaled(BigDecimal value, int power, String word, String otherwise) {
        BigDecimal scaled = value.movePointLeft(power).stripTrailingZeros();
        boolean fits = scaled.abs().compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= 4;
        return fits ? plain(scaled) + word : otherwise;
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
