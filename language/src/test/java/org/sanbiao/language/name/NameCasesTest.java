package org.sanbiao.language.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Text;

/**
 * The cases in names.cases: {@code [KIND]} headings, then a line a case, {@code text => quote; quote=name; quote=name@code}.
 * Nothing after the arrow: no name of that kind is found. Of names inside others of the kind only the outermost counts.
 */
class NameCasesTest {

    private static final NameRecognizer RECOGNIZER = new NameRecognizer();

    @TestFactory
    Stream<DynamicTest> cases() {
        List<DynamicTest> tests = new ArrayList<>();
        Name.Kind kind = null;
        for (String line : Lexicon.lines("names.cases")) {
            if (line.startsWith("[")) {
                kind = Name.Kind.valueOf(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Name.Kind asked = kind;
                String[] sides = line.split("=>", 2);
                String text = sides[0].strip();
                tests.add(DynamicTest.dynamicTest(kind + " " + text, () -> check(asked, text, sides[1].strip())));
            }
        }
        return tests.stream();
    }

    private static void check(Name.Kind kind, String text, String expected) {
        Text t = Text.of(text);
        Proposals proposals = propose(t);
        WellFormed.check(t, proposals, RECOGNIZER);
        List<Mention<?>> found = outermost(proposals, kind);
        List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split("; *"));
        List<String> got = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            got.add(print(t, found.get(i), i < wanted.size() ? wanted.get(i) : ""));
        }
        assertThat(got).isEqualTo(wanted);
    }

    /** As precise as the expectation is. */
    private static String print(Text text, Mention<?> mention, String like) {
        Name name = (Name) mention.value();
        String quote = text.quote(mention.span());
        String printed = like.contains("=") ? quote + "=" + name.name() : quote;
        return like.contains("@") ? printed + "@" + name.code() : printed;
    }

    private static List<Mention<?>> outermost(Proposals proposals, Name.Kind kind) {
        List<Mention<?>> all = new ArrayList<>(proposals.all());
        all.removeIf(m -> ((Name) m.value()).kind() != kind);
        all.sort(Comparator.comparing(Mention::span));
        List<Mention<?>> outer = new ArrayList<>();
        for (Mention<?> m : all) {
            if (outer.stream().noneMatch(o -> o.span().covers(m.span()))) {
                outer.add(m);
            }
        }
        return outer;
    }

    private static Proposals propose(Text text) {
        Proposals proposals = new Proposals(text);
        RECOGNIZER.propose(proposals, null);
        return proposals;
    }

    @Test
    void everyRuleHasACase() {
        Set<String> fired = new HashSet<>();
        for (String line : Lexicon.lines("names.cases")) {
            propose(Text.of(line.split("=>")[0].strip())).all().forEach(m -> fired.add(m.rule()));
        }
        assertThat(RECOGNIZER.rules()).allMatch(fired::contains);
    }
}
