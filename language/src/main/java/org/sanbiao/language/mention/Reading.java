package org.sanbiao.language.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.Language;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;

/** A text with all that was proposed for it. */
final class Reading {

    final Text text;
    final String s;
    final Proposals proposals;

    Reading(String original, @Nullable LocalDate reference) {
        text = Text.of(original);
        s = text.normal();
        proposals = Language.propose(text, reference);
    }

    char at(int i) {
        return i >= 0 && i < s.length() ? s.charAt(i) : '\0';
    }

    Finding finding(Span span, List<Map<String, @Nullable Object>> values) {
        Span original = text.original(span);
        return new Finding(original.start(), original.end(), values);
    }

    /** Those proposals of a type that {@code wanted} accepts, the longest at each place, none overlapping another. */
    List<Mention<?>> longest(java.util.function.Predicate<Mention<?>> wanted) {
        List<Mention<?>> found = new ArrayList<>();
        for (Mention<?> m : proposals.all()) {
            if (wanted.test(m)) {
                found.add(m);
            }
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        List<Mention<?>> apart = new ArrayList<>(found.size());
        int end = 0;
        for (Mention<?> m : found) {
            if (m.start() >= end) {
                apart.add(m);
                end = m.end();
            }
        }
        return apart;
    }
}
