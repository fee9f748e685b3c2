package org.sanbiao.documents;

import java.util.Locale;

/** Numbers as Word writes them before paragraphs, by the names of its formats (ECMA-376, ST_NumberFormat). */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Numerals() {}

    /**
     * @param number from 0
     * @param format digits for one that is not known
     */
    static String of(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "koreanDigital2" -> counting(number, DIGITS, "十百千", number >= 10 && number < 20);
            case "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counting(number, FORMAL, "拾佰仟", false);
            case "ideographTraditional" -> within(STEMS, number);
            case "ideographZodiac" -> within(BRANCHES, number);
            case "decimalFullWidth", "decimalFullWidth2" -> wide(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed('①', number, 20);
            case "decimalEnclosedParen" -> enclosed('⑴', number, 20);
            case "decimalEnclosedFullstop" -> enclosed('⒈', number, 20);
            case "ideographEnclosedCircle" -> enclosed('㊀', number, 10);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    /** 十二, 二十, 一百零三; beyond 9999 digits. */
    private static String counting(int number, String digits, String places, boolean bareTen) {
        if (number > 9999) {
            return String.valueOf(number);
        }
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = words.length() > 0;
                continue;
            }
            words.append(gap ? "零" : "");
            gap = false;
            if (!(bareTen && place == 1)) {
                words.append(digits.charAt(digit));
            }
            if (place > 0) {
                words.append(places.charAt(place - 1));
            }
        }
        return words.toString();
    }

    private static String digits(int number) {
        StringBuilder words = new StringBuilder();
        for (char c : String.valueOf(number).toCharArray()) {
            words.append(DIGITS.charAt(c - '0'));
        }
        return words.toString();
    }

    private static String wide(int number) {
        StringBuilder words = new StringBuilder();
        for (char c : String.valueOf(number).toCharArray()) {
            words.append((char) (c - '0' + '０'));
        }
        return words.toString();
    }

    private static String within(String row, int number) {
        return number >= 1 && number <= row.length() ? row.substring(number - 1, number) : String.valueOf(number);
    }

    private static String enclosed(char first, int number, int most) {
        return number >= 1 && number <= most ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    /** a to z, then aa to zz. */
    private static String letters(int number) {
        if (number < 1 || number > 26 * 20) {
            return String.valueOf(number);
        }
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        StringBuilder words = new StringBuilder();
        int left = number;
        for (int i = 0; i < WORTH.length; i++) {
            while (left >= WORTH[i]) {
                words.append(ROMAN[i]);
                left -= WORTH[i];
            }
        }
        return words.toString();
    }
}
