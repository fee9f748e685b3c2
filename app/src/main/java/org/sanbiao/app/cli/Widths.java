package org.sanbiao.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many columns of a terminal a text takes up.
 *
 * <p>Own table after Unicode's East Asian Width (UAX 11): wide and full-width characters take two columns, combining
 * ones none. Ambiguous ones, such as quotation marks and ℃, take one, and two where the terminal speaks GBK.
 */
final class Widths {

    /** First and last code point of what always takes two columns. */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be,
        0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa,
        0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55,
        0x2e80, 0x303e, 0x3041, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
        0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1aff0, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf,
        0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e,
        0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440,
        0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595,
        0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5,
        0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f90c, 0x1f93a, 0x1f93c,
        0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
    };

    /** First and last code point of what takes no column. */
    private static final int[] NONE = {
        0x0300, 0x036f, 0x200b, 0x200f, 0x2028, 0x202e, 0x2060, 0x2064, 0x20d0, 0x20f0, 0x302a, 0x302d, 0x3099, 0x309a,
        0xfe00, 0xfe0f, 0xfe20, 0xfe2f, 0xfeff, 0xfeff, 0xe0100, 0xe01ef
    };

    /** First and last code point of the ambiguous ones that Chinese documents hold. */
    private static final int[] AMBIGUOUS = {
        0x00a7, 0x00a8, 0x00b0, 0x00b1, 0x00b7, 0x00b7, 0x00d7, 0x00d7, 0x00f7, 0x00f7, 0x0391, 0x03c9, 0x0410, 0x044f,
        0x2010, 0x2010, 0x2013, 0x2016, 0x2018, 0x2019, 0x201c, 0x201d, 0x2020, 0x2027, 0x2030, 0x2030, 0x2032, 0x2033,
        0x203b, 0x203b, 0x2103, 0x2103, 0x2116, 0x2116, 0x2160, 0x216b, 0x2170, 0x2179, 0x2190, 0x2199, 0x2208, 0x22a5,
        0x2460, 0x24ff, 0x2500, 0x257f, 0x25a0, 0x25a1, 0x25b2, 0x25b3, 0x25c6, 0x25c7, 0x25cb, 0x25cf, 0x2605, 0x2606
    };

    /** What no line should begin with. */
    private static final String CLOSING = "，。、；：？！）》”’】〕%℃";

    private final boolean ambiguousIsWide;

    Widths(boolean ambiguousIsWide) {
        this.ambiguousIsWide = ambiguousIsWide;
    }

    int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += of(c);
            i += Character.charCount(c);
        }
        return width;
    }

    int of(int codePoint) {
        if (codePoint < 0x7f) {
            return codePoint < ' ' ? 0 : 1;
        }
        if (codePoint < 0xa0 || isIn(NONE, codePoint)) {
            return 0;
        }
        return isIn(WIDE, codePoint) || ambiguousIsWide && isIn(AMBIGUOUS, codePoint) ? 2 : 1;
    }

    /** The text in exactly {@code width} columns: padded, or cut with an ellipsis. Control characters become blanks. */
    String fit(String text, int width) {
        StringBuilder fitted = new StringBuilder(width);
        int ellipsis = of('…');
        int used = 0;
        int kept = 0; // length of fitted that leaves room for the ellipsis
        int keptUsed = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int next = c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 ? ' ' : c;
            int w = of(next);
            if (used + w > width) {
                fitted.setLength(kept);
                if (keptUsed + ellipsis <= width) {
                    fitted.append('…');
                    keptUsed += ellipsis;
                }
                used = keptUsed;
                break;
            }
            fitted.appendCodePoint(next);
            used += w;
            if (used + ellipsis <= width) {
                kept = fitted.length();
                keptUsed = used;
            }
        }
        return fitted.append(" ".repeat(width - used)).toString();
    }

    /** The text in lines of exactly {@code width} columns, at most {@code most} of them, the last one cut. */
    List<String> wrap(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (lines.size() + 1 < most && of(text.substring(from)) > width) {
            int to = from;
            int used = 0;
            while (to < text.length() && used + of(text.codePointAt(to)) <= width) {
                used += of(text.codePointAt(to));
                to += Character.charCount(text.codePointAt(to));
            }
            to = breakBefore(text, from, to);
            if (to == from) {
                break; // not even one character fits
            }
            lines.add(fit(text.substring(from, to), width));
            from = to;
        }
        lines.add(fit(text.substring(from), width));
        return lines;
    }

    /** The last place at or before {@code to} where a line may end: not within a number or word, nor before a comma. */
    private static int breakBefore(String text, int from, int to) {
        int at = to;
        while (at > from
                && at < text.length()
                && (CLOSING.indexOf(text.charAt(at)) >= 0 || isWord(text.charAt(at - 1)) && isWord(text.charAt(at)))) {
            at = text.offsetByCodePoints(at, -1);
        }
        return at == from ? to : at;
    }

    private static boolean isWord(char c) {
        return c > ' ' && c < 0x7f && c != ',';
    }

    private static boolean isIn(int[] ranges, int codePoint) {
        int at = Arrays.binarySearch(ranges, codePoint);
        if (at >= 0) {
            return true;
        }
        int before = -at - 2; // the last bound below it
        return before >= 0 && before % 2 == 0;
    }
}
