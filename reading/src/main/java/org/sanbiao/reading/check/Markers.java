package org.sanbiao.reading.check;

/** The marks that set off the items of a list in running text: 一是 … 二是, 第一 … 第二, （1）…（2）, ①…②. */
final class Markers {

    private static final String[] TENS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private static final int FARTHEST = 4_000;

    private Markers() {}

    /** How many of the marks that the first item from {@code from} on bears follow each other, 0 where it bears none. */
    static int count(String s, int from) {
        for (int style = 0; style < 6; style++) {
            if (s.startsWith(mark(style, 1), from)) {
                int n = 1;
                int at = 0;
                String list = s.substring(from, Math.min(s.length(), from + FARTHEST));
                int again = list.indexOf(mark(style, 1), 1); // the next list
                while (true) {
                    int next = list.indexOf(mark(style, n + 1), at + 1);
                    if (next < 0 || again >= 0 && next > again) {
                        return n;
                    }
                    n++;
                    at = next;
                }
            }
        }
        return 0;
    }

    private static String mark(int style, int n) {
        return switch (style) {
            case 0 -> numeral(n) + "是";
            case 1 -> "第" + numeral(n) + "，";
            case 2 -> "（" + n + "）";
            case 3 -> n <= 20 ? String.valueOf((char) ('①' + n - 1)) : "\0";
            case 4 -> n <= 20 ? String.valueOf((char) ('⑴' + n - 1)) : "\0";
            default -> n + ".";
        };
    }

    private static String numeral(int n) {
        if (n < 10) {
            return TENS[n];
        }
        String tens = n < 20 ? "十" : TENS[n / 10 % 10] + "十";
        return tens + TENS[n % 10];
    }
}
