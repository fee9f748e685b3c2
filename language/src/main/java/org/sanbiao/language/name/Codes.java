package org.sanbiao.language.name;

import org.sanbiao.language.text.Characters;

/** Runs of Latin letters and digits: names (G20, PM2.5, 5G) or quantities (500kV, GDP10万亿元). */
final class Codes {

    private static final String[] NOT_BEFORE = {"GDP", "CPI", "PPI", "R&D", "FDI", "PMI", "AQI", "GEP"};

    private Codes() {}

    /**
     * Whether {@code s[from, to)} is a name.
     *
     * @param letter where its first letter stands
     */
    static boolean isName(String s, int from, int letter, int to) {
        if (letter == from) {
            for (String indicator : NOT_BEFORE) {
                if (s.startsWith(indicator, from)) {
                    return false;
                }
            }
            return true;
        }
        if (to - letter > 1 && s.charAt(letter + 1) == '-') {
            return isGeneration(s, from, letter); // 5G-A, not 3m-5m
        }
        if (to - letter > 1 && hasDigit(s, letter, to)) {
            return !s.substring(from, to).contains("."); // 5G2B and the like
        }
        return to - letter == 1 && isGeneration(s, from, letter);
    }

    /** 5G, 4A, 3D, 8K. */
    private static boolean isGeneration(String s, int from, int letter) {
        long n = letter - from <= 2 ? Numerals.value(s, from, letter) : -1;
        return switch (s.charAt(letter)) {
            case 'G' -> n >= 2 && n <= 6;
            case 'A' -> n >= 1 && n <= 5;
            case 'D' -> n >= 2 && n <= 9;
            case 'K' -> n == 2 || n == 4 || n == 8;
            case 'C', 'B', 'S' -> n >= 2 && n <= 9;
            default -> false;
        };
    }

    private static boolean hasDigit(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.isDigit(s.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
