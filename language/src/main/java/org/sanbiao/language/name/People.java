package org.sanbiao.language.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** People: a name behind an office or before a title, or at a clause's start before a verb of saying. */
final class People {

    static final List<String> RULES =
            List.of("name.person-office", "name.person-title", "name.person-says", "name.unit-short");

    private static final long STARTS = Tag.TITLE.bit() | Tag.RANK.bit() | Tag.LOCAL.bit();

    private People() {}

    static void propose(Proposals proposals, Hits terms, UnitGrammar grammar) {
        String s = proposals.text().normal();
        Offices offices = new Offices(terms, grammar);
        IntPredicate gap = i -> i > 0
                && i < s.length()
                && proposals.text().original(new Span(i - 1, i + 1)).length() > 2;
        int last = lastTitle(terms, s);
        for (int i = 0; i < s.length(); i++) {
            if (i <= last && (terms.starts(i, STARTS) || isUnit(proposals, i))) {
                Office office = offices.at(s, i, gap);
                if (office != null) {
                    i = add(proposals, office, offices, s, gap) - 1;
                    continue;
                }
            }
            if (startsClause(s, i)) {
                speaker(proposals, terms, offices, s, i, gap);
            }
        }
    }

    /** Where the last title stands that a family name follows, or -1: most texts have none, and need no closer look. */
    private static int lastTitle(Hits terms, String s) {
        int last = -1;
        for (int i = 0; i < s.length(); i++) {
            int end = terms.longest(i, Tag.TITLE.bit());
            if (end > 0 && terms.starts(end, Tag.SURNAME.bit())) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isUnit(Proposals proposals, int i) {
        for (Mention<?> m : proposals.startingAt(i)) {
            if (m.value() instanceof Name n && (n.kind() == Name.Kind.UNIT || n.kind() == Name.Kind.PLACE)) {
                return true;
            }
        }
        return false;
    }

    private static int add(Proposals proposals, Office office, Offices offices, String s, IntPredicate gap) {
        List<Mention<?>> units = new ArrayList<>(2);
        for (Office.Position p : office.positions()) {
            Span at = p.unitSpan();
            if (at != null && p.unit() != null) {
                Mention<?> unit = unitAt(proposals, at);
                if (unit == null) {
                    unit = new Mention<>(
                            at, new Name(Name.Kind.UNIT, p.unit(), null, null), "name.unit-short", List.of());
                    proposals.add(unit);
                }
                units.add(unit);
            }
        }
        int end = office.span().end();
        person(
                proposals,
                end - office.person().length(),
                end,
                office.person(),
                office.title(),
                "name.person-office",
                units);
        while (office.title().endsWith("记者") || office.title().endsWith("通讯员")) { // several names, blanks between them
            int from = end < s.length() && "、，".indexOf(s.charAt(end)) >= 0 ? end + 1 : gap.test(end) ? end : -1;
            int next = from < 0 ? -1 : offices.nameEnd(s, from, gap);
            if (next < 0) {
                break;
            }
            person(proposals, from, next, s.substring(from, next), office.title(), "name.person-office", List.of());
            end = next;
        }
        return end;
    }

    private static @Nullable Mention<?> unitAt(Proposals proposals, Span at) {
        for (Mention<?> m : proposals.startingAt(at.start())) {
            if (m.span().equals(at) && m.value() instanceof Name n && n.kind() == Name.Kind.UNIT) {
                return m;
            }
        }
        return null;
    }

    private static boolean startsClause(String s, int i) {
        return i == 0 || "，。；：“”！？、（以".indexOf(s.charAt(i - 1)) >= 0;
    }

    private static final String[] SPEAKS = {
        "表示", "说", "介绍", "认为", "强调", "指出", "坦言", "坚定地说", "总书记", "主席", "总理", "同志", "副总理"
    };

    /** 王万鹏表示; 习近平总书记; not 以下简称. */
    private static void speaker(Proposals proposals, Hits terms, Offices offices, String s, int i, IntPredicate gap) {
        int surname = terms.longest(i, Tag.SURNAME.bit());
        if (surname < 0) {
            return;
        }
        for (int end = surname + 1; end <= surname + 2 && end < s.length(); end++) {
            if (!Characters.isHan(s.charAt(end - 1))) {
                return;
            }
            for (String word : SPEAKS) {
                if (s.startsWith(word, end) && offices.nameEnd(s, i, gap) == end) {
                    boolean title = word.length() > 1 && "总主同副".indexOf(word.charAt(0)) >= 0;
                    person(
                            proposals,
                            i,
                            end,
                            s.substring(i, end),
                            title ? word : null,
                            title ? "name.person-title" : "name.person-says",
                            List.of());
                    return;
                }
            }
        }
    }

    private static void person(
            Proposals proposals,
            int start,
            int end,
            String name,
            @Nullable String office,
            String rule,
            List<Mention<?>> from) {
        proposals.add(new Mention<>(new Span(start, end), new Name(Name.Kind.PERSON, name, null, office), rule, from));
    }
}
