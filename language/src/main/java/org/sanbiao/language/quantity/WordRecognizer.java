package org.sanbiao.language.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Quantity.Form;
import org.sanbiao.language.text.Lexicon;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;
import org.sanbiao.language.text.Span;

/** Proposes the words that say how much without a numeral: 两位数, 翻一番, 全覆盖, 零增长 ({@code words.txt}). */
public final class WordRecognizer implements Recognizer {

    private static final String WORD = "quantity.word";
    private static final Lexicon<Quantity> WORDS = new Lexicon<>();
    private static final Span NOWHERE = new Span(0, 0);

    static {
        for (String line : Lexicon.lines(WordRecognizer.class, "words.txt")) {
            String[] column = line.split(" +");
            String unit = column[3].equals("-") ? "" : column[3];
            UnitKind kind = unit.equals("%") ? UnitKind.PERCENT : unit.equals("倍") ? UnitKind.TIMES : UnitKind.NONE;
            WORDS.put(
                    column[0],
                    new Quantity(
                            new BigDecimal(column[1]),
                            null,
                            Comparator.valueOf(column[2]),
                            unit,
                            kind,
                            Form.valueOf(column[4]),
                            NOWHERE));
        }
    }

    @Override
    public List<String> rules() {
        return List.of(WORD);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        String s = proposals.text().normal();
        int i = 0;
        while (i < s.length()) {
            Lexicon.Hit<Quantity> hit = WORDS.longestAt(s, i);
            if (hit == null) {
                i++;
                continue;
            }
            Quantity q = hit.value();
            Span span = new Span(hit.start(), hit.end());
            proposals.add(new Mention<>(
                    span,
                    new Quantity(q.value(), q.high(), q.comparator(), q.unit(), q.kind(), q.form(), span),
                    WORD,
                    List.of()));
            i = hit.end();
        }
    }
}
