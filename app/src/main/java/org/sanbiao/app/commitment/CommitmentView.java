package org.sanbiao.app.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Judge;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * A commitment as its page shows it on a day.
 *
 * @param lit the light by the pack that was asked for
 * @param packs the lights by all packs, that one among them
 * @param course null where nothing is measured
 * @param wide the course drawn for a desk, {@code narrow} for a phone; null without
 * @param names full names by short ones
 * @param completion the parts of its allocation; null where it has none
 * @param parts the lights of the parts, in the same order
 * @param offers the forms for whoever looks
 * @param lead the unit that the form to assign proposes, {@code support} those that help; as the register calls them
 * @param portions the rows of the form that allocates
 * @param permanent the page's address with the server's name
 * @param log the ledger's name, {@code key} what its proofs are checked with
 */
public record CommitmentView(
        Situation situation,
        Lit lit,
        List<Lit> packs,
        Provenance source,
        @Nullable Course course,
        @Nullable Plot wide,
        @Nullable Plot narrow,
        List<Telling> timeline,
        Map<String, String> names,
        @Nullable Completion completion,
        List<Lit> parts,
        List<FindingCard> findings,
        List<Offer> offers,
        String lead,
        List<String> support,
        Typing typing,
        List<PortionRow> portions,
        String permanent,
        String log,
        String key,
        boolean opensFiles) {

    /** How many parts have a light of a colour. */
    public record Count(Colour light, int parts) {

        /** As in a stylesheet. */
        public String colour() {
            return light.name().toLowerCase(Locale.ROOT);
        }

        public Wording words() {
            return light.words();
        }
    }

    /** A row of the form that allocates, as texts. */
    public record PortionRow(String unit, String value, String of) {}

    public CommitmentView {
        packs = List.copyOf(packs);
        timeline = List.copyOf(timeline);
        names = Map.copyOf(names);
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
        offers = List.copyOf(offers);
        support = List.copyOf(support);
        portions = List.copyOf(portions);
    }

    public Card card() {
        return situation.card();
    }

    public Substance substance() {
        return card().substance();
    }

    public @Nullable Target target() {
        return substance().target();
    }

    /** The full name of a short one. */
    public String name(String person) {
        return names.getOrDefault(person, person);
    }

    /** The last report that counts and can be held against the target, and the value that it gives; null without. */
    public @Nullable Report measured() {
        Target target = target();
        Report found = null;
        for (Report report : card().counting()) {
            Actual actual = report.actual();
            boolean fits = target != null
                    && actual != null
                    && actual.amount() != null
                    && Judge.obstacle(target, actual) == null
                    && !actual.day().isAfter(situation.today());
            if (fits && (found == null || !day(report).isBefore(day(found)))) {
                found = report;
            }
        }
        return found;
    }

    private static LocalDate day(Report report) {
        Actual actual = report.actual();
        return actual == null ? report.day() : actual.day();
    }

    /** A report's value as people read it. */
    public String value(Report report) {
        Actual actual = report.actual();
        BigDecimal amount = actual == null ? null : actual.amount();
        return actual == null || amount == null ? "" : Course.shown(actual, amount);
    }

    /** Percent of the target with one decimal; empty where nothing can be said. */
    public String achieved() {
        BigDecimal achieved = situation.achieved();
        return achieved == null ? "" : Numbers.share(achieved) + "%";
    }

    /** Percent that is due by today, by the pack's way of counting; empty where nothing says by when. */
    public String due() {
        BigDecimal due = situation.due(lit.pack().pace());
        return due == null ? "" : Numbers.share(due) + "%";
    }

    /** How the way to the target counts; null where nothing says by when. */
    public @Nullable Trajectory trajectory() {
        return situation.trajectory(lit.pack().pace());
    }

    /** Days to the deadline, negative after it; null without one. */
    public @Nullable Long left() {
        LocalDate due = substance().due();
        return due == null ? null : ChronoUnit.DAYS.between(situation.today(), due);
    }

    /** The revisions that moved the deadline, in order. */
    public List<Revision> moved() {
        return card().revisions().stream()
                .filter(revision ->
                        revision.oldDue() != null && !revision.oldDue().equals(revision.newDue()))
                .toList();
    }

    /** The revisions that changed the target, in order. */
    public List<Revision> retargeted() {
        return card().revisions().stream()
                .filter(revision -> revision.oldTarget() != null
                        && revision.newTarget() != null
                        && !revision.oldTarget()
                                .amount()
                                .equals(revision.newTarget().amount()))
                .toList();
    }

    /** By how many days the deadline lies behind the first one; negative where before. */
    public long days() {
        return moved().stream().mapToLong(Revision::days).sum();
    }

    /** The number of the entry that a verdict names as its source, {@code 报告126}; 0 where it names none. */
    public long entry(String source) {
        String digits = source.replaceAll("[^0-9]", "");
        return source.startsWith("报告") && !digits.isEmpty() && digits.length() < 18 ? Long.parseLong(digits) : 0;
    }

    /** How many parts have which light; colours that no part has are left out. */
    public List<Count> spread() {
        List<Count> counts = new ArrayList<>();
        for (Colour colour : Colour.values()) {
            int parts = (int) this.parts.stream()
                    .filter(part -> part.light().colour() == colour)
                    .count();
            if (parts > 0) {
                counts.add(new Count(colour, parts));
            }
        }
        return counts;
    }

    /** What a part has done of its goal: 58/76所, or 82.6%（1520/1840）. */
    public String done(Completion.Row row) {
        return Parts.done(row);
    }

    /** What the things of a share are counted in. */
    public String counted() {
        return Parts.counted(target());
    }

    /** A number of bytes as people read it. */
    public String size(long bytes) {
        return bytes < 1_000
                ? bytes + " B"
                : bytes < 1_000_000 ? (bytes + 500) / 1_000 + " kB" : (bytes + 500_000) / 1_000_000 + " MB";
    }

    /** Whether packs light it at all: what is not followed or cannot be tested has no light by any. */
    public boolean isLit() {
        boolean followed = card().standing() == Standing.CONFIRMED || card().standing() == Standing.CLOSED;
        return followed && situation.state() != State.UNTESTABLE;
    }

    /** Whether it waits for somebody to confirm it. */
    public boolean isProposed() {
        return card().standing() == Standing.PROPOSED;
    }

    /** Whether somebody's unit leads or supports it. */
    public boolean isOf(@Nullable String unit) {
        return unit != null
                && (unit.equals(substance().lead()) || substance().support().contains(unit));
    }

    /** Whether the packs do not agree on the colour. */
    public boolean differ() {
        return packs.stream().map(lit -> lit.light().colour()).distinct().count() > 1;
    }
}
