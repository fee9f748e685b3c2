package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/**
 * Who answers for it, where the text says so: brackets (甲负责), 牵头单位：甲, 由甲负责, 甲要….
 */
final class Responsibility {

    private static final List<String> SIGNS =
            List.of("负责", "牵头", "完成时限", "完成时间", "配合", "责任单位", "主办", "协办", "承办", "参与", "分工", "落实", "责任部门", "实施单位");

    private Responsibility() {}

    /** Whether a stretch is a bracket or line that names units and nothing else. */
    static boolean isList(Passage passage, Span span) {
        String words = passage.sub(span.start(), span.end());
        boolean bracket = words.startsWith("（") && words.endsWith("）");
        boolean line = words.startsWith("牵头单位")
                || words.startsWith("责任单位")
                || words.startsWith("责任部门")
                || words.startsWith("配合单位")
                || words.startsWith("牵头部门")
                || words.startsWith("主办单位")
                || words.startsWith("完成时限")
                || words.startsWith("完成时间")
                || words.startsWith("办理时限");
        if (!bracket && !line) {
            return false;
        }
        return line || SIGNS.stream().anyMatch(words::contains) || isAllUnits(passage, span);
    }

    private static boolean isAllUnits(Passage passage, Span span) {
        int covered = 0;
        for (Mention<?> mention : passage.mentionsIn(span)) {
            if (mention.value() instanceof Name name
                    && (name.kind() == Name.Kind.UNIT || name.kind() == Name.Kind.COLLECTIVE)) {
                covered += mention.span().length() + 1;
            }
        }
        return covered * 10 >= (span.length() - 2) * 8;
    }

    /** The bracket that closes a stretch and names units, or null. */
    static @Nullable Span closingBracket(Passage passage, Span span) {
        if (span.length() < 5 || passage.normal.charAt(span.end() - 1) != '）') {
            return null;
        }
        int depth = 0;
        for (int i = span.end() - 1; i >= span.start(); i--) {
            char c = passage.normal.charAt(i);
            if (c == '）') {
                depth++;
            } else if (c == '（' && --depth == 0) {
                Span bracket = new Span(i, span.end());
                return isList(passage, bracket) ? bracket : null;
            }
        }
        return null;
    }

    /** The units that a list names, the lead first. */
    static List<Responsible> in(Passage passage, Span span) {
        List<Mention<?>> units = new ArrayList<>();
        for (Mention<?> mention : passage.mentionsIn(span)) {
            if (mention.value() instanceof Name name && name.kind() == Name.Kind.UNIT) {
                units.add(mention);
            }
        }
        String words = passage.sub(span.start(), span.end());
        int leads = words.indexOf("牵头");
        int leadEnd = leads >= 0 ? span.start() + leads : -1;
        boolean label = leads >= 0 && (words.startsWith("牵头单位", leads) || words.startsWith("牵头部门", leads));
        int labelEnd = -1;
        if (label) {
            int stop = words.indexOf('；', leads);
            int stop2 = words.indexOf("配合", leads);
            int stop3 = words.indexOf("责任单位", leads);
            labelEnd = span.end();
            for (int s : new int[] {stop, stop2, stop3}) {
                if (s >= 0) {
                    labelEnd = Math.min(labelEnd, span.start() + s);
                }
            }
        }
        List<Responsible> leading = new ArrayList<>();
        List<Responsible> others = new ArrayList<>();
        for (Mention<?> unit : units) {
            boolean lead = label
                    ? unit.start() > leadEnd && unit.end() <= labelEnd
                    : leads >= 0 ? unit.end() <= leadEnd && !inSupport(words, span, unit, leads) : leading.isEmpty();
            boolean support = leads >= 0 && !lead || words.contains("配合") && after(words, span, unit, "，");
            Responsible.Role role =
                    lead ? Responsible.Role.LEAD : support ? Responsible.Role.SUPPORT : Responsible.Role.NAMED;
            Responsible said =
                    new Responsible(passage.sub(unit.start(), unit.end()), role, passage.text.original(unit.span()));
            (lead ? leading : others).add(said);
        }
        leading.addAll(others);
        return leading;
    }

    private static boolean inSupport(String words, Span span, Mention<?> unit, int leads) {
        int support = words.indexOf("配合");
        return support >= 0 && support < leads && unit.end() <= span.start() + support;
    }

    private static boolean after(String words, Span span, Mention<?> unit, String sign) {
        int at = words.indexOf(sign);
        return at >= 0 && unit.start() > span.start() + at;
    }

    /** Whether a clause only charges a unit with what follows: 由甲负责，. */
    static boolean isCharge(Passage passage, Clause clause) {
        return passage.normal.charAt(clause.start()) == '由'
                && (passage.normal.startsWith("负责", clause.end() - 2)
                        || passage.normal.startsWith("牵头", clause.end() - 2))
                && subject(passage, clause) != null;
    }

    /**
     * Whether a clause charges a unit with what stands before it in its sentence: …，由甲牵头，乙配合。
     *
     * <p>Where more follows after a comma, it is that which is charged; a clause of those who support follows its lead.
     */
    static boolean isChargeOf(Passage passage, Sentence sentence, int index) {
        List<Clause> clauses = sentence.clauses();
        Clause clause = clauses.get(index);
        if (isCharge(passage, clause)) {
            return clause.closer() != '，'
                    || index + 1 == clauses.size()
                    || isSupport(passage, clauses.get(index + 1)) && isChargeOf(passage, sentence, index + 1);
        }
        return isSupport(passage, clause)
                && index > 0
                && isCharge(passage, clauses.get(index - 1))
                && (clause.closer() != '，' || index + 1 == clauses.size());
    }

    /** 乙、丙配合: units and nothing else, and that they support. */
    private static boolean isSupport(Passage passage, Clause clause) {
        if (!passage.normal.startsWith("配合", clause.end() - 2)
                || clause.mentions().isEmpty()) {
            return false;
        }
        int covered = 2;
        for (Mention<?> mention : clause.mentions()) {
            if (mention.value() instanceof Name name
                    && (name.kind() == Name.Kind.UNIT || name.kind() == Name.Kind.COLLECTIVE)) {
                covered += mention.span().length() + 1;
            }
        }
        return covered >= clause.span().length();
    }

    /** The unit that a clause makes its subject or charges: 财政部要…, 由甲负责; or null. */
    static @Nullable Responsible subject(Passage passage, Clause clause) {
        for (Mention<?> mention : clause.mentions()) {
            if (!(mention.value() instanceof Name name) || name.kind() != Name.Kind.UNIT) {
                continue;
            }
            Responsible said = new Responsible(
                    passage.sub(mention.start(), mention.end()),
                    Responsible.Role.NAMED,
                    passage.text.original(mention.span()));
            if (mention.start() == clause.start() && mention.end() < clause.end()) {
                Word word = passage.wordAt(mention.end());
                if (word != null
                        && (word.role() == Word.Role.MODAL || word.text().equals("牵头"))) {
                    return said;
                }
            }
            if (mention.start() > clause.start() && passage.normal.charAt(mention.start() - 1) == '由') {
                int charge = passage.normal.indexOf("负责", mention.end());
                int lead = passage.normal.indexOf("牵头", mention.end());
                if (charge >= 0 && charge < clause.end() || lead >= 0 && lead < clause.end()) {
                    return new Responsible(said.name(), Responsible.Role.LEAD, said.span());
                }
            }
        }
        return null;
    }
}
