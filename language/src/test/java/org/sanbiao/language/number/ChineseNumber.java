package org.sanbiao.language.number;

/** Renders whole numbers in Chinese numerals, by the rules of the language rather than those of the reader. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] SMALL = {"", "十", "百", "千"};
    private static final String[] BIG = {"", "万", "亿", "万亿"};

    private ChineseNumber() {}

    static String of(long value) {
        if (value == 0) {
            return "零";
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int group = 3; group >= 0; group--) {
            int part = (int) (value / (long) Math.pow(10, 4 * group) % 10_000);
            if (part == 0) {
                gap |= out.length() > 0;
                continue;
            }
            if (out.length() > 0 && (gap || part < 1000)) {
                out.append('零');
            }
            gap = false;
            section(part, out);
            // 万亿 is said once, behind the last section that it counts
            boolean trillion = group == 3 && value / 100_000_000L % 10_000 != 0;
            out.append(trillion ? "万" : BIG[group]);
        }
        return out.toString();
    }

    private static void section(int part, StringBuilder out) {
        boolean gap = false;
        boolean begun = false;
        for (int place = 3; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = begun;
                continue;
            }
            if (gap) {
                out.append('零');
                gap = false;
            }
            out.append(DIGITS.charAt(digit)).append(SMALL[place]);
            begun = true;
        }
    }
}
