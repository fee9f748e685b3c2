package org.sanbiao.language.name;

import java.util.List;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** Numbers that only label: list numbers, document numbers, telephones, addresses, codes, addresses on the web. */
final class Labels {

    static final List<String> RULES = List.of(
            "name.list-number",
            "name.run-in",
            "name.document-number",
            "name.telephone",
            "name.address",
            "name.serial",
            "name.web",
            "name.section-number",
            "name.numbered-part");

    private Labels() {}

    static void propose(Proposals proposals, Hits terms) {
        String s = proposals.text().normal();
        if (!s.isEmpty()) {
            listNumber(proposals, s, 0);
        }
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (i > 0 && isBreak(s.charAt(i - 1))) {
                listNumber(proposals, s, i);
            }
            if (c == '〔' || c == '[' || c == '（' || c == '【') {
                documentNumber(proposals, s, i);
                bracketed(proposals, s, i);
            } else if (c >= '①' && c <= '⑳' || c >= '⑴' && c <= '⒛' || c >= '㈠' && c <= '㈩') {
                add(proposals, i, i + 1, "name.list-number");
            } else if (c == 'h' || c == 'w') {
                i = Math.max(i, web(proposals, s, i) - 1);
            } else if (Numerals.is(c)
                    && (i == 0
                            || !Numerals.is(s.charAt(i - 1))
                            || Characters.isDigit(c) && !Characters.isDigit(s.charAt(i - 1)))) {
                number(proposals, terms, s, i);
            }
        }
    }

    private static boolean isBreak(char c) {
        return c == '。' || c == '；' || c == '：' || c == ' ' || c == '！' || c == '“' || c == '）';
    }

    /** 一、 1. 1、 第一章 at the start of a paragraph or sentence. */
    private static void listNumber(Proposals proposals, String s, int i) {
        if (s.charAt(i) == '第') {
            int end = Numerals.run(s, i + 1);
            if (end > i + 1 && end < s.length() && "章节条款篇部编".indexOf(s.charAt(end)) >= 0) {
                add(proposals, i, end + 1, "name.list-number");
            }
            return;
        }
        int end = Numerals.digits(s, i);
        boolean digits = end > i;
        end = digits ? end : Numerals.han(s, i);
        if (end == i || end - i > 4 || end == s.length()) {
            return;
        }
        char c = s.charAt(end);
        boolean start = i == 0 || s.charAt(i - 1) == '。';
        if (start && c == '、' && (digits || !inRow(s, end + 1))) {
            if (!digits || end - i <= 2) {
                add(proposals, i, end + 1, "name.list-number");
            }
        } else if (digits
                && end - i <= 2
                && c == '.'
                && (end + 1 == s.length() || !Characters.isDigit(s.charAt(end + 1)))) {
            add(proposals, i, end + 1, "name.list-number");
        } else if (digits && end - i <= 2 && c == '）') {
            add(proposals, i, end + 1, "name.list-number");
        }
    }

    /** Whether the numeral goes on as a row: 一、二、三产业, 一、二级. */
    private static boolean inRow(String s, int i) {
        int end = Numerals.han(s, i);
        return end > i && end < s.length() && "、和及产次级类期等线".indexOf(s.charAt(end)) >= 0;
    }

    /** （一）, （1）, and a note's 〔24〕, [26]. */
    private static void bracketed(Proposals proposals, String s, int i) {
        int end = Numerals.digits(s, i + 1);
        end = end > i + 1 ? end : Numerals.han(s, i + 1);
        if (end > i + 1
                && end - i <= 4
                && end < s.length()
                && s.charAt(end) == "）〕]】".charAt("（〔[【".indexOf(s.charAt(i)))) {
            add(proposals, i, end + 1, "name.list-number");
        }
    }

    /** 国办发〔2018〕129号, with the letters before it. */
    private static void documentNumber(Proposals proposals, String s, int i) {
        int year = Numerals.digits(s, i + 1);
        if (year != i + 5 || year == s.length() || "〕]）】".indexOf(s.charAt(year)) < 0) {
            return;
        }
        int from = s.startsWith("第", year + 1) ? year + 2 : year + 1;
        int end = Numerals.digits(s, from);
        if (end == from || !s.startsWith("号", end)) {
            return;
        }
        int start = i;
        while (start > 0
                && i - start < 10
                && (Characters.isHan(s.charAt(start - 1)) || Characters.isLetter(s.charAt(start - 1)))) {
            start--;
        }
        add(proposals, start, end + 1, "name.document-number");
    }

    private static void number(Proposals proposals, Hits terms, String s, int i) {
        int digits = Numerals.digits(s, i);
        int end = digits > i ? digits : Numerals.han(s, i);
        if (digits > i) {
            if (telephone(proposals, s, i, digits) || section(proposals, s, i, digits)) {
                return;
            }
            if (digits - i >= 11
                    && (digits == s.length() || !Characters.isHan(s.charAt(digits)) || s.charAt(digits) == '号')) {
                add(proposals, i, digits, "name.serial");
                return;
            }
            if (terms.is(i, digits, Tag.HOTLINE.bit()) && terms.starts(digits, Tag.AFTER_HOTLINE.bit())) {
                add(proposals, i, digits, "name.telephone");
                return;
            }
            if (s.startsWith("号", digits) && isStreet(s, i)) {
                add(proposals, i, digits + 1, "name.address");
                return;
            }
        }
        if (s.startsWith("是", end) && runsIn(s, i) && end - i <= 2 && digits == i) {
            add(proposals, i, end + 1, "name.run-in");
        } else if ((s.startsWith("要", end) || s.startsWith("问", end))
                && digits == i
                && end - i == 1
                && i > 0
                && "；。：".indexOf(s.charAt(i - 1)) >= 0) {
            add(proposals, i, end + 1, "name.run-in");
        }
        numberedPart(proposals, terms, s, i, end);
    }

    private static boolean runsIn(String s, int i) {
        return i == 0 || "。；：，、”）！？〕]】".indexOf(s.charAt(i - 1)) >= 0;
    }

    private static boolean isStreet(String s, int i) {
        return i > 1 && ("路街巷道弄里村".indexOf(s.charAt(i - 1)) >= 0 || s.startsWith("大厦", i - 2));
    }

    /** 图1, 附件3, 专栏一, 电话68351234, 邮编450000. */
    private static void numberedPart(Proposals proposals, Hits terms, String s, int i, int end) {
        int noun = i > 0 && s.charAt(i - 1) == '：' ? i - 1 : i;
        for (int k = Math.max(0, noun - 4); k < noun; k++) {
            if (terms.is(k, noun, Tag.BEFORE_NUMBER.bit()) && isPart(s, k, i, end)) {
                add(proposals, i, end, "name.numbered-part");
                return;
            }
        }
    }

    private static boolean isPart(String s, int noun, int i, int end) {
        boolean digits = Characters.isDigit(s.charAt(i));
        char next = end < s.length() ? s.charAt(end) : '。';
        if (digits && end - i >= 5) {
            return true;
        }
        boolean starts =
                noun == 0 || !Characters.isHan(s.charAt(noun - 1)) || "见如由据和与".indexOf(s.charAt(noun - 1)) >= 0;
        return starts && (digits ? end - i <= 2 && "个项家年月%万亿千百.".indexOf(next) < 0 : !Characters.isHan(next));
    }

    private static boolean telephone(Proposals proposals, String s, int i, int end) {
        int length = end - i;
        if (length == 11 && s.charAt(i) == '1' && s.charAt(i + 1) >= '3') {
            add(proposals, i, end, "name.telephone");
            return true;
        }
        if ((length == 3 || length == 4)
                && end + 7 < s.length() + 1
                && end < s.length()
                && (s.charAt(end) == '-' || s.charAt(end) == '—')) {
            int second = Numerals.digits(s, end + 1);
            int more = second < s.length() && s.charAt(second) == '-' ? Numerals.digits(s, second + 1) : second;
            boolean area = s.charAt(i) == '0' && second - end - 1 >= 7 && second - end - 1 <= 8;
            boolean free = (s.startsWith("400", i) || s.startsWith("800", i)) && more - end - 1 >= 7;
            if (area || free) {
                add(proposals, i, free ? more : second, "name.telephone");
                return true;
            }
        }
        return false;
    }

    /** 3.1.2 */
    private static boolean section(Proposals proposals, String s, int i, int end) {
        if (i > 0 && (s.charAt(i - 1) == '.' || Characters.isLetter(s.charAt(i - 1)))) {
            return false;
        }
        int dots = 0;
        int k = end;
        while (k + 1 < s.length() && s.charAt(k) == '.' && Characters.isDigit(s.charAt(k + 1))) {
            k = Numerals.digits(s, k + 1);
            dots++;
        }
        if (dots < 2) {
            return false;
        }
        boolean date = end - i == 4 || k - i > 4 && s.charAt(k - 5) == '.'; // 2022.2.28, 28.2.2022
        if (!date) {
            add(proposals, i, k, "name.section-number");
        }
        return !date;
    }

    /** Where // stands after http or https and a colon, or -1. */
    private static int slashes(String s, int i) {
        return s.startsWith("//", i + 1) ? i + 1 : s.startsWith("//", i + 2) ? i + 2 : -1;
    }

    private static int web(Proposals proposals, String s, int i) {
        int scheme = s.startsWith("http", i) ? slashes(s, i + 4) : -1; // the colon may have become a Chinese one
        if (scheme < 0 && !s.startsWith("www.", i)) {
            return i;
        }
        int end = Math.max(i, scheme);
        while (end < s.length() && s.charAt(end) > ' ' && s.charAt(end) < 0x7f) {
            end++;
        }
        add(proposals, i, end, "name.web");
        return end;
    }

    private static void add(Proposals proposals, int start, int end, String rule) {
        String s = proposals.text().normal();
        proposals.add(new Mention<>(
                new Span(start, end), new Name(Name.Kind.LABEL, s.substring(start, end), null, null), rule, List.of()));
    }
}
