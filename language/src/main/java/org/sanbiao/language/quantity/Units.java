package org.sanbiao.language.quantity;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Lexicon;

/** Finds the unit behind a number: the longest of {@code units.txt}, or several joined to a rate (微克/立方米). */
final class Units {

    private static final Lexicon<Unit> UNITS = new Lexicon<>();
    private static final Lexicon<Boolean> PER = new Lexicon<>();
    private static final Lexicon<Boolean> NEVER = new Lexicon<>();
    private static final Lexicon<Boolean> NOT = new Lexicon<>();

    static {
        for (String line : Lexicon.lines(Units.class, "units.txt")) {
            int colon = line.indexOf(':');
            String group = line.substring(0, colon);
            for (String entry : line.substring(colon + 1).strip().split(" +")) {
                int equals = entry.indexOf('=');
                String word = equals < 0 ? entry : entry.substring(0, equals);
                String name = equals < 0 ? entry : entry.substring(equals + 1);
                if (group.equals("PER")) {
                    PER.put(word, true);
                } else if (group.equals("NEVER")) {
                    NEVER.put(word, true);
                } else if (group.equals("NOT")) {
                    NOT.put(word, true);
                } else {
                    UNITS.put(word, new Unit(name, UnitKind.valueOf(group)));
                }
            }
        }
    }

    static {
        Currencies.names().forEach((word, name) -> UNITS.put(word, new Unit(name, UnitKind.MONEY)));
    }

    private Units() {}

    /**
     * The unit that begins at {@code i}, or null.
     *
     * @param doubtful whether a noun may stand right behind such a number (5万人才), so that words which begin like a
     *     unit count; behind plain digits a classifier does (5名优秀干部)
     */
    static Lexicon.@Nullable Hit<Unit> at(CharSequence s, int i, boolean doubtful) {
        Lexicon.Hit<Unit> unit = UNITS.longestAt(s, i);
        if (unit == null) {
            return null;
        }
        if (isLonger(NEVER.longestAt(s, i), unit) || doubtful && isLonger(NOT.longestAt(s, i), unit)) {
            return null;
        }
        int end = unit.end();
        if (unit.value().name().equals("两")
                && end < s.length()
                && Characters.isHan(s.charAt(end))
                && s.charAt(end) != '半') {
            return null; // 5万亿|两个台阶
        }
        boolean capital = end == i + 1 && s.charAt(i) >= 'A' && s.charAt(i) <= 'Z';
        if (capital && !doubtful && end < s.length() && Characters.isHan(s.charAt(end))) {
            return null; // 4K超高清, but 10万P算力
        }
        if (unit.value().kind() == UnitKind.PERCENT && end < s.length() && Characters.isDigit(s.charAt(end))) {
            return null; // an escape in an address: %28
        }
        if (isLatin(s, end - 1) && isLatin(s, end) && Characters.isLetter(s.charAt(i))) {
            return null; // the head of a longer word: 3D, 5Gbase
        }
        if (end < s.length() && s.charAt(end) == '（') {
            int close = bracketed(s, end);
            if (close > 0) {
                String name = s.subSequence(i, close).toString();
                return new Lexicon.Hit<>(i, close, new Unit(name, unit.value().kind()));
            }
        }
        int rate = rateEnd(s, end, unit.value());
        if (rate > end) {
            String name = unit.value().name() + s.subSequence(end, rate);
            return new Lexicon.Hit<>(i, rate, new Unit(name.replace('每', '/'), UnitKind.RATE));
        }
        return unit;
    }

    private static boolean isLonger(Lexicon.@Nullable Hit<Boolean> word, Lexicon.Hit<Unit> unit) {
        return word != null && word.end() > unit.end();
    }

    /** 台（套）, 座（处）: a second classifier in brackets. */
    private static int bracketed(CharSequence s, int open) {
        Lexicon.Hit<Unit> second = UNITS.longestAt(s, open + 1);
        if (second == null) {
            return 0;
        }
        int close = second.end();
        return close < s.length() && s.charAt(close) == '）' ? close + 1 : 0;
    }

    private static int rateEnd(CharSequence s, int from, Unit unit) {
        int end = from;
        for (int parts = 0; parts < 3 && end + 1 < s.length(); parts++) {
            char c = s.charAt(end);
            boolean joins = c == '/'
                    || c == '·' && parts > 0
                    || c == '每' && parts == 0 && unit.kind() != UnitKind.COUNT && unit.kind() != UnitKind.DURATION;
            if (!joins) {
                break;
            }
            Lexicon.Hit<Boolean> per = PER.longestAt(s, end + 1);
            if (per == null || isLatin(s, per.end() - 1) && isLatin(s, per.end())) {
                break;
            }
            end = per.end();
        }
        return end;
    }

    private static boolean isLatin(CharSequence s, int i) {
        return i < s.length() && Characters.isLetter(s.charAt(i));
    }
}
