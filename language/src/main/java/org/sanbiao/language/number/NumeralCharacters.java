package org.sanbiao.language.number;

import org.sanbiao.language.text.Characters;

/** The characters that Chinese numerals are written with, ordinary, formal and traditional. */
final class NumeralCharacters {

    private static final byte[] DIGIT = new byte[0x10000]; // value plus one
    private static final byte[] POWER = new byte[0x10000]; // of ten
    private static final boolean[] BEGINS = new boolean[0x10000];
    private static final boolean[] FORMAL = new boolean[0x10000];

    static {
        String[] digits = {"〇零", "一壹弌", "二贰貳两兩俩倆", "三叁參仨", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"};
        for (int value = 0; value < digits.length; value++) {
            for (char c : digits[value].toCharArray()) {
                DIGIT[c] = (byte) (value + 1);
            }
        }
        DIGIT['幺'] = 2;
        String[] powers = {"", "十拾什", "百佰", "千仟", "万萬", "", "", "", "亿億", "", "", "", "兆"};
        for (int power = 0; power < powers.length; power++) {
            for (char c : powers[power].toCharArray()) {
                POWER[c] = (byte) power;
            }
        }
        POWER['什'] = 0;
        for (char c : "0123456789廿卅卌负負-.几幾数數半第".toCharArray()) {
            BEGINS[c] = true;
        }
        for (int c = 0; c < BEGINS.length; c++) {
            BEGINS[c] |=
                    DIGIT[c] > 0 || POWER[c] > 0 || c >= '\u2160' && c <= '\u216b' || c >= '\u2170' && c <= '\u217b';
        }
        for (char c : "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟俩倆仨幺弌".toCharArray()) {
            FORMAL[c] = true;
        }
    }

    private NumeralCharacters() {}

    /** Whether a numeral of any sort may begin with it: the one look-up that most characters cost. */
    static boolean begins(char c) {
        return BEGINS[c];
    }

    /** Whether a number without its sign may begin with {@code c} before {@code next}. */
    static boolean beginsNumber(char c, char next) {
        return Characters.isDigit(c) || c == '.' && Characters.isDigit(next) || isChinese(c);
    }

    /** The digit a Chinese numeral stands for, or -1. */
    static int digit(char c) {
        return DIGIT[c] - 1;
    }

    /** The power of ten that a Chinese multiplier stands for (十 is 1, 亿 is 8), or 0. */
    static int power(char c) {
        return POWER[c];
    }

    /** 20, 30 or 40 for 廿, 卅, 卌; else 0. */
    static int tens(char c) {
        return switch (c) {
            case '廿' -> 20;
            case '卅' -> 30;
            case '卌' -> 40;
            default -> 0;
        };
    }

    /** Whether any numeral may be written with it. */
    static boolean isChinese(char c) {
        return DIGIT[c] > 0 || POWER[c] > 0 || tens(c) > 0;
    }

    /** Whether it is a numeral only beside others: most of these are everyday words (陆, 伍, 拾). */
    static boolean isFormal(char c) {
        return FORMAL[c];
    }
}
