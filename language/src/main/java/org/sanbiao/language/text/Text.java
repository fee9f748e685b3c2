package org.sanbiao.language.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document in one normal spelling, with a way back to the original characters.
 *
 * <p>The normal form has half-width digits, letters and signs; Chinese punctuation throughout (a comma or colon between
 * two digits stays what it is); one sign for each kind of dash; no line breaks, and no blanks beside a Chinese
 * character. Every recognizer reads the normal form and speaks of it in {@link Span}s; {@link #original(Span)} turns
 * these back. Immutable.
 */
public final class Text {

    private final String original;
    private final String normal;
    private final int base;
    private final int @Nullable [] origin; // of each normal unit, or null where it is base + index

    private Text(String original, String normal, int base, int @Nullable [] origin) {
        this.original = original;
        this.normal = normal;
        this.base = base;
        this.origin = origin;
    }

    /** The normal form of a whole string. */
    public static Text of(String original) {
        return of(original, 0, original.length());
    }

    /**
     * The normal form of {@code original[start, end)}. Cost: linear in its length.
     *
     * @param start the first UTF-16 unit
     * @param end one past the last
     */
    public static Text of(String original, int start, int end) {
        char[] normal = new char[end - start];
        int length = 0;
        int[] origin = null;
        for (int i = start; i < end; i++) {
            char c = original.charAt(i);
            if (c < '\u4e00' || c > '\u9fff') { // Chinese characters, nine in ten, stay what they are
                if (isBlank(c) && isDropped(original, end, i, normal, length)) {
                    if (origin == null) {
                        origin = new int[end - start];
                        for (int k = 0; k < length; k++) {
                            origin[k] = start + k;
                        }
                    }
                    continue;
                }
                c = Characters.normal(original, start, end, i);
            }
            if (origin != null) {
                origin[length] = i;
            }
            normal[length++] = c;
        }
        return new Text(original, new String(normal, 0, length), start, origin);
    }

    /** The characters that recognizers read. */
    public String normal() {
        return normal;
    }

    /** The length of the normal form in UTF-16 units. */
    public int length() {
        return normal.length();
    }

    /** Where a span of the normal form stands in the original, from its first unit to just past its last. */
    public Span original(Span span) {
        if (span.length() == 0) {
            int at = at(span.start());
            return new Span(at, at);
        }
        return new Span(at(span.start()), at(span.end() - 1) + 1);
    }

    /** The original characters of a span of the normal form. */
    public String quote(Span span) {
        Span s = original(span);
        return original.substring(s.start(), s.end());
    }

    private int at(int index) {
        if (origin == null) {
            return base + index;
        }
        return index < normal.length() ? origin[index] : normal.isEmpty() ? base : origin[normal.length() - 1] + 1;
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\u3000'
                || c == '\u00a0'
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u2000' && c <= '\u200a');
    }

    /** A blank stays only between two characters neither of which is Chinese, and then once. */
    private static boolean isDropped(String s, int end, int i, char[] before, int length) {
        char c = s.charAt(i);
        if (c == '\u200b' || c == '\ufeff' || length == 0) {
            return true;
        }
        char left = before[length - 1];
        int next = i + 1;
        while (next < end && isBlank(s.charAt(next))) {
            next++;
        }
        return next == end || left == ' ' || Characters.isWide(left) || Characters.isWide(s.charAt(next));
    }
}
