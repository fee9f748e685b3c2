package org.sanbiao.language.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.language.Cases;
import org.sanbiao.language.Language;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.text.WellFormed;

class QuantityTest {

    private static final Set<String> RULES = Language.strata().stream()
            .flatMap(recognizer -> recognizer.rules().stream())
            .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> quantities() {
        return Cases.of(QuantityTest.class, "quantities.txt", QuantityTest::check);
    }

    private static void check(String line, List<String> expected) {
        Text text = Text.of(line);
        List<Mention<?>> proposed = Language.propose(text, null).all();
        WellFormed.assertWellFormed(text, proposed);
        assertThat(RULES).containsAll(proposed.stream().map(Mention::rule).toList());
        List<Mention<?>> chosen = Language.read(text, null);
        WellFormed.assertChosen(text, chosen);
        List<String> found = chosen.stream()
                .filter(m -> m.value() instanceof Quantity)
                .map(m -> written(text, m))
                .toList();
        assertThat(found).containsExactlyElementsOf(expected);
    }

    /** {@code 85%以上 >= 85 %}: quote, comparator, value or low—high, unit. */
    private static String written(Text text, Mention<?> mention) {
        Quantity q = (Quantity) mention.value();
        String value = q.high() == null ? plain(q.value()) : plain(q.value()) + "—" + plain(q.high());
        return (text.quote(mention.span()) + " " + q.comparator().sign() + " " + value + " " + q.unit()).strip();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "?" : value.stripTrailingZeros().toPlainString();
    }
}
