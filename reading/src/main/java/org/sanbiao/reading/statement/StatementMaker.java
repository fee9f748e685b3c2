package org.sanbiao.reading.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.structure.Article;
import org.sanbiao.reading.structure.Facts;
import org.sanbiao.reading.structure.Heading;
import org.sanbiao.reading.structure.Paragraph;

/** Makes a statement of a run of clauses: what it says, how firmly, of whom, where and by when. */
final class StatementMaker {

    private final String page;
    private final Paragraph paragraph;
    private final @Nullable Article article;
    private final Facts facts;
    private final Passage passage;
    private final Locations locations;
    private final List<String> section;

    StatementMaker(String page, Paragraph paragraph, @Nullable Article article, Facts facts, Passage passage) {
        this.page = page;
        this.paragraph = paragraph;
        this.article = article;
        this.facts = facts;
        this.passage = passage;
        this.locations = new Locations(passage, facts.place());
        this.section = paragraph.path().stream().map(Heading::text).toList();
    }

    Statement make(Group group) {
        Span span = group.span();
        List<Measure> own = new ArrayList<>();
        for (Measures.Found found : group.measures) {
            own.add(
                    group.stance == Stance.COMMITMENT
                            ? found.measure().withAim(aim(found.measure(), found, span))
                            : found.measure());
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
                section,
                group.stance,
                Kinds.of(passage, span, verbs, own),
                part(verb),
                part(object),
                strength(span),
                testable(group.stance, own, deadline, verbs),
                responsible(group),
                locations.in(span),
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
        LocalDate published = facts.published();
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
        if (!group.charges.isEmpty()) {
            Span charges = new Span(
                    group.charges.get(0).start(),
                    group.charges.get(group.charges.size() - 1).end());
            return Responsibility.in(passage, charges);
        }
        for (Clause clause : group.clauses) {
            Responsible subject = Responsibility.subject(passage, clause);
            if (subject != null) {
                return List.of(subject);
            }
        }
        if (article != null && article.unit() != null && !isSource(article)) {
            return List.of(new Responsible(
                    article.unit(),
                    article.speaker() != null ? Responsible.Role.SPEAKER : Responsible.Role.NAMED,
                    article.unitSpan()));
        }
        String issuer = facts.issuer();
        return issuer == null ? List.of() : List.of(new Responsible(issuer, Responsible.Role.ISSUER, null));
    }

    /** 记者从市商务局获悉 names who said it, not who answers for it. */
    private boolean isSource(Article article) {
        Span unit = article.unitSpan();
        return unit != null && unit.start() > 0 && page.charAt(unit.start() - 1) == '从';
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

    private Aim aim(Measure m, Measures.Found found, Span span) {
        Quantity quantity = (Quantity) found.mention().value();
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
