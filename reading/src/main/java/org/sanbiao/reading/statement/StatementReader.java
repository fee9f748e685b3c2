package org.sanbiao.reading.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.name.Places;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.Timex;
import org.sanbiao.reading.structure.Article;
import org.sanbiao.reading.structure.Heading;
import org.sanbiao.reading.structure.Outline;
import org.sanbiao.reading.structure.Paragraph;

/** Reads the statements of a document, paragraph by paragraph. Not thread-safe: one document, one instance. */
public final class StatementReader {

    private final String page;
    private final Outline outline;
    private final Course course;
    private final Reasons reasons;
    private final List<Statement> statements = new ArrayList<>();

    /** @param reasons told why, where somebody asks */
    public StatementReader(String page, Outline outline, Reasons reasons) {
        this.page = page;
        this.reasons = reasons;
        this.outline = outline;
        this.course = new Course(outline, page);
    }

    /** The statements read so far, in order, none overlapping another. */
    public List<Statement> statements() {
        return statements;
    }

    /**
     * Reads the next paragraph.
     *
     * @param text its text
     * @param mentions what the language found in it, sorted, none overlapping another
     * @return the statements that it makes; what a later paragraph adds to them is only in {@link #statements}
     */
    public List<Statement> read(Paragraph paragraph, Text text, List<Mention<?>> mentions) {
        int first = statements.size();
        if (paragraph.isRunningText()) {
            reasons.enter(text);
            course.enter(paragraph, text.normal(), outline);
            new ParagraphReader(paragraph, new Passage(text, mentions)).read();
        }
        return List.copyOf(statements.subList(first, statements.size()));
    }

    private @Nullable Article article(Paragraph paragraph) {
        int index = paragraph.article();
        return index >= 0 && index < outline.articles().size()
                ? outline.articles().get(index)
                : null;
    }

    /** A run of clauses that will be one statement. */
    private static final class Group {
        final Stance stance;
        final List<Clause> clauses = new ArrayList<>();
        final List<Measures.Found> measures = new ArrayList<>();

        @Nullable
        Deadline deadline;

        boolean deadlineStated;

        Group(Stance stance) {
            this.stance = stance;
        }

        char closer() {
            return clauses.get(clauses.size() - 1).closer();
        }

        Span span() {
            return new Span(
                    clauses.get(0).start(), clauses.get(clauses.size() - 1).end());
        }
    }

    /** Reads one paragraph. */
    private final class ParagraphReader {
        private final Paragraph paragraph;
        private final Passage passage;
        private final Measures measures;
        private final Deadlines deadlines;
        private final Stances stances;
        private int open = statements.size(); // the first statement that no bracket has yet given its units

        ParagraphReader(Paragraph paragraph, Passage passage) {
            this.paragraph = paragraph;
            this.passage = passage;
            this.measures = new Measures(passage, reasons);
            this.deadlines = new Deadlines(passage, outline.facts().published());
            this.stances = new Stances(passage, course, outline.facts().published(), reasons);
        }

        void read() {
            for (Sentence sentence : Sentence.of(passage.normal, passage.mentions)) {
                if (Responsibility.isList(passage, sentence.span())) {
                    assign(sentence.span());
                    continue;
                }
                read(sentence);
                Span bracket = Responsibility.closingBracket(passage, sentence.span());
                if (bracket != null) {
                    assign(bracket);
                }
            }
        }

        /** Gives the units of a bracket to all statements since the bracket before it. */
        private void assign(Span list) {
            List<Responsible> units = Responsibility.in(passage, list);
            if (units.isEmpty()) {
                return;
            }
            for (int i = open; i < statements.size(); i++) {
                Statement s = statements.get(i);
                statements.set(i, withResponsible(s, units));
            }
            open = statements.size();
        }

        private void read(Sentence sentence) {
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
                if (found.isEmpty()
                        && isSetting(clause)
                        && i + 1 < sentence.clauses().size()) {
                    pending.add(clause);
                    continue;
                }
                Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
                Group group;
                if (last != null
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
            for (Group group : groups) {
                if (group.stance != Stance.OTHER || !group.measures.isEmpty()) {
                    statements.add(statement(group));
                }
            }
        }

        /** In a notice a grant holds for each of those it is given to, and its conditions commit nobody. */
        private Measures.Found granted(Measures.Found found, Sentence sentence, Clause clause, Stance stance) {
            if (course.genre != Course.Genre.NOTICE) {
                return found;
            }
            Measure m = found.measure();
            boolean duration = quantity(found).kind() == UnitKind.DURATION;
            boolean each = duration || Stances.isEntitlement(passage, sentence);
            boolean condition = stance == Stance.COMMITMENT && Stances.isCondition(passage, sentence, clause);
            if (!each && !condition) {
                return found;
            }
            Measure granted = new Measure(
                    m.span(),
                    m.text(),
                    m.value(),
                    m.high(),
                    m.comparator(),
                    m.unit(),
                    m.change(),
                    each ? Scope.EACH : m.scope(),
                    m.aim(),
                    m.stage(),
                    m.baseline(),
                    m.indicator(),
                    condition ? Stance.OTHER : null,
                    m.rule());
            return new Measures.Found(found.mention(), granted, found.verb(), found.object(), found.verbs());
        }

        private static Quantity quantity(Measures.Found found) {
            return (Quantity) found.mention().value();
        }

        private boolean isInterview() {
            Article article = article(paragraph);
            return article != null && article.speaker() != null;
        }

        /** A clause of times, places or a preposition only: 8月底前，or 围绕建设人才高地，. */
        private boolean isSetting(Clause clause) {
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

        private Statement statement(Group group) {
            Span span = group.span();
            List<Measure> own = new ArrayList<>();
            for (Measures.Found found : group.measures) {
                own.add(withAim(found.measure(), group.stance, found, span));
            }
            Span verb = null;
            Span object = null;
            List<Word> verbs = List.of();
            if (!group.measures.isEmpty()) {
                Measures.Found first = group.measures.get(0);
                verb = first.verb();
                object = first.object();
                verbs = first.verbs();
            }
            if (verb == null) {
                Action action = Action.in(passage, group.clauses);
                verb = action.verb();
                object = object == null ? action.object() : object;
                verbs = action.verbs();
            }
            Deadline deadline = group.stance == Stance.COMMITMENT ? group.deadline : null;
            Set<Doubt> doubts = doubts(group, own, deadline);
            return new Statement(
                    passage.text.original(span),
                    passage.text.quote(span),
                    paragraph.article(),
                    paragraph.path().stream().map(Heading::text).toList(),
                    group.stance,
                    Kinds.of(passage, span, verbs, own),
                    part(verb),
                    part(object),
                    strength(span),
                    testable(group.stance, own, deadline, verbs),
                    responsible(group),
                    places(span),
                    deadline,
                    own,
                    cites(span),
                    List.copyOf(doubts));
        }

        private Set<Doubt> doubts(Group group, List<Measure> own, @Nullable Deadline deadline) {
            Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
            for (Measure measure : own) {
                if (measure.indicator() == null) {
                    doubts.add(Doubt.INDICATOR_MISSING);
                } else if (measure.indicator().inherited()) {
                    doubts.add(Doubt.INDICATOR_INHERITED);
                }
                if (measure.unit().isEmpty()) {
                    doubts.add(Doubt.UNIT_MISSING);
                }
            }
            LocalDate published = outline.facts().published();
            if (deadline != null) {
                if (!group.deadlineStated) {
                    doubts.add(Doubt.DEADLINE_INHERITED);
                } else if (!deadline.certain()) {
                    doubts.add(Doubt.TWO_DAYS_POSSIBLE);
                }
                if (published != null && deadline.to() != null && deadline.to().isBefore(published)) {
                    doubts.add(Doubt.BORN_LATE);
                }
            }
            return doubts;
        }

        private @Nullable Part part(@Nullable Span span) {
            return span == null || span.length() == 0
                    ? null
                    : new Part(passage.sub(span.start(), span.end()), passage.text.original(span));
        }

        private Strength strength(Span span) {
            for (int i = span.start(); i < span.end(); i++) {
                Word word = passage.wordAt(i);
                if (word == null) {
                    continue;
                }
                if (word.feature().equals("aim")) {
                    return Strength.AIM;
                }
                if (word.feature().equals("explore")
                        || word.text().equals("探索")
                        || word.text().equals("研究")) {
                    return Strength.EXPLORE;
                }
            }
            return Strength.FIRM;
        }

        private Testable testable(Stance stance, List<Measure> own, @Nullable Deadline deadline, List<Word> verbs) {
            for (Measure measure : own) {
                if (measure.value() != null) {
                    return Testable.MEASURED;
                }
            }
            boolean visible = verbs.stream().anyMatch(Kinds::isVisible);
            if (!visible) {
                return Testable.VAGUE;
            }
            return stance == Stance.COMMITMENT && deadline != null && deadline.certain()
                    ? Testable.DATED
                    : Testable.VISIBLE;
        }

        private List<Responsible> responsible(Group group) {
            for (Clause clause : group.clauses) {
                Responsible subject = Responsibility.subject(passage, clause);
                if (subject != null) {
                    return List.of(subject);
                }
            }
            Article article = article(paragraph);
            if (article != null && article.unit() != null && !isSource(article)) {
                return List.of(new Responsible(
                        article.unit(),
                        article.speaker() != null ? Responsible.Role.SPEAKER : Responsible.Role.NAMED,
                        article.unitSpan()));
            }
            String issuer = outline.facts().issuer();
            return issuer == null ? List.of() : List.of(new Responsible(issuer, Responsible.Role.ISSUER, null));
        }

        /** 记者从市商务局获悉 names who said it, not who answers for it. */
        private boolean isSource(Article article) {
            Span unit = article.unitSpan();
            return unit != null && unit.start() > 0 && page.charAt(unit.start() - 1) == '从';
        }

        private List<Place> places(Span span) {
            List<Place> places = new ArrayList<>();
            for (Mention<?> mention : passage.mentionsIn(span)) {
                if (mention.value() instanceof Name name) {
                    if (name.kind() == Name.Kind.PLACE) {
                        places.add(new Place(name.name(), name.code(), passage.text.original(mention.span())));
                    } else if (name.kind() == Name.Kind.AREA && isWhole(mention)) {
                        String whole = whole(passage.normal.charAt(mention.end() - 1));
                        if (whole != null) {
                            places.add(new Place(whole, code(whole), passage.text.original(mention.span())));
                        }
                    }
                }
            }
            return places;
        }

        /** The place that 全市, 我省 or 全国 means: the part of the document's place that ends so. */
        private @Nullable String whole(char level) {
            if (level == '国') {
                return "中国";
            }
            String place = outline.facts().place();
            if (place == null) {
                return null;
            }
            int end = place.lastIndexOf(level);
            if (end < 0) {
                return null;
            }
            int start = end - 1;
            while (start > 0 && "省市县区州盟旗".indexOf(place.charAt(start - 1)) < 0) {
                start--;
            }
            return place.substring(Math.max(start, 0), end + 1);
        }

        private @Nullable String code(String place) {
            String whole = outline.facts().place();
            var known = Places.resolve(whole != null && whole.endsWith(place) ? whole : place, null);
            return known == null ? null : known.code();
        }

        private boolean isWhole(Mention<?> mention) {
            char c = passage.normal.charAt(mention.start());
            return (c == '全' || c == '我' || c == '本') && mention.span().length() == 2;
        }

        private List<Part> cites(Span span) {
            List<Part> cites = new ArrayList<>();
            for (Mention<?> mention : passage.mentionsIn(span)) {
                if (mention.value() instanceof Name name && name.kind() == Name.Kind.WORK) {
                    cites.add(new Part(name.name(), passage.text.original(mention.span())));
                }
            }
            return cites;
        }

        private Measure withAim(Measure m, Stance stance, Measures.Found found, Span span) {
            Aim aim = stance == Stance.COMMITMENT ? aim(m, found, span) : Aim.NONE;
            return new Measure(
                    m.span(),
                    m.text(),
                    m.value(),
                    m.high(),
                    m.comparator(),
                    m.unit(),
                    m.change(),
                    m.scope(),
                    aim,
                    m.stage(),
                    m.baseline(),
                    m.indicator(),
                    m.stance(),
                    m.rule());
        }

        private Aim aim(Measure m, Measures.Found found, Span span) {
            Quantity quantity = quantity(found);
            if (quantity.form() == Quantity.Form.WORD) {
                return m.value() != null && m.value().signum() == 0 ? Aim.ZERO : Aim.ALL;
            }
            if (m.value() != null && m.value().signum() == 0) {
                return Aim.ZERO;
            }
            int at = found.mention().start();
            Word before = passage.wordBefore(at);
            if (before != null && before.feature().equals("keep")
                    || passage.contains(span, "保持在")
                    || passage.contains(span, "稳定在")
                    || passage.contains(span, "控制在")) {
                return Aim.KEEP;
            }
            return Aim.REACH;
        }
    }

    private static Statement withResponsible(Statement s, List<Responsible> units) {
        return new Statement(
                s.span(),
                s.text(),
                s.article(),
                s.section(),
                s.stance(),
                s.kind(),
                s.action(),
                s.object(),
                s.strength(),
                s.testable(),
                units,
                s.places(),
                s.deadline(),
                s.measures(),
                s.cites(),
                s.doubts());
    }
}
