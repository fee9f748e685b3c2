package org.sanbiao.reading.structure;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.page.Block;

/**
 * A paragraph before anybody knows what it is: one block of the page, or several that were one before they were broken.
 *
 * @param span on the page, without the blanks around it
 * @param text in its normal form
 * @param kind what the file says of its first block
 * @param number what it begins with, or null
 */
record Line(
        Span span, String text, Block.Kind kind, @Nullable Numbering number) {

    Line(Span span, String text, Block.Kind kind) {
        this(span, text, kind, Numbering.of(text));
    }

    /** Whether the last sentence in it is closed. */
    boolean isClosed() {
        return isClosed(text);
    }

    static boolean isClosed(String text) {
        int end = text.length();
        while (end > 0 && "”’」）]〕】\"".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0) {
            return true;
        }
        char last = text.charAt(end - 1);
        return "。！？；：…—".indexOf(last) >= 0
                || end < text.length() && "）]〕】".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether a sentence ends somewhere in it. */
    boolean hasSentence() {
        return hasSentence(text);
    }

    static boolean hasSentence(String text) {
        return text.indexOf('。') >= 0 || text.indexOf('！') >= 0 || text.indexOf('？') >= 0 || text.indexOf('；') >= 0;
    }

    /** Whether it is a row of a table, its cells parted by bars. */
    boolean isRow() {
        return isRow(text);
    }

    static boolean isRow(String text) {
        int bar = text.indexOf('|');
        return bar >= 0 && (text.endsWith("|") || text.indexOf('|', bar + 1) >= 0);
    }

    /** Whether it could stand alone as a title: short, no sentence in it, none left open at its end. */
    boolean isShort(int most) {
        return text.length() <= most
                && !hasSentence()
                && !isRow()
                && !endsWith("，、：；。")
                && kind != Block.Kind.CELL
                && kind != Block.Kind.LIST_ITEM;
    }

    boolean endsWith(String oneOf) {
        return !text.isEmpty() && oneOf.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether it begins with a mark that sets items apart. */
    boolean isBullet() {
        return isBullet(text);
    }

    static boolean isBullet(String text) {
        return text.length() > 1 && "-*●■◆▲★☆○◎□".indexOf(text.charAt(0)) >= 0 && !text.startsWith("--");
    }
}
