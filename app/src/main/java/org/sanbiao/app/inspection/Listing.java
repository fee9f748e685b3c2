package org.sanbiao.app.inspection;

import java.util.List;
import java.util.Map;
import org.sanbiao.app.web.Shell;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.finding.FindingState;
import org.sanbiao.following.register.Inspection;

/**
 * The findings, the inspections that made them and the batches that they led to.
 *
 * @param units who has findings of what is asked for otherwise, those with late ones first
 * @param lead the unit that answers for the commitment that is asked for; empty where none is
 * @param known all units, for forms
 */
public record Listing(
        Query query,
        List<Line> lines,
        int total,
        int number,
        int pages,
        List<Share> units,
        List<Visit> visits,
        List<Progress> batches,
        String lead,
        List<String> known,
        Map<String, String> names,
        Typing typing) {

    /**
     * What is asked for, as the address says it.
     *
     * @param state empty for all that are open, {@code all}, or a state in lower case
     * @param about the commitment that they are about; empty for all
     * @param late only those over their time
     */
    public record Query(String unit, String state, String inspection, String about, boolean late) {

        static final Query ALL = new Query("", "", "", "", false);

        boolean fits(FindingCard card) {
            return (inspection.isEmpty() || inspection.equals(card.inspection()))
                    && (about.isEmpty() || about.equals(card.commitment()))
                    && switch (state) {
                        case "" -> card.state().open();
                        case "all" -> true;
                        default -> key(card.state()).equals(state);
                    };
        }

        public static String key(FindingState state) {
            return state.name().toLowerCase(java.util.Locale.ROOT);
        }

        /** This with another unit. */
        public String of(String other) {
            return address(other, state, inspection)
                    + (about.isEmpty() ? "" : "&about=" + Shell.encode(about))
                    + (late ? "&late=1" : "");
        }

        /** The address up to a page's number. */
        public String paged() {
            return of(unit) + "&page=";
        }

        private static String address(String unit, String state, String inspection) {
            return "/inspection?unit=" + Shell.encode(unit) + "&state=" + Shell.encode(state) + "&inspection="
                    + Shell.encode(inspection);
        }
    }

    /** How many findings a unit has, and how many are over their time. */
    public record Share(String unit, int findings, int late) {}

    /** An inspection with how many findings it made and how many of them are open. */
    public record Visit(Inspection inspection, String area, int findings, int open) {}

    /**
     * How far a batch is.
     *
     * @param checked candidates that somebody looked at
     * @param open findings of it that are not settled, its first one too
     */
    public record Progress(BatchCard card, int checked, int open) {

        static Progress of(BatchCard card, Map<String, FindingCard> findings) {
            int open = 0;
            for (String id : card.findings()) {
                FindingCard finding = findings.get(id);
                open += finding != null && finding.state().open() ? 1 : 0;
            }
            return new Progress(
                    card, card.candidates().size() - card.unchecked().size(), open);
        }

        public int candidates() {
            return card.candidates().size();
        }

        public int found() {
            return card.findings().size();
        }

        /** Whether nothing but its closing is left. */
        public boolean ready() {
            return card.closed() == null && card.unchecked().isEmpty() && open == 0;
        }
    }

    public String name(String person) {
        return names.getOrDefault(person, person);
    }
}
