package org.sanbiao.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands at the top and bottom of the sheets and is no text: page numbers, and headers and footers that repeat. */
final class PdfFrame {

    /** Lines from the top or bottom of a sheet among which it is looked for. */
    private static final int EDGE = 3;

    /** Parts of a sheet at whose ends it stands. */
    private static final float MARGIN = 0.12f;

    private static final Pattern NUMBER = Pattern.compile(
            "[-—–－―·•\\s]*(?:第\\s*)?[0-9０-９]{1,4}(?:\\s*页)?(?:\\s*[/／,，]?\\s*共?\\s*[0-9]{1,4}\\s*页?)?[-—–－―·•\\s]*");

    private PdfFrame() {}

    /** The lines of all sheets in order, the frame left out. */
    static List<PdfLine> without(List<List<PdfLine>> sheets) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            for (PdfLine line : edge(sheets.get(i))) {
                seen.computeIfAbsent(key(line), key -> new HashSet<>()).add(i);
            }
        }
        List<PdfLine> left = new ArrayList<>();
        for (List<PdfLine> sheet : sheets) {
            Set<PdfLine> edge = new HashSet<>(edge(sheet));
            for (PdfLine line : sheet) {
                boolean frame = edge.contains(line)
                        && (NUMBER.matcher(line.text()).matches() && isAtEnd(line)
                                || repeats(
                                        seen.getOrDefault(key(line), Set.of()).size(), sheets.size()));
                if (!frame) {
                    left.add(line);
                }
            }
        }
        return left;
    }

    /** On a third of the sheets, since left and right ones may differ, and on no fewer than two. */
    private static boolean repeats(int times, int sheets) {
        return times >= (sheets > 3 ? 3 : 2) && times * 3 >= sheets;
    }

    private static List<PdfLine> edge(List<PdfLine> sheet) {
        List<PdfLine> down = new ArrayList<>(sheet);
        down.sort((one, other) -> Float.compare(one.base(), other.base()));
        List<PdfLine> edge = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            if ((i < EDGE || i >= down.size() - EDGE) && isAtEnd(down.get(i))) {
                edge.add(down.get(i));
            }
        }
        return edge;
    }

    private static boolean isAtEnd(PdfLine line) {
        return line.base() < line.height() * MARGIN || line.base() > line.height() * (1 - MARGIN);
    }

    /** A line's words without its numbers, and where it stands. */
    private static String key(PdfLine line) {
        return line.text().replaceAll("[0-9]+", "#") + "@" + Math.round(line.base() / 4);
    }
}
