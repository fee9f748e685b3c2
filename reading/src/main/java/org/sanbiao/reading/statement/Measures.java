package org.sanbiao.reading.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/**
 * Reads the measures of a clause: for each its indicator, change, scope, stage and aim.
 *
 * <p>One instance follows one paragraph, because what a clause leaves out is taken from the one before it.
 */
final class Measures {

    /** A measure before its clause has a stance, with the verb that governs it. */
    record Found(
            Mention<?> mention,
            Measure measure,
            @Nullable Span verb,
            @Nullable Span object,
            List<Word> verbs) {}

    private final Passage passage;
    private final Indicators indicators;
    private int lead; // the frame whose verb governs a list: 创建健康单位50个、健康家庭100个

    Measures(Passage passage, Reasons reasons) {
        this.passage = passage;
        this.indicators = new Indicators(passage, reasons);
    }

    /** The measures of the next clause, in order. */
    List<Found> in(Clause clause) {
        List<Mention<?>> quantities = new ArrayList<>();
        for (Mention<?> mention : clause.mentions()) {
            if (MeasureRule.isMeasure(passage, mention, clause)) {
                quantities.add(mention);
            }
        }
        List<Found> found = new ArrayList<>();
        lead = 0;
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            int from = i == 0 ? clause.start() : quantities.get(i - 1).end();
            int to = i + 1 < quantities.size() ? quantities.get(i + 1).start() : clause.end();
            frames.add(Frame.of(passage, quantities.get(i), from, to));
        }
        int remembered = indicators.found();
        for (int i = 0; i < quantities.size(); i++) {
            found.add(read(clause, quantities, frames, i, remembered));
        }
        if (quantities.isEmpty()) {
            indicators.pass(clause);
        }
        return found;
    }

    private Found read(Clause clause, List<Mention<?>> quantities, List<Frame> frames, int i, int remembered) {
        Mention<?> mention = quantities.get(i);
        Frame frame = frames.get(i);
        Quantity quantity = (Quantity) mention.value();
        if (i == 0 || !frame.verbs().isEmpty() || frame.hasPredicate()) {
            lead = i;
        }
        Frame governing = frames.get(lead);
        Indicator indicator = indicators.of(clause, quantities, frames, i, remembered);
        Span object = frame.topic() != null ? frame.topic() : frame.head();
        Measure measure = new Measure(
                passage.text.original(mention.span()),
                passage.text.quote(mention.span()),
                plain(quantity.value()),
                plain(quantity.high()),
                quantity.comparator(),
                quantity.unit(),
                change(quantity, frame, lead == i ? null : governing),
                frame.each() ? Scope.EACH : Scope.TOTAL,
                Aim.NONE,
                stage(frame, governing),
                baseline(quantities, frames, i),
                indicator,
                null,
                mention.rule());
        return new Found(mention, measure, governing.verb(), object, governing.verbs());
    }

    /** Without trailing zeros or an exponent, so that equal values print alike. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @param lead the frame whose verb governs the list that this one belongs to, null where it is its own */
    private static Change change(Quantity quantity, Frame frame, @Nullable Frame lead) {
        Change own = changeOf(frame.predicate());
        if (own != null) {
            return own;
        }
        if (lead != null && frame.topic() == null && frame.head() == null) {
            Change row = changeOf(lead.predicate());
            if (row != null) {
                return row;
            }
        }
        if (quantity.form() == Quantity.Form.MULTIPLE) {
            return Change.INCREASE;
        }
        for (Word verb : (lead == null ? frame : lead).verbs()) {
            if (verb.role() == Word.Role.FALL && verb.feature().isEmpty()) {
                return Change.DECREASE;
            }
            if (verb.role() == Word.Role.RISE
                    && (quantity.kind() == UnitKind.PERCENT || quantity.kind() == UnitKind.POINT)) {
                return Change.INCREASE;
            }
        }
        return Change.LEVEL;
    }

    /** The first of the predicates, nearest to the number first, that says a direction; a level word nearer wins. */
    private static @Nullable Change changeOf(List<Word> predicate) {
        for (Word word : predicate) {
            switch (word.role()) {
                case RISE -> {
                    return isGap(word) ? Change.LEVEL : Change.INCREASE;
                }
                case FALL -> {
                    return isGap(word) ? Change.LEVEL : Change.DECREASE;
                }
                default -> {
                    if (word.text().endsWith("到") || word.text().endsWith("至")) {
                        // 提高到 names a level, but 增速达到 is still a rate of change.
                        continue;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isGap(Word word) {
        return word.text().equals("高于")
                || word.text().equals("快于")
                || word.text().equals("低于")
                || word.text().equals("少于");
    }

    /** From the verb before the number, or from the one behind the noun that it counts: 9个项目竣工投产. */
    private @Nullable String stage(Frame frame, Frame governing) {
        String before = stage(governing);
        if (before != null || frame.head() == null) {
            return before;
        }
        int at = frame.head().end();
        Word word = passage.wordAt(at);
        while (word != null && word.isFiller()) {
            at += word.text().length();
            word = passage.wordAt(at);
        }
        if (word == null) {
            return null;
        }
        if (word.feature().equals("use")) {
            return "投用";
        }
        return word.role() == Word.Role.MAKE && !word.feature().isEmpty() ? word.feature() : null;
    }

    private static @Nullable String stage(Frame frame) {
        for (Word word : frame.predicate()) {
            if (word.feature().equals("use")) {
                return "投用";
            }
            if (word.role() == Word.Role.MAKE && !word.feature().isEmpty()) {
                return word.feature();
            }
        }
        for (Word word : frame.verbs()) {
            if (word.feature().equals("use")) {
                return "投用";
            }
            if (word.role() == Word.Role.MAKE && !word.feature().isEmpty()) {
                return word.feature();
            }
        }
        return null;
    }

    /** 由28.6%提高到50.9%: the first measure of such a pair is the baseline of the second. */
    private @Nullable Integer baseline(List<Mention<?>> quantities, List<Frame> frames, int i) {
        if (i == 0 || frames.get(i).topic() != null || frames.get(i).predicate().isEmpty()) {
            return null;
        }
        Mention<?> before = quantities.get(i - 1);
        int at = before.start() - 1;
        boolean from = at >= 0 && (passage.normal.charAt(at) == '由' || passage.normal.charAt(at) == '从');
        String word = frames.get(i).predicate().get(0).text();
        return from && (word.endsWith("到") || word.endsWith("至")) ? i - 1 : null;
    }
}
