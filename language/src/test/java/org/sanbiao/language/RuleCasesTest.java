package org.sanbiao.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.language.text.Lexicon;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;

/**
 * The cases of rules.txt. Under {@code [rule]} stand lines {@code text => quote; quote}: what that rule makes of what is
 * chosen from the text, or of what is proposed where the heading is {@code [rule *]}. Nothing behind the arrow: the rule
 * makes nothing of it, near as it lies.
 */
class RuleCasesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 28);

    private record Case(String text, String expected, boolean proposed) {}

    private static final Map<String, List<Case>> CASES = load();

    private static Map<String, List<Case>> load() {
        Map<String, List<Case>> cases = new LinkedHashMap<>();
        String rule = "";
        boolean proposed = false;
        for (String line : Lexicon.lines(RuleCasesTest.class, "rules.txt")) {
            if (line.startsWith("[")) {
                proposed = line.endsWith(" *]");
                rule = line.substring(1, line.length() - (proposed ? 3 : 1));
                cases.put(rule, new ArrayList<>());
            } else {
                String[] sides = line.split("=>", 2);
                cases.get(rule).add(new Case(sides[0].strip(), sides[1].strip(), proposed));
            }
        }
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return CASES.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .map(c -> DynamicTest.dynamicTest(
                                of.getKey() + " " + c.text,
                                () -> assertThat(made(of.getKey(), c)).isEqualTo(c.expected))));
    }

    @Test
    void everyRuleHasAPositiveAndANegativeCase() {
        Set<String> rules = Language.strata().stream()
                .flatMap(recognizer -> recognizer.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(CASES.keySet()).as("headings of rules.txt").isSubsetOf(rules);
        assertThat(rules.stream().filter(rule -> !has(rule, false)))
                .as("rules without a positive case in rules.txt")
                .isEmpty();
        assertThat(rules.stream().filter(rule -> !has(rule, true)))
                .as("rules without a negative case in rules.txt")
                .isEmpty();
    }

    private static boolean has(String rule, boolean negative) {
        return CASES.getOrDefault(rule, List.of()).stream().anyMatch(c -> c.expected.isEmpty() == negative);
    }

    /** What a rule makes of a text: the quotes of its mentions and their parts. */
    private static String made(String rule, Case of) {
        Text text = Text.of(of.text);
        TreeSet<Span> spans = new TreeSet<>();
        (of.proposed ? Language.propose(text, DAY).all() : Language.read(text, DAY))
                .forEach(mention -> collect(rule, mention, spans));
        return spans.stream().map(text::quote).collect(Collectors.joining("; "));
    }

    private static void collect(String rule, Mention<?> mention, Set<Span> spans) {
        if (mention.rule().equals(rule)) {
            spans.add(mention.span());
        }
        mention.from().forEach(part -> collect(rule, part, spans));
    }
}
