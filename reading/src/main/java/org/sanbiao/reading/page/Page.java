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
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                if (!text.substring(start, i).isBlank()) {
                    blocks.add(new Block(new Span(start, i), Block.Kind.UNKNOWN));
                }
                start = i + 1;
            }
        }
        return new Page(text, blocks);
    }
}
