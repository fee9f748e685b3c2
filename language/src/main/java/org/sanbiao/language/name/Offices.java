package org.sanbiao.language.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Span;

/** Reads offices and the name behind them: (unit? rank* title) joined by 、, then a name. */
final class Offices {

    private static final String[] DELIBERATIVE = {
        "人大", "人大常委会", "政协", "党工委", "工委", "纪委", "总工会", "省委", "市委", "县委", "区委", "党委", "政协委员会", "委员会办公室"
    };
    private static final int MOST = 6; // offices of one person, and ranks of one title
    private static final String HEADS_OF_GOVERNMENT = "省市县区州镇乡旗";

    private final Hits terms;
    private final UnitGrammar grammar;

    Offices(Hits terms, UnitGrammar grammar) {
        this.terms = terms;
        this.grammar = grammar;
    }

    @Nullable
    Office at(String s, int i) {
        return at(s, i, k -> false);
    }

    /**
     * The person whose offices begin at {@code i}, or null.
     *
     * @param gap whether the original had a blank before a place
     */
    @Nullable
    Office at(String s, int i, IntPredicate gap) {
        List<Office.Position> positions = new ArrayList<>(2);
        String place = null;
        int at = i;
        while (positions.size() < MOST) {
            int unitEnd = grammar.end(s, at);
            String unit = unitEnd < 0 ? null : s.substring(at, unitEnd);
            Span unitSpan = unitEnd < 0 ? null : new Span(at, unitEnd);
            int title = unitEnd < 0 ? at : unitEnd;
            int placeEnd = PlaceNames.anyEnd(terms, s, at);
            if (placeEnd > 0) {
                place = s.substring(at, placeEnd);
            }
            if (unit == null) {
                int local = terms.longest(at, Tag.LOCAL.bit());
                if (local > 0 && titleEnd(local) > local) {
                    unit = (place == null ? "" : place) + s.substring(at, local);
                    unitSpan = new Span(at, local);
                    title = local;
                } else if (placeEnd > 0) {
                    title = titleEnd(placeEnd) > placeEnd ? placeEnd : placeEnd - 1;
                }
            }
            int end = titleEnd(title);
            if (end <= title && unitEnd > 0 && placeEnd > 0) { // 市委书记 read as a unit
                end = titleEnd(placeEnd);
                title = placeEnd;
                unit = null;
                unitSpan = null;
            }
            if (end <= title) {
                break;
            }
            String words = s.substring(title, end);
            if (unit == null && isHeadOfGovernment(words)) {
                char level = words.charAt(words.length() - 2);
                unit = place == null
                        ? level + "人民政府"
                        : place.charAt(place.length() - 1) == level ? place + "人民政府" : place + level + "人民政府";
            }
            positions.add(new Office.Position(unit, unitSpan, words));
            at = end;
            if (at < s.length() && (s.charAt(at) == '、' || s.charAt(at) == '兼')) {
                at++;
                continue;
            }
            break;
        }
        if (positions.isEmpty()) {
            return null;
        }
        int name = nameEnd(s, at, gap);
        if (name < 0) {
            return null;
        }
        return new Office(unit(positions), s.substring(i, at), s.substring(at, name), positions, new Span(i, name));
    }

    private int titleEnd(int i) {
        int at = i;
        int rank = terms.longest(at, Tag.RANK.bit());
        for (int n = 0; n < MOST && rank > 0 && titleStarts(rank); n++) {
            at = rank;
            rank = terms.longest(at, Tag.RANK.bit());
        }
        return Math.max(i, terms.longest(at, Tag.TITLE.bit()));
    }

    private boolean titleStarts(int i) {
        return terms.starts(i, Tag.TITLE.bit() | Tag.RANK.bit());
    }

    private static boolean isHeadOfGovernment(String title) {
        int n = title.length();
        return n >= 2 && n <= 4 && title.charAt(n - 1) == '长' && HEADS_OF_GOVERNMENT.indexOf(title.charAt(n - 2)) >= 0;
    }

    private static @Nullable String unit(List<Office.Position> positions) {
        String last = null;
        String governing = null;
        for (Office.Position p : positions) {
            if (p.unit() != null) {
                last = p.unit();
                governing = isDeliberative(p.unit()) ? governing : p.unit();
            }
        }
        return governing != null ? governing : last;
    }

    private static boolean isDeliberative(String unit) {
        for (String ending : DELIBERATIVE) {
            if (unit.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The end of a person's name at {@code i}, or -1. */
    int nameEnd(String s, int i, IntPredicate gap) {
        int surname = terms.longest(i, Tag.SURNAME.bit());
        if (says(s, i) || surname < 0 || surname == s.length() || !isGiven(s.charAt(surname))) {
            return -1;
        }
        int two = surname + 1;
        int three = two < s.length() && isGiven(s.charAt(two)) ? two + 1 : -1;
        if (three < 0 || gap.test(two) && ends(s, two, gap) || says(s, two)) {
            return ends(s, two, gap) ? two : -1;
        }
        return ends(s, three, gap) ? three : ends(s, two, gap) ? two : -1;
    }

    private boolean ends(String s, int i, IntPredicate gap) {
        return i == s.length()
                || !Characters.isHan(s.charAt(i))
                || gap.test(i)
                || says(s, i)
                || terms.starts(i, Tag.TITLE.bit());
    }

    private boolean says(String s, int i) {
        return i < s.length() && terms.starts(i, Tag.SAYS.bit());
    }

    private static boolean isGiven(char c) {
        return Characters.isHan(c) && "的了是在和与为会议要将及等或同责任制度".indexOf(c) < 0;
    }
}
