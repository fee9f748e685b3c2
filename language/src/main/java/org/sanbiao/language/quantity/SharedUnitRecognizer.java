package org.sanbiao.language.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.quantity.Quantity.Form;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;

/** Gives the numbers of a row the unit that only its last one bears: 分别压减到45、38、35个工作日; 提高11.1、11.2个百分点. */
public final class SharedUnitRecognizer implements Recognizer {

    /** The rule of a quantity whose unit stands behind a later number. */
    public static final String SHARED = "row.unit-shared";

    @Override
    public List<String> rules() {
        return List.of(SHARED);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        String s = proposals.text().normal();
        List<Mention<?>> below = List.copyOf(proposals.all());
        for (int i = below.size() - 1; i >= 0; i--) {
            if (below.get(i).value() instanceof Quantity q && isShareable(q)) {
                share(proposals, s, below.get(i), q);
            }
        }
    }

    private static boolean isShareable(Quantity q) {
        return q.form() == Form.PLAIN
                && q.value() != null
                && q.kind() != UnitKind.NONE
                && q.kind() != UnitKind.RANK
                && !q.unit().equals("年")
                && !q.unit().equals("日");
    }

    private static void share(Proposals out, String s, Mention<?> last, Quantity q) {
        Mention<?> unitBearer = last;
        int start = last.start();
        while (start > 1 && RowRecognizer.isJoint(s, start - 1, start)) {
            Mention<?> bare = bareBefore(out, start - 1);
            if (bare == null || isListNumber(s, bare.start())) {
                return;
            }
            Quantity number = (Quantity) bare.value();
            BigDecimal value = shared(number, unitBearer);
            out.add(new Mention<>(
                    bare.span(),
                    new Quantity(value, null, number.comparator(), q.unit(), q.kind(), Form.PLAIN, number.number()),
                    SHARED,
                    List.of(bare, last)));
            start = bare.start();
        }
    }

    private static @Nullable Mention<?> bareBefore(Proposals proposals, int end) {
        Mention<?> bare = null;
        for (Mention<?> m : proposals.endingAt(end)) {
            if (m.value() instanceof Quantity q) {
                if (q.kind() != UnitKind.NONE
                        || q.form() != Form.PLAIN
                        || q.value() == null
                        || q.high() != null
                        || !m.span().equals(q.number())) {
                    return null;
                }
                bare = m;
            }
        }
        return bare;
    }

    /** 1、3个项目: the first number may only count the paragraph. */
    private static boolean isListNumber(String s, int start) {
        return start == 0 || "。；！？第（“".indexOf(s.charAt(start - 1)) >= 0;
    }

    /** With the multiplier of the number that bears the unit, where it has none and is of the same order. */
    private static BigDecimal shared(Quantity number, Mention<?> bearer) {
        BigDecimal value = number.value();
        if (value == null) {
            throw new IllegalStateException("Bug: a number of a row without a value");
        }
        if (bearer.from().isEmpty() || !(bearer.from().get(0).value() instanceof Numeral numeral)) {
            return value;
        }
        BigDecimal by = numeral.multiplier();
        boolean large = by.compareTo(BigDecimal.valueOf(10_000)) >= 0;
        BigDecimal figure = large ? numeral.value().divide(by) : numeral.value();
        boolean alike = value.compareTo(figure.multiply(BigDecimal.valueOf(20))) < 0;
        return large && alike ? value.multiply(by) : value;
    }
}
