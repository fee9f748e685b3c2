package org.sanbiao.following.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.Targets;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.statement.Deadline;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.statement.Indicator;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Place;
import org.sanbiao.reading.statement.Responsible;
import org.sanbiao.reading.statement.Responsible.Role;
import org.sanbiao.reading.statement.Scope;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;

/**
 * A commitment that reading found, before anybody said that it is one: one for each target of a statement, one for a
 * statement without measures. 各…均 and 全市 on the same indicator are one with two tests.
 *
 * @param doubts what the reader was not sure of in the statement
 * @param ofEach whether its target holds for each of several areas or units alone
 * @param start in UTF-16 units of the page's text
 * @param end exclusive
 */
record Proposal(Substance substance, List<Doubt> doubts, boolean ofEach, int start, int end) {

    /** Characters that may stand between the two tests of one threshold: a comma or semicolon. */
    private static final int JOINT = 2;

    /** The commitments of a page, in its order. */
    static List<Proposal> of(Reading reading) {
        List<Proposal> proposals = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            if (statement.kind() != Kind.FORECAST) {
                of(statement, proposals);
            }
        }
        return joined(proposals, reading.page().text());
    }

    /** What a statement would commit to if somebody says that it does. */
    static List<Proposal> taken(Statement statement) {
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : statement.measures()) {
            measures.add(new Measure(
                    measure.span(),
                    measure.text(),
                    measure.value(),
                    measure.high(),
                    measure.comparator(),
                    measure.unit(),
                    measure.change(),
                    measure.scope(),
                    measure.aim(),
                    measure.stage(),
                    measure.baseline(),
                    measure.indicator(),
                    null,
                    measure.rule()));
        }
        List<Proposal> proposals = new ArrayList<>();
        of(
                new Statement(
                        statement.span(),
                        statement.text(),
                        statement.article(),
                        statement.section(),
                        Stance.COMMITMENT,
                        statement.kind(),
                        statement.action(),
                        statement.object(),
                        statement.strength(),
                        statement.testable(),
                        statement.responsible(),
                        statement.places(),
                        statement.deadline(),
                        measures,
                        statement.cites(),
                        statement.doubts()),
                proposals);
        return proposals;
    }

    /** 各区县均达到80%以上，全市达到85%以上 are two statements and one threshold. */
    private static List<Proposal> joined(List<Proposal> proposals, String text) {
        List<Proposal> joined = new ArrayList<>();
        for (Proposal next : proposals) {
            Proposal last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Proposal both = last == null ? null : last.with(next, text);
            if (both == null) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, both);
            }
        }
        return joined;
    }

    private @Nullable Proposal with(Proposal next, String text) {
        Target one = substance.target();
        Target other = next.substance.target();
        boolean pair = one != null
                && other != null
                && substance.each() == null
                && next.substance.each() == null
                && ofEach != next.ofEach
                && next.start >= end
                && next.start - end <= JOINT
                && one.unit().equals(other.unit())
                && one.indicator().equals(other.indicator());
        if (!pair) {
            return null;
        }
        Substance whole = ofEach ? next.substance : substance;
        Said task = Said.of(text.substring(start, next.end));
        Substance both = new Substance(
                task,
                ofEach ? other : one,
                ofEach ? one : other,
                whole.kind(),
                whole.strength(),
                whole.testable(),
                whole.dueWords(),
                whole.due(),
                whole.certain(),
                whole.lead(),
                whole.support(),
                whole.area(),
                whole.areaName());
        Set<Doubt> all = new TreeSet<>(doubts);
        all.addAll(next.doubts);
        return new Proposal(both, List.copyOf(all), false, start, next.end);
    }

    private static void of(Statement statement, List<Proposal> proposals) {
        boolean committed = statement.stance() == Stance.COMMITMENT;
        List<Measure> measures = statement.measures();
        boolean[] used = new boolean[measures.size()];
        for (Measure measure : measures) {
            if (measure.baseline() != null) {
                used[measure.baseline()] = true;
            }
        }
        int found = 0;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            boolean own = measure.stance() == null ? committed : measure.stance() == Stance.COMMITMENT;
            if (used[i] || !own) {
                continue;
            }
            int pair = pair(measures, used, i);
            Target target = target(statement, measures, i);
            Target other = pair < 0 ? null : target(statement, measures, pair);
            if (pair >= 0) {
                used[pair] = true;
            }
            boolean each = measure.scope() == Scope.EACH;
            // 各…均 alone is the target itself; beside 全市 it is the second test
            Target whole = each && other != null ? other : target;
            Target parts = other == null ? null : each ? target : other;
            proposals.add(make(statement, whole, parts, each && other == null));
            found++;
        }
        if (found == 0 && committed) {
            proposals.add(make(statement, null, null, false));
        }
    }

    /** The measure of the other scope on the same indicator, or -1. */
    private static int pair(List<Measure> measures, boolean[] used, int i) {
        Measure one = measures.get(i);
        for (int j = i + 1; j < measures.size(); j++) {
            Measure other = measures.get(j);
            if (!used[j]
                    && other.scope() != one.scope()
                    && other.unit().equals(one.unit())
                    && same(one.indicator(), other.indicator())) {
                return j;
            }
        }
        return -1;
    }

    private static boolean same(@Nullable Indicator a, @Nullable Indicator b) {
        return a != null && b != null && (a.text().equals(b.text()) || b.inherited());
    }

    private static Target target(Statement statement, List<Measure> measures, int i) {
        Measure measure = measures.get(i);
        Target target =
                Targets.of(statement, measure, measure.baseline() == null ? null : measures.get(measure.baseline()));
        boolean broken = target.comparator() == Comparator.RANGE && target.high() == null;
        return broken ? target.withValue(null) : target;
    }

    private static Proposal make(Statement statement, @Nullable Target target, @Nullable Target each, boolean ofEach) {
        Deadline deadline = statement.deadline();
        List<String> units = units(statement);
        Place place = statement.places().isEmpty() ? null : statement.places().get(0);
        Substance substance = new Substance(
                Said.of(statement.text()),
                target,
                each,
                statement.kind(),
                statement.strength(),
                statement.testable(),
                deadline == null ? "" : deadline.text(),
                deadline == null ? null : deadline.to(),
                deadline == null || deadline.certain(),
                units.isEmpty() ? null : units.get(0),
                units.isEmpty() ? List.of() : units.subList(1, units.size()),
                place == null ? null : place.code(),
                place == null ? null : place.name());
        return new Proposal(
                substance,
                statement.doubts(),
                ofEach,
                statement.span().start(),
                statement.span().end());
    }

    /** The lead first: 牵头, else the first one named, else the speaker's, else the issuer. */
    private static List<String> units(Statement statement) {
        List<String> units = new ArrayList<>();
        for (Role role : Role.values()) { // in the order of their weight
            for (Responsible one : statement.responsible()) {
                boolean last = (role == Role.SPEAKER || role == Role.ISSUER) && !units.isEmpty();
                if (one.role() == role && !last && !units.contains(one.name())) {
                    units.add(one.name());
                }
            }
        }
        // a list that names only supporting units has no lead
        boolean supported = statement.responsible().stream().allMatch(one -> one.role() == Role.SUPPORT);
        return supported ? List.of() : units;
    }
}
