package org.sanbiao.language.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.language.Cases;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.text.WellFormed;

class NumeralTest {

    private static final NumeralScanner SCANNER = new NumeralScanner();

    @TestFactory
    Stream<DynamicTest> numerals() {
        return Cases.of(NumeralTest.class, "numerals.txt", NumeralTest::check);
    }

    private static void check(String line, List<String> expected) {
        Text text = Text.of(line);
        List<Mention<?>> all = scan(text);
        WellFormed.assertWellFormed(text, all);
        assertThat(all.stream()
                        .map(m -> text.quote(m.span()) + " = " + written(m.value()))
                        .toList())
                .containsExactlyElementsOf(expected);
    }

    private static String written(Object value) {
        if (value instanceof Ordinal ordinal) {
            return "#" + plain(ordinal.value());
        }
        Numeral n = (Numeral) value;
        String sign = n.approximation() == Approximation.EXACT
                ? ""
                : n.approximation().name().toLowerCase() + " ";
        String shape = switch (n.shape()) {
            case PERCENT -> " %";
            case SERIAL -> " digits " + n.digits();
            case BARE -> " bare";
            default -> "";
        };
        return sign + plain(n.value()) + (n.high() == null ? "" : "—" + plain(n.high())) + shape;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static List<Mention<?>> scan(Text text) {
        Proposals proposals = new Proposals(text);
        SCANNER.propose(proposals, null);
        return proposals.all();
    }

    @Test
    void renderedNumbersAreReadBack() {
        long seed = Long.getLong("sanbiao.seed", 20220228L);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5000; i++) {
            long value = random.nextLong(1L << random.nextInt(1, 47));
            String rendered = ChineseNumber.of(value);
            String sentence = "共" + rendered + "，";
            List<Mention<?>> found = scan(Text.of(sentence));
            assertThat(found).as("seed %d: %s for %d", seed, rendered, value).hasSize(1);
            Numeral n = (Numeral) found.get(0).value();
            assertThat(n.value()).as("seed %d: %s", seed, rendered).isEqualByComparingTo(BigDecimal.valueOf(value));
            assertThat(found.get(0).span().length())
                    .as("seed %d: %s", seed, rendered)
                    .isEqualTo(rendered.length());
        }
    }

    @Test
    void hostileRunsOfDigitsStayLinear() {
        for (String unit : List.of("9", "九", "万", "亿万", "1,111,", "第", "百分之", "1/", "3又", "几", "1.", "十点", "-", "5+")) {
            String text = unit.repeat(200_000 / unit.length());
            long start = System.nanoTime();
            WellFormed.assertWellFormed(Text.of("短"), scan(Text.of("短")));
            scan(Text.of(text));
            assertThat((System.nanoTime() - start) / 1_000_000)
                    .as("milliseconds for %s", unit)
                    .isLessThan(3000);
        }
    }
}
