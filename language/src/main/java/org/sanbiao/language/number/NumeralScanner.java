package org.sanbiao.language.number;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;

/**
 * Proposes every {@link Numeral} and {@link Ordinal} of a text, in any script.
 *
 * <p>Numeral characters inside everyday words (一般, 统一, 四川: {@code words.txt}) are no numerals. What a numeral counts,
 * and whether it counts anything, is for the strata above. Cost: linear.
 */
public final class NumeralScanner implements Recognizer {

    static final String PLAIN = "number.plain";
    static final String SERIAL = "number.serial";
    static final String BARE = "number.bare-multiplier";
    static final String SOME = "number.some";
    static final String FRACTION = "number.fraction";
    static final String PERCENT = "number.percent-words";
    static final String HALF = "number.half";
    static final String SUM = "number.sum";
    static final String RATIO = "number.ratio";
    static final String ROMAN = "number.roman";
    static final String ORDINAL = "number.ordinal";

    @Override
    public List<String> rules() {
        return List.of(PLAIN, SERIAL, BARE, SOME, FRACTION, PERCENT, HALF, SUM, RATIO, ROMAN, ORDINAL);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        new NumeralScan(EverydayWords.blanked(proposals.text().normal()), proposals).run();
    }
}
