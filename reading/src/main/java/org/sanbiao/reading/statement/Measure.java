package org.sanbiao.reading.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.text.Span;

/**
 * How much is, was or will be done.
 *
 * @param span the number with its unit and the words of comparison that touch it, on the page
 * @param text the characters of the span
 * @param value with the multiplier applied; the lower end of a range; null where the words give none
 * @param high the upper end of a range, else null
 * @param comparator from the words that govern it
 * @param unit without the multiplier; {@code %} and {@code 百分点} are two
 * @param change an amount, or by how much it rises or falls
 * @param scope of the whole, or of each of several
 * @param aim what is aimed at with it
 * @param stage the stage of a thing that is built: 开工, 竣工, 投用; or null
 * @param baseline the index in the statement of the measure that it starts from, or null
 * @param indicator what is counted or rated; null where nothing says it
 * @param stance its own stance where it differs from the statement's, else null
 * @param rule the rule that found the quantity
 */
public record Measure(
        Span span,
        String text,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        Comparator comparator,
        String unit,
        Change change,
        Scope scope,
        Aim aim,
        @Nullable String stage,
        @Nullable Integer baseline,
        @Nullable Indicator indicator,
        @Nullable Stance stance,
        String rule) {

    Measure withAim(Aim other) {
        return new Measure(
                span,
                text,
                value,
                high,
                comparator,
                unit,
                change,
                scope,
                other,
                stage,
                baseline,
                indicator,
                stance,
                rule);
    }

    Measure within(Scope other, @Nullable Stance own) {
        return new Measure(
                span, text, value, high, comparator, unit, change, other, aim, stage, baseline, indicator, own, rule);
    }
}
