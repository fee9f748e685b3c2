package org.sanbiao.language.name;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** Government units and other bodies, by {@link UnitGrammar}; the places in them are what they are made of. */
final class Units {

    static final List<String> RULES = List.of("name.unit");

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
