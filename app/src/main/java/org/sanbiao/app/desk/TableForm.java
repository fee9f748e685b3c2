package org.sanbiao.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.judging.Figure;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.register.Reporting;

/**
 * All reports that a unit owes for a period, on one page.
 *
 * @param periods that reports are taken for today
 * @param period the one chosen; null where none is open
 * @param rows in the order of their deadlines
 * @param more how many there are beside those on the page
 * @param saved how many were handed in just now
 */
public record TableForm(
        String unit,
        List<Reporting> periods,
        @Nullable Reporting period,
        List<Row> rows,
        int more,
        int saved,
        @Nullable String problem) {

    /**
     * A commitment's report.
     *
     * @param before the last report of an earlier period, or null
     * @param entry what its fields hold
     * @param asOffered what they hold before anybody typed
     * @param problem why it was refused, or null
     */
    public record Row(
            Task task,
            Owing owing,
            @Nullable Report before,
            Entry entry,
            Entry asOffered,
            @Nullable String problem) {

        public Card card() {
            return task.card();
        }

        public String id() {
            return task.id();
        }

        public @Nullable Target target() {
            return card().substance().target();
        }

        /** Whether its value is a share that has a numerator and a denominator. */
        public boolean isRate() {
            return isRate(target());
        }

        static boolean isRate(@Nullable Target target) {
            return target != null && target.unit().equals("%") && target.figure() == Figure.LEVEL;
        }

        /** Whether somebody typed something. */
        public boolean isTouched() {
            return !entry.equals(asOffered);
        }

        public @Nullable String valueBefore() {
            return before == null ? null : Progress.value(before.actual());
        }
    }

    public TableForm {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }
}
