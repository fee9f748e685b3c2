package org.sanbiao.language.name;

import java.util.List;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.time.Timex;

/** Names and words that hold a numeral and count nothing: 一带一路, 二十大, “1222”, 5G, 神舟十八号, 一定. */
final class FixedNames {

    static final List<String> RULES = List.of(
            "name.fixed",
            "name.word",
            "name.quoted",
            "name.formula",
            "name.congress",
            "name.code",
            "name.numbered",
            "name.top",
            "name.pair",
            "name.one");

    private static final long TERMS = Tag.FIXED.bit() | Tag.WORD.bit();

    private FixedNames() {}

    static void propose(Proposals proposals, Hits terms) {
        String s = proposals.text().normal();
        int covered = 0; // no term inside another
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int end = i < covered ? -1 : terms.longest(i, TERMS);
            if (end > 0 && standsAlone(s, i, end)) {
                boolean fixed = terms.is(i, end, Tag.FIXED.bit());
                add(proposals, i, end, fixed ? "name.fixed" : "name.word");
                covered = end;
            }
            if (c == '“') {
                covered = Math.max(covered, quoted(proposals, s, i));
            } else if (Characters.isLetter(c) || Characters.isDigit(c)) {
                i = Math.max(i, code(proposals, terms, s, i) - 1);
            } else if (Numerals.isHan(c) && (i == 0 || !Numerals.is(s.charAt(i - 1)))) {
                han(proposals, terms, s, i, i < covered);
            }
        }
    }

    /** A term with a numeral at its edge is one only where the numeral does not go on beyond it. */
    private static boolean standsAlone(String s, int start, int end) {
        char first = s.charAt(start);
        char last = s.charAt(end - 1);
        if (start > 0 && first == '之' && s.charAt(start - 1) == '分') {
            return false;
        }
        if (start > 0 && (Numerals.is(first) || first == '半')) {
            char before = s.charAt(start - 1);
            if (before == '.' && Characters.isDigit(first)
                    || "万千百".indexOf(first) >= 0 && "上近超成过约".indexOf(before) >= 0) {
                return false;
            }
            if (Numerals.is(before) || "第几数点余多".indexOf(before) >= 0 || s.startsWith("分之", start - 2)) {
                return false;
            }
        }
        return end == s.length()
                || !Numerals.is(last)
                || !Numerals.is(s.charAt(end)) && s.charAt(end) != '成' && !s.startsWith("分之", end);
    }

    /** The end of a short name in quotation marks that holds a numeral, or 0: “四个全面”, “百千万工程”, “1222”, “7+5+N”, “一校一特、一校一品”. */
    private static int quoted(Proposals proposals, String s, int open) {
        int limit = Math.min(s.length(), open + 22);
        boolean numeral = false;
        for (int i = open + 1; i < limit; i++) {
            char c = s.charAt(i);
            if (c == '”') {
                if (numeral && Quoted.isName(s, open + 1, i)) {
                    add(proposals, open, i + 1, "name.quoted");
                    return i + 1;
                }
                return 0;
            }
            if (c == '“' || c == '。' || c == '；' || c == '，' || c == '：' || c == '？' || c == '！') {
                return 0;
            }
            numeral |= Numerals.is(c) || c == '双' || c == '零' || c == '半';
        }
        return 0;
    }

    /** 二十大, 十九届四中全会, 十四届全国人大, 神舟十八号, 二七惨案's like; a Chinese numeral that begins at {@code i}. */
    private static void han(Proposals proposals, Hits terms, String s, int i, boolean covered) {
        int end = Numerals.han(s, i);
        if (end == s.length()) {
            return;
        }
        char next = s.charAt(end);
        if (next == '大' && isCongress(s, i, end)) {
            add(proposals, i, end + 1, "name.congress");
        } else if (next == '届') {
            int close = congress(s, end + 1);
            if (close > 0) {
                add(proposals, i, close, "name.congress");
            }
        } else if (next == '中'
                && (s.startsWith("全会", end + 1)
                        || s.startsWith("、", end + 1)
                                && "一二三四五六七".indexOf(s.charAt(i)) >= 0
                                && end - i == 1
                                && s.startsWith("中全会", end + 3))) {
            add(proposals, i, s.startsWith("全会", end + 1) ? end + 3 : end + 1, "name.congress");
        } else if (next == '号') {
            numbered(proposals, terms, s, i, end);
        } else if (!covered
                && end - i == 1
                && Characters.isHan(next)
                && next != '的'
                && next != '是'
                && (i == 0 || "第之几数每".indexOf(s.charAt(i - 1)) < 0)) {
            single(proposals, s, i);
        }
    }

    private static final String DIGITS = "一二三四五六七八九十两";
    private static final String MEASURES = "个年月日天人家所次项条件套座亩元吨户只名位场台辆支批轮期级类层处间县市区省镇乡村成倍分点里米斤度岁周季届版页万亿千百";

    /** A single numeral that belongs to a pair (三横十纵, 一村一品), or 一 with nothing to count behind it (问一问, 一开春). */
    private static void single(Proposals proposals, String s, int i) {
        if (i + 3 < s.length() && DIGITS.indexOf(s.charAt(i)) >= 0 && DIGITS.indexOf(s.charAt(i + 2)) >= 0) {
            boolean ones = s.charAt(i) == '一' && s.charAt(i + 2) == '一';
            char second = s.charAt(i + 3);
            if (Characters.isHan(second)
                    && !Numerals.isHan(second)
                    && (ones || MEASURES.indexOf(s.charAt(i + 1)) < 0 && MEASURES.indexOf(second) < 0)) {
                add(proposals, i, i + 4, "name.pair");
                return;
            }
        }
        if (s.charAt(i) == '一'
                && (MEASURES + "起").indexOf(s.charAt(i + 1)) < 0
                && proposals.startingAt(i).stream().noneMatch(FixedNames::counts)) {
            add(proposals, i, i + 1, "name.one");
        }
    }

    private static boolean counts(Mention<?> m) {
        return m.value() instanceof Name
                || m.value() instanceof Timex
                || m.value() instanceof Quantity && m.span().length() > 1;
    }

    /** A party congress by its number: 十六大 to 二十九大, not 十大战略, not 二十大类. */
    private static boolean isCongress(String s, int i, int end) {
        long n = Numerals.value(s, i, end);
        if (n < 12 || n > 30 || end - i < 2) {
            return s.startsWith("大", end) && n >= 7 && n < 12 && i > 1 && s.startsWith("党的", i - 2);
        }
        char after = end + 1 < s.length() ? s.charAt(end + 1) : '。';
        boolean party = i >= 1 && "的党到自从于和与、实迎接胜利".indexOf(s.charAt(i - 1)) >= 0 || i == 0;
        return party && "类项举行工专产任战重标体系品亮措攻基支改特片板关城".indexOf(after) < 0 || "以精报召、和，。；开代确作部提胜期".indexOf(after) >= 0;
    }

    /** The end of what follows 届: 四中全会, 二次全会, 全国人大一次会议; or -1. */
    private static int congress(String s, int i) {
        int k = i;
        for (String body :
                new String[] {"中央委员会", "全国人民代表大会", "全国人大", "全国政协", "人民代表大会", "人大", "政协", "市委", "省委", "县委", "区委", "中央纪委"
                }) {
            if (s.startsWith(body, k)) {
                k += body.length();
                break;
            }
        }
        int from = k;
        if (s.startsWith("历次全会", k)) {
            return k + 4;
        }
        if (s.startsWith("第", k)) {
            k++;
        }
        boolean more = true;
        while (more) {
            int n = Numerals.run(s, k);
            if (n == k || n == s.length()) {
                return from > i ? from : -1;
            }
            if (s.startsWith("中全会", n) || s.startsWith("次全会", n)) {
                return n + 3;
            }
            if (s.startsWith("次会议", n)) {
                return n + 3;
            }
            if (s.startsWith("次全体会议", n)) {
                return n + 5;
            }
            more = s.startsWith("中、", n) || s.startsWith("次、", n) || s.startsWith("、", n);
            k = s.startsWith("、", n) ? n + 1 : n + 2;
        }
        return from > i ? from : -1;
    }

    private static void numbered(Proposals proposals, Hits terms, String s, int i, int end) {
        for (int k = Math.max(0, i - 4); k < i; k++) {
            if (terms.is(k, i, Tag.NUMBERED.bit())) {
                add(proposals, k, end + 1, "name.numbered");
                return;
            }
        }
        int noun = terms.longest(end + 1, Tag.AFTER_NUMBER.bit());
        if (noun > 0 && (i == 0 || s.charAt(i - 1) != '月')) {
            add(proposals, i, noun, "name.numbered");
        } else if (i > 0 && Characters.isHan(s.charAt(i - 1)) && "月日至到和与在是为、第于从自共".indexOf(s.charAt(i - 1)) < 0) {
            add(proposals, i, end + 1, "name.numbered");
        }
    }

    /** A name of letters and digits that begins at {@code i}, as far as it goes; the end of the run. */
    private static int code(Proposals proposals, Hits terms, String s, int i) {
        int end = i;
        boolean letters = false;
        boolean digits = false;
        int letterAt = -1;
        while (end < s.length()) {
            char c = s.charAt(end);
            boolean inner = (c == '-' || c == '.')
                    && end > i
                    && end + 1 < s.length()
                    && letters
                    && isCodeCharacter(s.charAt(end + 1));
            if (Characters.isLetter(c)) {
                letters = true;
                letterAt = letterAt < 0 ? end : letterAt;
            } else if (Characters.isDigit(c)) {
                digits = true;
            } else if (!inner) {
                break;
            }
            end++;
        }
        if (letters && digits && Codes.isName(s, i, letterAt, end)) {
            add(proposals, i, end, "name.code");
        } else if (digits && !letters) {
            plain(proposals, terms, s, i, end);
        }
        return end;
    }

    /** 500强, 16号线, 1号楼, 3+2+1, 1+N; a run of digits. */
    private static void plain(Proposals proposals, Hits terms, String s, int i, int end) {
        if (s.startsWith("强", end) && !s.startsWith("强度", end)) {
            add(proposals, i, end + 1, "name.top");
        } else if (s.startsWith("号", end)) {
            int noun = terms.longest(end + 1, Tag.AFTER_NUMBER.bit());
            if (noun > 0 && (i == 0 || s.charAt(i - 1) != '月')) {
                add(proposals, i, noun, "name.numbered");
            }
        } else if (s.startsWith("+", end)) {
            int close = Quoted.formula(s, i);
            if (close > end && s.substring(i, close).chars().anyMatch(c -> c == 'N' || c == 'X' || c == 'n')) {
                add(proposals, i, close, "name.formula");
            }
        }
    }

    private static boolean isCodeCharacter(char c) {
        return Characters.isLetter(c) || Characters.isDigit(c);
    }

    private static void add(Proposals proposals, int start, int end, String rule) {
        String s = proposals.text().normal();
        proposals.add(new Mention<>(
                new Span(start, end), new Name(Name.Kind.FIXED, s.substring(start, end), null, null), rule, List.of()));
    }
}
