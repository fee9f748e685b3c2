package org.sanbiao.language.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Span;

/** What the characters beside a number say of it: a code, an edition, a day, a currency. */
final class Beside {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Beside() {}

    /** GDP12003亿元: the letters name what is counted, not a code with the number (PM2.5, G107). */
    static boolean isAcronym(String s, int start, Numeral n) {
        return start >= 3
                && n.multiplier().compareTo(TEN_THOUSAND) >= 0
                && Characters.isLetter(s.charAt(start - 2))
                && Characters.isLetter(s.charAt(start - 3));
    }

    /** Part of a telephone, version, code or the like rather than a count. */
    static boolean isLabel(String s, int start, int end) {
        boolean leadingZero = s.charAt(start) == '0' && end - start > 1 && Characters.isDigit(s.charAt(start + 1));
        return leadingZero || start > 0 && (s.charAt(start - 1) == '第' || s.charAt(start - 1) == '〔');
    }

    /** 2.0 and 3.0 before a noun number an edition. */
    static boolean isVersion(String s, int start, int end) {
        return end - start == 3
                && s.startsWith(".0", start + 1)
                && end < s.length()
                && "，。、；以".indexOf(s.charAt(end)) < 0;
    }

    /** The currency of a sign just before the number, or null. */
    static @Nullable String currencySign(String s, int start) {
        return switch (start == 0 ? '\0' : s.charAt(start - 1)) {
            case '¥', '￥' -> "元";
            case '$', '＄' -> "美元";
            case '€' -> "欧元";
            case '£', '￡' -> "英镑";
            default -> null;
        };
    }

    /** 30日 is a length of time only where the words say so; else it is a day of a month. */
    static boolean isDayCount(String s, int end) {
        return s.startsWith("内", end) || s.startsWith("以", end) || s.startsWith("之内", end);
    }

    /** 2022年 is no length of time. */
    static boolean isCalendarYear(Unit unit, Span number, Numeral n) {
        return unit.name().equals("年")
                && number.length() == 4
                && n.value().compareTo(BigDecimal.valueOf(1000)) > 0
                && n.shape() == Shape.ARABIC;
    }
}
