package org.sanbiao.language.name;

import java.util.List;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** Places by their relation to the writer, and groups of units: 全市, 我省, 各区县（市）, 各有关部门. */
final class Areas {

    static final List<String> RULES = List.of("name.area", "name.collective");

    private static final long BOTH = Tag.AREA.bit() | Tag.COLLECTIVE.bit();

    private Areas() {}

    static void propose(Proposals proposals, Hits terms) {
        String s = proposals.text().normal();
        for (int i = 0; i < s.length(); i++) {
            int end = terms.longest(i, BOTH);
            if (end > 0 && !isPartOfWord(s, i, end)) {
                boolean area = terms.is(i, end, Tag.AREA.bit());
                Name.Kind kind = area ? Name.Kind.AREA : Name.Kind.COLLECTIVE;
                proposals.add(new Mention<>(
                        new Span(i, end),
                        new Name(kind, s.substring(i, end), null, null),
                        area ? "name.area" : "name.collective",
                        List.of()));
                i = end - 1;
            }
        }
    }

    /** 全市场, 全区域, 园区内, 安全区. */
    private static boolean isPartOfWord(String s, int start, int end) {
        char last = s.charAt(end - 1);
        char next = end < s.length() ? s.charAt(end) : '。';
        char before = start > 0 ? s.charAt(start - 1) : '。';
        if (last == '市' && next == '场'
                || last == '区' && next == '域'
                || last == '国' && (next == '人' && s.startsWith("人大", end) || next == '家')) {
            return true;
        }
        char first = s.charAt(start);
        if (first == '全' && (before == '安' || before == '健' || before == '齐' || before == '完')) {
            return true;
        }
        if (first == '本' && (before == '基' || before == '资' || before == '成' || before == '根')) {
            return true;
        }
        if (end - start == 2 && (last == '内' || last == '级') && before >= '一' && before <= '鿿') {
            return "在从全于及由和".indexOf(before) < 0;
        }
        return s.startsWith("市区", start) && end - start == 2 && before == '城';
    }
}
