package org.sanbiao.app.format;

import java.util.Arrays;

/** Turns offsets of a text from UTF-16 units into code points and back. Immutable; logarithmic after a linear start. */
public final class CodePoints {

    private final int length;
    private final int[] pairs; // the unit at which each surrogate pair begins

    public CodePoints(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                found[count++] = i++;
            }
        }
        this.pairs = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    /** How many code points stand before a unit; a unit within a pair counts as after it. */
    public int of(int unit) {
        if (unit < 0 || unit > length) {
            throw new IllegalArgumentException("Bug: unit " + unit + " is outside a text of " + length);
        }
        int at = Arrays.binarySearch(pairs, unit);
        return unit - (at >= 0 ? at : -at - 1);
    }

    /** The unit at which a code point begins. */
    public int unit(int codePoint) {
        if (codePoint < 0 || codePoint > count()) {
            throw new IllegalArgumentException("Bug: character " + codePoint + " is outside a text of " + count());
        }
        int low = 0;
        int high = pairs.length;
        while (low < high) { // the first pair that begins at or after the code point
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /** How many code points the text has. */
    public int count() {
        return length - pairs.length;
    }
}
