package org.sanbiao.language.name;

import org.sanbiao.language.text.Characters;

/** Names made of numerals and characters by turns: 三横十纵, 一核三带八廊, 一村一品, 三深化、三提升. */
final class Pairs {

    private static final String DIGITS = "一二三四五六七八九十两";

    /** Characters that count something, so that what they stand in may be two quantities: 三县五区. */
    private static final String MEASURES =
            "个年月日天人家所次项条件套座亩元吨户只名位场台辆支批轮期级类层处间县市区省镇乡村成倍分点里米斤度岁周季届版页万亿千百张件把根块双片颗粒本份杯碗口匹头间栋幢株棵艘架部篇首幅折打帧毫角毛至到或又";

    private Pairs() {}

    /** Whether a character may count something. */
    static boolean isMeasure(char c) {
        return MEASURES.indexOf(c) >= 0;
    }

    /** The end of the name that the numeral at {@code i} begins, or -1. */
    static int end(String s, int i) {
        int end = chain(s, i);
        return end > 0 ? end : twins(s, i);
    }

    /** A numeral and a character, at least twice; with 一 both times whatever the characters are. */
    private static int chain(String s, int i) {
        int end = -1;
        boolean ones = s.startsWith("一", i) && s.startsWith("一", i + 2);
        for (int k = i; k + 1 < s.length() && DIGITS.indexOf(s.charAt(k)) >= 0; k += 2) {
            char c = s.charAt(k + 1);
            boolean plain = ones && k < i + 4 || !isMeasure(c);
            if (!Characters.isHan(c) || Numerals.isHan(c) || !plain) {
                break;
            }
            end = k > i ? k + 2 : end;
        }
        return end;
    }

    /** The same numeral twice (not 一, as in 一张纸、一支笔), before two characters each: 三深化、三提升. */
    private static int twins(String s, int i) {
        int second = s.startsWith("、", i + 3) ? i + 4 : i + 3;
        if (s.charAt(i) == '一'
                || second + 2 >= s.length()
                || s.charAt(second) != s.charAt(i)
                || DIGITS.indexOf(s.charAt(i)) < 0) {
            return -1;
        }
        return isName(s, i + 1) && isName(s, second + 1) ? second + 3 : -1;
    }

    private static boolean isName(String s, int i) {
        return Characters.isHan(s.charAt(i))
                && Characters.isHan(s.charAt(i + 1))
                && !Numerals.isHan(s.charAt(i))
                && !Numerals.isHan(s.charAt(i + 1))
                && !isMeasure(s.charAt(i));
    }
}
