package org.sanbiao.reading.page;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.language.text.Span;

/**
 * A text and the blocks it is laid out in.
 *
 * @param text the characters that all offsets refer to
 * @param blocks sorted, none overlapping another; what lies between them is layout only
 */
public record Page(String text, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** A plain text: each line that is not blank is a bare block. */
    public static Page of(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n' || c == '\r') {
                if (!isBlank(text, start, i)) {
                    blocks.add(new Block(new Span(start, i), Block.Kind.UNKNOWN));
                }
                start = i + 1;
            }
        }
        return new Page(text, blocks);
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u3000' && c != '\u00a0' && c != '\ufeff' && (c < '\u2000' || c > '\u200b')) {
                return false;
            }
        }
        return true;
    }
}
