package org.sanbiao.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The hostile assertion that every recognizer's test runs over what it proposed. */
public final class WellFormed {

    private WellFormed() {}

    /** Checks proposals: spans inside the text, no split surrogate, quotes equal to their spans, monotone offsets. */
    public static void assertWellFormed(Text text, List<Mention<?>> mentions) {
        assertMonotone(text);
        for (Mention<?> m : mentions) {
            assertThat(m.end()).as("end of %s", m).isLessThanOrEqualTo(text.length());
            assertThat(m.span().length()).as("length of %s", m).isPositive();
            assertWhole(text.normal(), m.start(), m);
            assertWhole(text.normal(), m.end(), m);
            Span original = text.original(m.span());
            assertThat(original.length())
                    .as("original length of %s", m)
                    .isGreaterThanOrEqualTo(m.span().length());
            assertThat(Text.of(text.quote(m.span())).normal().replace(" ", ""))
                    .as("quote of %s", m)
                    .hasSameSizeAs(text.normal().substring(m.start(), m.end()).replace(" ", ""));
            assertThat(m.rule()).as("rule of %s", m).contains(".");
            for (Mention<?> part : m.from()) {
                assertThat(part.end()).as("part of %s", m).isLessThanOrEqualTo(text.length());
            }
        }
    }

    /** Checks a choice: well-formed, sorted, and none overlaps another. */
    public static void assertChosen(Text text, List<Mention<?>> mentions) {
        assertWellFormed(text, mentions);
        for (int i = 1; i < mentions.size(); i++) {
            assertThat(mentions.get(i).start())
                    .as("%s behind %s", mentions.get(i), mentions.get(i - 1))
                    .isGreaterThanOrEqualTo(mentions.get(i - 1).end());
        }
    }

    private static void assertMonotone(Text text) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            Span original = text.original(new Span(i, i + 1));
            assertThat(original.start()).as("origin of unit %d", i).isGreaterThan(last);
            last = original.start();
        }
    }

    private static void assertWhole(String s, int at, Mention<?> m) {
        boolean split = at > 0
                && at < s.length()
                && Character.isHighSurrogate(s.charAt(at - 1))
                && Character.isLowSurrogate(s.charAt(at));
        assertThat(split).as("a pair split by %s", m).isFalse();
    }
}
