package org.sanbiao.reading.structure;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;

/**
 * The number that a heading or a list item begins with.
 *
 * @param level 1 for 一、 or 第一章, 2 for （一） or 第一节, 3 for 1., 4 for （1）, 5 for ①, {@link #NOTE} for [1]
 * @param value the number, at least 0
 * @param end where the words after it begin, in UTF-16 units of the line
 */
public record Numbering(int level, int value, int end) {

    /** The level of a footnote or a glossary entry: 〔12〕, 【12】. */
    public static final int NOTE = 9;

    private static final String NUMERALS = "一二三四五六七八九十百〇零";

    /** The number at the start of a line in its normal form, or null where it has none. */
    public static @Nullable Numbering of(String line) {
        if (line.isEmpty()) {
            return null;
        }
        char first = line.charAt(0);
        if (first == '第') {
            return chapter(line);
        }
        if (NUMERALS.indexOf(first) >= 0) {
            int end = numerals(line, 0);
            return end <= 3 && is(line, end, "、.") ? new Numbering(1, value(line, 0, end), end + 1) : null;
        }
        if (Characters.isDigit(first)) {
            int end = digits(line, 0);
            boolean point =
                    is(line, end, ".") && !(end + 1 < line.length() && Characters.isDigit(line.charAt(end + 1)));
            return end <= 3 && end < line.length() - 1 && (point || is(line, end, "、"))
                    ? new Numbering(3, value(line, 0, end), end + 1)
                    : null;
        }
        if (first >= '①' && first <= '⑳') {
            return new Numbering(5, first - '①' + 1, 1);
        }
        if ("（[〔【".indexOf(first) < 0) {
            return null;
        }
        int end = numerals(line, 1);
        if (end > 1 && first == '（') {
            return is(line, end, "）") ? new Numbering(2, value(line, 1, end), end + 1) : null;
        }
        end = digits(line, 1);
        if (end == 1 || end > 4 || !is(line, end, "）]〕】")) {
            return null;
        }
        return new Numbering(first == '（' ? 4 : NOTE, value(line, 1, end), end + 1);
    }

    private static @Nullable Numbering chapter(String line) {
        int end = numerals(line, 1);
        if (end == 1) {
            end = digits(line, 1);
        }
        if (end == 1 || end > 4) {
            return null;
        }
        if (is(line, end, "章编篇")) {
            return new Numbering(1, value(line, 1, end), end + 1);
        }
        if (line.startsWith("部分", end)) {
            return new Numbering(1, value(line, 1, end), end + 2);
        }
        return is(line, end, "节") ? new Numbering(2, value(line, 1, end), end + 1) : null;
    }

    private static boolean is(String line, int at, String oneOf) {
        return at < line.length() && oneOf.indexOf(line.charAt(at)) >= 0;
    }

    private static int numerals(String line, int at) {
        int end = at;
        while (end < line.length() && NUMERALS.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int digits(String line, int at) {
        int end = at;
        while (end < line.length() && Characters.isDigit(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A small number in digits or numerals. */
    private static int value(String line, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (Characters.isDigit(c)) {
                value = value * 10 + c - '0';
            } else if (c == '十') {
                value = Math.max(value % 10, 1) * 10 + value / 10 * 100;
            } else if (c == '百') {
                value = Math.max(value, 1) * 100;
            } else {
                int digit = "〇一二三四五六七八九".indexOf(c);
                value += Math.max(digit, 0);
            }
        }
        return value;
    }
}
