package org.sanbiao.language.name;

import java.util.List;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** Laws, plans and other works in 《》, nested or not. */
final class Works {

    static final List<String> RULES = List.of("name.work");

    /** A title without its closing mark ends nowhere; no real one is longer. */
    private static final int LIMIT = 120;

    private Works() {}

    static void propose(Proposals proposals) {
        String s = proposals.text().normal();
        for (int i = s.indexOf('《'); i >= 0; i = s.indexOf('《', i + 1)) {
            int end = close(s, i);
            if (end > i + 2) {
                String title = s.substring(i + 1, end - 1);
                proposals.add(new Mention<>(
                        new Span(i, end), new Name(Name.Kind.WORK, title, null, null), "name.work", List.of()));
                i = end - 1;
            }
        }
    }

    private static int close(String s, int open) {
        int depth = 0;
        int limit = Math.min(s.length(), open + LIMIT);
        for (int i = open; i < limit; i++) {
            char c = s.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                return i + 1;
            }
        }
        for (int i = open; i < limit; i++) {
            if (s.charAt(i) == '》') {
                return i + 1; // an inner title is never closed
            }
        }
        return -1;
    }
}
