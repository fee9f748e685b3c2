package org.sanbiao.language.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * How much of something: a number with its unit and the words of comparison that govern it.
 *
 * @param value the number with its multiplier applied (1.52万亿元 is 1520000000000), the lower end of a range; null where
 *     the words give none (数百家)
 * @param high the upper end of a range, else null
 * @param comparator from the words that govern it, touching it or not
 * @param unit as written, without the multiplier and in its plain form ({@code 百分点} for 个百分点, {@code %} for 百分之…
 *     and 成); empty where there is none
 * @param kind what sort of unit it is
 * @param form how the number was written
 * @param number where the number stands, multiplier included
 */
public record Quantity(
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        Comparator comparator,
        String unit,
        UnitKind kind,
        Form form,
        Span number) {

    /** How the number of a quantity was written. */
    public enum Form {
        /** Digits or numerals: 76, 三百五十, 1.2万. */
        PLAIN,
        /** A fraction: 三分之二. */
        FRACTION,
        /** A sum between plus signs: 10+5. */
        SUM,
        /** A word that counts the digits: 两位数. */
        DIGITS,
        /** A word that multiplies: 翻一番, 增长一倍. */
        MULTIPLE,
        /** A word that means all or none: 全部, 全覆盖, 清零, 零. */
        WORD
    }
}
