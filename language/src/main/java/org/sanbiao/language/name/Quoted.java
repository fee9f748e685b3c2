package org.sanbiao.language.name;

import org.sanbiao.language.text.Characters;

/** What stands between quotation marks, where it holds a numeral: a name, or a quantity that is only set off. */
final class Quoted {

    /** Units after which a quoted number is an amount: “100%”, “8万亿元”, “30分钟”. */
    private static final String[] UNITS = {
        "%", "元", "亩", "吨", "公里", "千米", "米", "公斤", "斤", "度", "升", "千瓦", "千瓦时", "亿", "万", "分钟", "小时", "天", "年", "月", "日",
        "岁", "倍", "成", "百分点", "人次", "公顷", "平方米", "平方公里", "立方米", "美元", "年代", "月份", "季度"
    };

    private static final String COUNTED = "所个家条项名座处场支人户间辆套";

    private Quoted() {}

    /** Whether {@code s[from, to)}, in quotation marks, is a name. */
    static boolean isName(String s, int from, int to) {
        if (to - from > 16) {
            return false;
        }
        if (formula(s, from) == to) {
            boolean open = s.substring(from, to).chars().anyMatch(Character::isLetter);
            return open || to + 1 >= s.length() || COUNTED.indexOf(s.charAt(to + 1)) < 0;
        }
        int end = Numerals.run(s, from);
        if (end == to
                && Characters.isDigit(s.charAt(from))
                && to + 1 < s.length()
                && COUNTED.indexOf(s.charAt(to + 1)) >= 0) {
            return false; // “21”条
        }
        if (end > from) {
            return !isAmount(s, end, to) && !isPlan(s, from, to);
        }
        return !holdsAmount(s, from, to);
    }

    /** “十四五” is a time. */
    private static boolean isPlan(String s, int from, int to) {
        return s.charAt(to - 1) == '五' && Numerals.han(s, from) == to && to - from <= 3 && !s.startsWith("普法", to + 1);
    }

    /** A number and a unit and nothing else. */
    private static boolean isAmount(String s, int end, int to) {
        int k = end;
        if (k < to && s.charAt(k) == '.') {
            k = Numerals.run(s, k + 1);
        }
        if (k == to) {
            return s.charAt(to - 1) == '万' || s.charAt(to - 1) == '亿';
        }
        for (String unit : UNITS) {
            if (s.startsWith(unit, k) && k + unit.length() == to) {
                return true;
            }
        }
        return false;
    }

    /** Whether digits with a unit of measure stand inside: “工业技改投资增长10%以上”. */
    private static boolean holdsAmount(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.isDigit(s.charAt(i))) {
                int end = Numerals.run(s, i);
                if (end < to
                        && ("%元亩吨米".indexOf(s.charAt(end)) >= 0 || s.startsWith("公里", end) || s.charAt(end) == '.')) {
                    return true;
                }
                i = end - 1;
            }
        }
        return false;
    }

    /** The end of a formula of at most nine numbers and capital letters between plus signs that begins at {@code i}, or {@code i}. */
    static int formula(String s, int i) {
        int k = i;
        int end = i;
        int terms = 0;
        while (k < s.length() && terms < 9) {
            int n = Numerals.digits(s, k);
            if (n == k
                    && k < s.length()
                    && Characters.isLetter(s.charAt(k))
                    && (k + 1 == s.length() || !Characters.isLetter(s.charAt(k + 1)))) {
                n = k + 1;
            }
            if (n == k) {
                break;
            }
            terms++;
            end = n;
            if (n == s.length() || s.charAt(n) != '+') {
                break;
            }
            k = n + 1;
        }
        return terms > 1 ? end : i;
    }
}
