package org.sanbiao.following.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Judge;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;

/**
 * In which reporting periods a target that has to hold in every one of them is to be reported.
 *
 * @param first no period that begins before it is, or null
 * @param since no period that ends before it is
 * @param last no period that ends after it is, or null
 * @param covered the periods for which a comparable value was reported
 */
public record Floor(
        @Nullable LocalDate first,
        LocalDate since,
        @Nullable LocalDate last,
        Set<String> covered) {

    /** Of a commitment, by what was reported up to a day; null where it has no such target. */
    public static @Nullable Floor of(Card card, LocalDate today) {
        Target target = card.substance().target();
        if (target == null || !target.kind().everyPeriod()) {
            return null;
        }
        Set<String> covered = new LinkedHashSet<>();
        for (Report report : card.counting()) {
            Actual actual = report.actual();
            if (actual != null && !actual.day().isAfter(today) && Judge.obstacle(target, actual) == null) {
                covered.add(report.reporting());
            }
        }
        LocalDate from = target.from();
        return new Floor(from, from == null ? card.entered() : from, target.to(), covered);
    }

    /** The periods that ended before a day and for which nothing comparable was reported, in the order given. */
    List<Period> missing(Map<String, Period> opened, LocalDate today) {
        List<Period> missing = new ArrayList<>();
        opened.forEach((id, period) -> {
            boolean asked = (first == null || !period.from().isBefore(first))
                    && !period.to().isBefore(since)
                    && (last == null || !period.to().isAfter(last))
                    && period.to().isBefore(today);
            if (asked && !covered.contains(id)) {
                missing.add(period);
            }
        });
        return missing;
    }
}
