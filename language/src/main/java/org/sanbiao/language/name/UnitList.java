package org.sanbiao.language.name;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/**
 * A list of units: 市发展改革委、市财政局，各县（市、区）人民政府.
 *
 * @param units the units and collectives in order, each with its own span; the first one leads
 * @param open whether the list says that there are more (等)
 */
public record UnitList(List<Mention<Name>> units, boolean open) {

    /** What stands between units and belongs to none; among them the words that say what each has to do. */
    private static final String[] SEPARATORS = {
        "以及", "、", "，", "；", "和", "及", "与", "牵头", "配合", "负责", "参与", "参加", "指导", "协助", "落实", "按职责分工", "按照职责分工", "分工",
        "会同", "分别", "由", "："
    };

    public UnitList {
        units = List.copyOf(units);
    }

    /**
     * Reads {@code s[span)}, which holds nothing but a list; what is no unit is passed over.
     *
     * <p>A name that the language knows ends where it ends, whatever separators it holds (文化和旅游部); between separators an
     * unknown name counts as one where it ends like a unit.
     */
    public static UnitList read(String s, Span span) {
        String list = s.substring(span.start(), span.end());
        Hits terms = new Hits(Terms.ALL, list);
        UnitGrammar grammar = new UnitGrammar(terms);
        List<Mention<Name>> units = new ArrayList<>();
        boolean open = false;
        int at = 0;
        while (at < list.length()) {
            if (list.charAt(at) == '等') {
                open = true;
                at++;
                at += list.startsWith("部门", at) || list.startsWith("单位", at) ? 2 : 0;
                continue;
            }
            int separator = separator(list, at);
            if (separator > at) {
                at = separator;
                continue;
            }
            int known = Math.max(grammar.end(list, at), terms.longest(at, Tag.COLLECTIVE.bit() | Tag.AREA.bit()));
            int end = itemEnd(list, known > 0 ? known : at, list.length());
            boolean whole = end > Math.max(known, at) && endsLikeUnit(list, at, end);
            if (whole || known > 0) {
                units.add(mention(terms, at, whole ? end : known, span.start()));
            }
            at = Math.max(end, at + 1);
        }
        return new UnitList(units, open);
    }

    private static int separator(String s, int i) {
        for (String separator : SEPARATORS) {
            if (s.startsWith(separator, i)) {
                return i + separator.length();
            }
        }
        return i;
    }

    /** Where the item that {@code i} stands in ends: before the next separator outside brackets, or 等. */
    private static int itemEnd(String s, int i, int limit) {
        int depth = 0;
        for (int k = i; k < limit; k++) {
            char c = s.charAt(k);
            if (c == '（') {
                depth++;
            } else if (c == '）') {
                depth--;
            } else if (depth == 0 && (c == '等' || separator(s, k) > k)) {
                return k;
            }
        }
        return limit;
    }

    private static boolean endsLikeUnit(String s, int from, int to) {
        if (to - from < 3 || to - from > 24) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (!Characters.isHan(c) && !Characters.isLetter(c) && !Characters.isDigit(c) && "（）、“”·".indexOf(c) < 0) {
                return false;
            }
        }
        String item = s.substring(from, to);
        for (String ending : ENDINGS) {
            if (item.endsWith(ending)) {
                return true;
            }
        }
        return "局部委办厅院会社署司处站行所校队集馆台".indexOf(s.charAt(to - 1)) >= 0;
    }

    private static final String[] ENDINGS = {
        "中心", "公司", "政府", "集团", "办公室", "机关", "单位", "部门", "大学", "街道", "专班", "法院", "检察院", "指挥部", "区县", "园区", "开发区", "企业",
        "小组", "支队", "总队", "海关", "管委会"
    };

    private static Mention<Name> mention(Hits terms, int start, int end, int offset) {
        Name.Kind kind = terms.is(start, end, Tag.COLLECTIVE.bit())
                ? Name.Kind.COLLECTIVE
                : terms.is(start, end, Tag.AREA.bit()) ? Name.Kind.AREA : Name.Kind.UNIT;
        Name name = new Name(kind, terms.text().substring(start, end), null, null);
        return new Mention<>(new Span(offset + start, offset + end), name, "name.unit-list", List.of());
    }
}
