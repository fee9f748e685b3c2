package org.sanbiao.language.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written in a text.
 *
 * @param value the number with its multiplier applied; for {@link Approximation#SOME} the multiplier alone (数百 is 100)
 * @param high the upper end where the words span two (三四百: 300, 400), else null
 * @param approximation what 多, 余, 来, 几, 数 in it say
 * @param shape how it is written
 * @param multiplier the multiplier it ends in, which a number before it may share (10000 in 3.1万; 100 in 三百), else one
 * @param digits where the shape is {@link Shape#SERIAL}: its digits, leading zeros kept; else null
 */
public record Numeral(
        BigDecimal value,
        @Nullable BigDecimal high,
        Approximation approximation,
        Shape shape,
        BigDecimal multiplier,
        @Nullable String digits) {

    /** An exact numeral without a multiplier. */
    static Numeral exact(BigDecimal value, Shape shape) {
        return new Numeral(value, null, Approximation.EXACT, shape, BigDecimal.ONE, null);
    }

    /** The same numeral multiplied, in another shape, perhaps negative. */
    Numeral scaled(BigDecimal by, Shape shape, boolean negative) {
        BigDecimal factor = negative ? by.negate() : by;
        String row = digits == null ? null : negative ? "-" + digits : digits;
        return new Numeral(
                value.multiply(factor),
                high == null ? null : high.multiply(factor),
                approximation,
                shape,
                multiplier,
                row);
    }

    /** What a numeral itself says of its exactness. */
    public enum Approximation {
        /** Nothing: 三百. */
        EXACT,
        /** More than the value: 三百多, 50余, 十几. */
        MORE,
        /** About the value: 十来. */
        ABOUT,
        /** Some times the multiplier, the value: 数百, 几十万. */
        SOME
    }

    /** How a numeral is written. */
    public enum Shape {
        /** In Arabic digits, perhaps with multipliers: 76, 1,200, 3.1万. */
        ARABIC,
        /** In Chinese numerals: 三百五十, 壹佰, 廿. */
        CHINESE,
        /** A row of digits read one by one: 二〇二二, 007. */
        SERIAL,
        /** A multiplier alone: 百, 千亿. */
        BARE,
        /** A fraction: 三分之二, 一又二分之一, 一半. */
        FRACTION,
        /** Parts of a hundred, the value being the percentage: 百分之八, 千分之三 (0.3). */
        PERCENT,
        /** A sum between plus signs: 10+5. */
        SUM,
        /** A ratio, the value being the quotient: 2.31:1. */
        RATIO,
        /** A Roman numeral: Ⅱ. */
        ROMAN
    }
}
