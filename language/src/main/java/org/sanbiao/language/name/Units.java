package org.sanbiao.language.name;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** Government units and other bodies, by {@link UnitGrammar}; the places in them are what they are made of. */
final class Units {

    static final List<String> RULES = List.of("name.unit", "name.unit-in-list");

    /** Ends of names that speak of many units. */
    private static final String[] MANY = {"有关部门", "各部门", "有关单位", "直单位", "直部门", "国有企业", "各级政府", "各级各部门"};

    private Units() {}

    static void propose(Proposals proposals, Hits terms, UnitGrammar grammar) {
        String s = proposals.text().normal();
        for (int i = 0; i < s.length(); ) {
            int end = grammar.end(s, i);
            if (end < 0 || terms.longest(i, Tag.COLLECTIVE.bit()) >= end) {
                i++;
                continue;
            }
            List<Mention<?>> places = new ArrayList<>(1);
            for (Mention<?> m : proposals.startingAt(i)) {
                if (m.end() <= end && m.value() instanceof Name n && n.kind() == Name.Kind.PLACE) {
                    places.add(m);
                }
            }
            proposals.add(mention(s, i, end, places));
            i = end;
        }
        listed(proposals, s);
    }

    private static final int LIST = 200; // characters; the longest list of a plan has some 150
    private static final String[] ROLES = {"负责", "牵头", "配合", "参与", "指导", "落实"};

    /** Units that only a list tells: （甲局牵头，乙办配合）, 责任单位：甲局、乙专班. */
    private static void listed(Proposals proposals, String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int to = c == '（' || c == '：' && isLabel(s, i) ? listEnd(s, i + 1, c) : -1;
            if (to > i + 1 && (c == '：' || saysRoles(s, i, to))) {
                for (Mention<Name> m : UnitList.read(s, new Span(i + 1, to)).units()) {
                    if (m.value().kind() == Name.Kind.UNIT && !isKnown(proposals, m.span())) {
                        proposals.add(new Mention<>(m.span(), m.value(), "name.unit-in-list", List.of()));
                    }
                }
            }
        }
    }

    private static boolean isLabel(String s, int colon) {
        return s.startsWith("单位", colon - 2) || s.startsWith("部门", colon - 2);
    }

    /** Where a list that begins at {@code from} ends, or -1 where that is too far. */
    private static int listEnd(String s, int from, char opening) {
        String ends = opening == '（' ? "）" : "。；）：";
        for (int i = from; i <= Math.min(s.length(), from + LIST); i++) {
            if (i == s.length() ? opening == '：' : ends.indexOf(s.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean saysRoles(String s, int from, int to) {
        for (String role : ROLES) {
            for (int i = from; i < to; i++) {
                if (s.startsWith(role, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isKnown(Proposals proposals, Span span) {
        for (Mention<?> m : proposals.startingAt(span.start())) {
            if (m.span().equals(span) && m.value() instanceof Name n && n.kind() == Name.Kind.UNIT) {
                return true;
            }
        }
        return false;
    }

    static Mention<Name> mention(String s, int start, int end, List<Mention<?>> from) {
        String name = s.substring(start, end);
        Name.Kind kind = Name.Kind.UNIT;
        for (String many : MANY) {
            kind = name.endsWith(many) ? Name.Kind.COLLECTIVE : kind;
        }
        return new Mention<>(new Span(start, end), new Name(kind, name, null, null), "name.unit", from);
    }
}
