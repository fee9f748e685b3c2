package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.time.Timex;
import org.sanbiao.reading.structure.Article;
import org.sanbiao.reading.structure.Facts;
import org.sanbiao.reading.structure.Paragraph;

/** Reads the statements of one paragraph: its sentences, their clauses, and which of these make one statement. */
final class ParagraphReader {

    private final @Nullable Article article;
    private final Course course;
    private final Passage passage;
    private final Measures measures;
    private final Deadlines deadlines;
    private final Stances stances;
    /** The longest heading that opens a paragraph, without its number. */
    private static final int RUN_IN_MAX = 18;

    private static final Cues AROUND = Cues.of("围绕", "按照", "根据", "对照", "依据");

    private final Paragraph paragraph;
    private final Facts facts;
    private int open;
    private int undated;

    ParagraphReader(
            Paragraph paragraph,
            @Nullable Article article,
            Facts facts,
            Course course,
            Passage passage,
            Reasons reasons) {
        this.paragraph = paragraph;
        this.article = article;
        this.facts = facts;
        this.course = course;
        this.passage = passage;
        this.measures = new Measures(passage, reasons);
        this.deadlines = new Deadlines(passage, facts.published());
        this.stances = new Stances(passage, course, facts.published(), reasons);
    }

    /**
     * Adds the statements of the paragraph.
     *
     * @param statements those of the document so far
     * @param unclaimed the first of them in this section whose units no line has named yet: a paragraph that only names
     *     units answers for them
     * @param dayless the first of them in this section that no line of a day has followed yet
     */
    void read(String page, List<Statement> statements, int unclaimed, int dayless) {
        int first = statements.size();
        open = unclaimed;
        undated = dayless;
        Deadline phase = null; // （二）集中攻坚（4月至10月）。 dates all of its paragraph
        Group heading = null; // （一）清垃圾。 counts with what follows it
        StatementMaker maker = new StatementMaker(page, paragraph, article, facts, passage);
        for (Sentence sentence : Sentence.of(passage.normal, passage.mentions)) {
            if (Responsibility.isList(passage, sentence.span())) {
                boolean own = statements.size() > first;
                assign(statements, sentence.span(), own ? Math.max(first, open) : open);
                date(statements, sentence.span(), own ? Math.max(first, undated) : undated);
                continue;
            }
            List<Group> groups = groups(sentence);
            if (isRunIn(sentence) && !groups.isEmpty() && groups.get(0).measures.isEmpty()) {
                heading = groups.get(0);
                phase = heading.deadlineStated ? heading.deadline : null;
                continue;
            }
            for (Group group : groups) {
                if (!group.measures.isEmpty() || group.stance != Stance.OTHER && !isHeading() && !isRow(sentence)) {
                    if (heading != null && heading.stance == group.stance) {
                        group.open(heading.span());
                    }
                    if (phase != null && !group.deadlineStated) {
                        group.deadline = phase;
                    }
                    statements.add(maker.make(group));
                }
                heading = null;
            }
            Span bracket = Responsibility.closingBracket(passage, sentence.span());
            if (bracket != null) {
                assign(statements, bracket, Math.max(first, open));
                date(statements, bracket, Math.max(first, undated));
            }
        }
    }

    /** The first statement that no line of a day has followed yet. */
    int undated() {
        return undated;
    }

    /** The first statement whose units no line has named yet. */
    int open() {
        return open;
    }

    /** Gives the units of a bracket or line to all statements from {@code from} on. */
    private void assign(List<Statement> statements, Span list, int from) {
        List<Responsible> units = Responsibility.in(passage, list);
        if (units.isEmpty()) {
            return;
        }
        for (int i = from; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (!isCharged(statement)) {
                statements.set(i, statement.withResponsible(units));
            }
        }
        open = statements.size();
    }

    /** Gives the day of a bracket or line to all commitments from {@code from} on that say none themselves. */
    private void date(List<Statement> statements, Span list, int from) {
        Deadline said = Deadlines.in(passage, list);
        if (said == null) {
            return;
        }
        for (int i = from; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean open = statement.deadline() == null || statement.doubts().contains(Doubt.DEADLINE_INHERITED);
            if (statement.stance() == Stance.COMMITMENT && open) {
                statements.set(i, statement.withDeadline(said));
            }
        }
        undated = statements.size();
    }

    /** Whether a statement says itself who leads: 由甲负责，…. */
    private static boolean isCharged(Statement statement) {
        for (Responsible unit : statement.responsible()) {
            Span said = unit.span();
            if (unit.role() == Responsible.Role.LEAD
                    && said != null
                    && said.start() >= statement.span().start()
                    && said.end() <= statement.span().end()) {
                return true;
            }
        }
        return false;
    }

    /** The runs of clauses of a sentence that make one statement each. */
    private List<Group> groups(Sentence sentence) {
        deadlines.startSentence();
        List<Group> groups = new ArrayList<>();
        List<Clause> pending = new ArrayList<>(); // settings that belong to the clause behind them
        for (int i = 0; i < sentence.clauses().size(); i++) {
            Clause clause = sentence.clauses().get(i);
            deadlines.enter(clause, i == 0);
            List<Measures.Found> found = measures.in(clause);
            Stance stance = stances.of(sentence, clause);
            if (stance == Stance.COMMITMENT
                    && course.part() == Course.Part.NEUTRAL
                    && course.genre == Course.Genre.ARTICLES
                    && isInterview()) {
                course.plan();
            }
            if (found.isEmpty() && Responsibility.isChargeOf(passage, sentence, i) && chargeLast(groups, clause)) {
                continue;
            }
            if (found.isEmpty()
                    && (isSetting(clause) || Responsibility.isCharge(passage, clause))
                    && i + 1 < sentence.clauses().size()) {
                pending.add(clause);
                continue;
            }
            if (found.isEmpty() && isLeadIn(clause)) {
                continue;
            }
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last.stance == stance && found.isEmpty() && pending.isEmpty() && isWhen(clause)) {
                dateBack(groups);
                last.clauses.add(clause);
                deadlines.startSentence(); // it governs nothing behind it
                continue;
            }
            Group group;
            if (last != null && last.stance == stance && pending.isEmpty() && isTopic(last, found)) {
                group = last;
            } else if (last != null
                    && last.stance == stance
                    && pending.isEmpty()
                    && found.isEmpty()
                    && last.measures.isEmpty()
                    && last.closer() != '；'
                    && !deadlines.isOwn()) {
                group = last;
            } else {
                group = new Group(stance);
                groups.add(group);
                group.clauses.addAll(pending);
                pending.clear();
            }
            group.clauses.add(clause);
            for (Measures.Found measure : found) {
                group.measures.add(granted(measure, sentence, clause, stance));
            }
            if (group.deadline == null || deadlines.isStated()) {
                group.deadline = deadlines.of(course);
                group.deadlineStated = deadlines.isStated();
            }
        }
        return groups;
    }

    /** Takes a clause that names units into what it charges them with: all before it in its sentence that nobody leads. */
    private static boolean chargeLast(List<Group> groups, Clause clause) {
        if (groups.isEmpty() || groups.get(groups.size() - 1).closer() != '，') {
            return false;
        }
        Group last = groups.get(groups.size() - 1);
        last.clauses.add(clause);
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            boolean ends = group.closer() == '；' || group.charges.contains(group.clauses.get(group.clauses.size() - 1));
            if (i < groups.size() - 1 && ends) {
                break;
            }
            group.charges.add(clause);
        }
        return true;
    }

    /** 10月底前完工: says of what stands before it by when, and nothing else. */
    private boolean isWhen(Clause clause) {
        Mention<?> time = passage.mentionAt(clause.start());
        if (!deadlines.isOwn() || time == null || !time.is(Timex.class) || time.end() >= clause.end()) {
            return false;
        }
        String done = passage.sub(time.end(), clause.end());
        return DONE.contains(done.startsWith("全部") || done.startsWith("全面") ? done.substring(2) : done);
    }

    private static final Set<String> DONE =
            Set.of("完成", "完工", "竣工", "建成", "投用", "投入使用", "投入运营", "建成投用", "交付", "交付使用", "到位", "办结");

    /** Gives the day just said to what the sentence named before, back to a semicolon or a day of its own. */
    private void dateBack(List<Group> groups) {
        Deadline said = deadlines.of(course);
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.deadlineStated || i < groups.size() - 1 && group.closer() == '；') {
                return;
            }
            group.deadline = said;
            group.deadlineStated = true;
        }
    }

    /** 公有产权的村卫生室，各县区占比都要超过80%: what is rated stands in a clause of its own. */
    private boolean isTopic(Group last, List<Measures.Found> found) {
        Indicator indicator = found.isEmpty() ? null : found.get(0).measure().indicator();
        return indicator != null
                && indicator.inherited()
                && last.measures.isEmpty()
                && !indicator.spans().isEmpty()
                && indicator.spans().get(0).equals(passage.text.original(last.span()));
    }

    /** In a notice a grant holds for each of those it is given to, and its conditions commit nobody. */
    private Measures.Found granted(Measures.Found found, Sentence sentence, Clause clause, Stance stance) {
        if (course.genre != Course.Genre.NOTICE) {
            return found;
        }
        Measure m = found.measure();
        boolean duration = ((Quantity) found.mention().value()).kind() == UnitKind.DURATION;
        boolean each = duration || Stances.isEntitlement(passage, sentence);
        boolean condition = stance == Stance.COMMITMENT && Stances.isCondition(passage, sentence, clause);
        if (!each && !condition) {
            return found;
        }
        Measure granted = m.within(each ? Scope.EACH : m.scope(), condition ? Stance.OTHER : null);
        return new Measures.Found(found.mention(), granted, found.verb(), found.object(), found.verbs());
    }

    /** A heading on a line of its own says what the paragraphs under it say again. */
    private boolean isHeading() {
        return paragraph.role() == Paragraph.Role.HEADING;
    }

    /** （一）清垃圾。: a heading that opens its paragraph, which says in full what it names. */
    private boolean isRunIn(Sentence sentence) {
        Span span = sentence.span();
        Mention<?> number = passage.mentionAt(span.start());
        return span.start() == 0
                && sentence.clauses().size() == 1
                && !isHeading()
                && number != null
                && number.value() instanceof Name name
                && name.kind() == Name.Kind.LABEL
                && span.end() - number.end() <= RUN_IN_MAX
                && span.end() + 1 < passage.normal.length()
                && passage.mentionsIn(new Span(number.end(), span.end())).stream()
                        .allMatch(mention ->
                                mention.is(Timex.class) && passage.normal.charAt(mention.start() - 1) == '（');
    }

    /** The cells of a table's row, joined by bars. */
    private boolean isRow(Sentence sentence) {
        return passage.contains(sentence.span(), "|");
    }

    /** 主要目标是：, 重点做好以下工作： announce what follows. */
    private boolean isLeadIn(Clause clause) {
        return clause.closer() == '：' && Nouns.endsWithAny(passage.sub(clause.start(), clause.end()), Nouns.LEAD_INS);
    }

    private boolean isInterview() {
        return article != null && article.speaker() != null;
    }

    /** A clause of times, places or a preposition only: 8月底前，or 围绕建设人才高地，. */
    private boolean isSetting(Clause clause) {
        if (clause.closer() == '，' && AROUND.isIn(passage.normal, clause.start(), clause.start() + 2)) {
            return true;
        }
        int i = clause.start();
        while (i < clause.end()) {
            Mention<?> mention = passage.mentionAt(i);
            if (mention != null
                    && (mention.value() instanceof Timex
                            || mention.value() instanceof Name name
                                    && (name.kind() == Name.Kind.AREA
                                            || name.kind() == Name.Kind.PLACE
                                            || name.kind() == Name.Kind.LABEL))) {
                i = mention.end();
                continue;
            }
            if ("从自到至在于起末、和".indexOf(passage.normal.charAt(i)) >= 0) {
                i++;
                continue;
            }
            return false;
        }
        return true;
    }
}
