package org.sanbiao.language.name;

import java.util.List;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

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
            "name.one",
            "name.streak",
            "name.term");

    private static final long TERMS = Tag.FIXED.bit() | Tag.WORD.bit();

    private FixedNames() {}

    static void propose(Proposals proposals, Hits terms) {
        String s = proposals.text().normal();
        boolean open = false;
        int covered = term(proposals, s); // no term inside another
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int end = i < covered ? -1 : terms.longest(i, TERMS);
            if (end > 0
                    && standsAlone(s, i, end)
                    && !Below.cuts(proposals, i, end)
                    && !Below.amounts(proposals, i, end + 1)) {
                boolean fixed = terms.is(i, end, Tag.FIXED.bit());
                add(proposals, i, end, fixed ? "name.fixed" : "name.word");
                covered = end;
            }
            open = c == '"' ? !open : open; // straight marks open and close by turns
            if (c == '“' || c == '"' && open) {
                covered = Math.max(covered, quoted(proposals, s, i, c == '"' ? '"' : '”'));
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
        if (last == '分' && s.startsWith("之", end)) {
            return false;
        }
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

    /** What a note explains: 〔5〕三深化、三提升：…; its end, or 0. */
    private static int term(Proposals proposals, String s) {
        if (s.isEmpty() || "〔[【".indexOf(s.charAt(0)) < 0) {
            return 0;
        }
        int from = Numerals.digits(s, 1) + 1;
        int to = s.indexOf('：');
        if (from <= 2 || to < from || to - from > 16 || "〕]】".indexOf(s.charAt(from - 1)) < 0) {
            return 0;
        }
        for (int i = from; i < to; i++) {
            if (Numerals.isHan(s.charAt(i)) && Quoted.isName(s, from, to)) {
                add(proposals, from, to, "name.term");
                return to;
            }
        }
        return 0;
    }

    /** The end of a short name in quotation marks that holds a numeral, or 0: “四个全面”, “百千万工程”, “1222”, “7+5+N”, “一校一特、一校一品”. */
    private static int quoted(Proposals proposals, String s, int open, char close) {
        int limit = Math.min(s.length(), open + 22);
        boolean numeral = false;
        for (int i = open + 1; i < limit; i++) {
            char c = s.charAt(i);
            if (c == close) {
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
        int congress = Congresses.end(s, i, end);
        if (congress > 0) {
            add(proposals, i, congress, "name.congress");
        } else if (next == '号') {
            numbered(proposals, terms, s, i, end);
        } else if (next == '连' && end + 1 < s.length() && "增丰冠涨降升跌胜".indexOf(s.charAt(end + 1)) >= 0) {
            add(proposals, i, end + 2, "name.streak");
        } else if ("中小幼".indexOf(next) >= 0 && endsPlace(proposals, i)) {
            add(proposals, i, s.startsWith("学", end + 1) ? end + 2 : end + 1, "name.numbered");
        } else if (!covered
                && end - i == 1
                && Characters.isHan(next)
                && next != '的'
                && next != '是'
                && (i == 0 || "第之几数每".indexOf(s.charAt(i - 1)) < 0)) {
            single(proposals, s, i);
        }
    }

    private static boolean isOnes(String s, int i) {
        return s.charAt(i) == '一' && s.startsWith("一", i + 2);
    }

    private static boolean endsPlace(Proposals proposals, int i) {
        return proposals.endingAt(i).stream().anyMatch(m -> m.value() instanceof Name n && n.kind() == Name.Kind.PLACE);
    }

    /** A single numeral that belongs to a pair (三横十纵, 一村一品), or 一 with nothing to count behind it (问一问, 一开春). */
    private static void single(Proposals proposals, String s, int i) {
        int pair = Pairs.end(s, i);
        if (pair > 0 && !Below.cuts(proposals, i, pair) && !Below.amounts(proposals, i, isOnes(s, i) ? pair : i + 2)) {
            add(proposals, i, pair, "name.pair");
        } else if (s.charAt(i) == '一'
                && !Pairs.isMeasure(s.charAt(i + 1))
                && s.charAt(i + 1) != '起'
                && !Below.covers(proposals, i)) {
            add(proposals, i, i + 1, "name.one");
        }
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
        if (letters && digits && !s.startsWith(".", i - 1) && Codes.isName(s, i, letterAt, end)) {
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
