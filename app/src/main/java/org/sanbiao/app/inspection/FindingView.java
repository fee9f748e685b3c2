package org.sanbiao.app.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingCard;

/**
 * The page of a finding.
 *
 * @param area the name of its place, or null
 * @param inspection the title of the inspection that found it, or null
 * @param task of the commitment that it is about, or null
 * @param evidence of the conclusion itself
 * @param batches drawn from it
 * @param siblings units that belong to what its unit belongs to: the first candidates of a pattern
 */
public record FindingView(
        Line line,
        List<Clock.Step> steps,
        @Nullable String area,
        @Nullable String inspection,
        @Nullable String task,
        List<Evidence> evidence,
        List<BatchCard> batches,
        List<Told> timeline,
        List<Act> acts,
        List<String> siblings,
        Map<String, String> names,
        Typing typing,
        boolean opensFiles) {

    private static final long LARGEST_SHOWN = 8L << 20;

    public FindingCard card() {
        return line.card();
    }

    public String name(String person) {
        return names.getOrDefault(person, person);
    }

    /** The files that were handed in with something said. */
    public List<Evidence> files(@Nullable Mark mark) {
        return timeline.stream()
                .filter(told -> mark != null && told.entry() == mark.number())
                .flatMap(told -> told.files().stream())
                .toList();
    }

    /** Whether a form is open when the page is. */
    public boolean open(Act act) {
        return typing.form().isEmpty() ? act.next(card()) : typing.open(act.key());
    }

    /** The day that an order proposes: that of the clock, or a week from today. */
    public LocalDate proposed(LocalDate today) {
        for (Clock.Step step : steps) {
            if (step.key().startsWith("settled") && !step.due().isBefore(today)) {
                return step.due();
            }
        }
        return today.plusDays(7);
    }

    /** Whether a browser shows it as a picture. */
    public static boolean picture(Evidence file) {
        String name = file.name().shown().toLowerCase(Locale.ROOT);
        return file.size() <= LARGEST_SHOWN && name.matches("(?s).*\\.(jpe?g|png|gif|webp)");
    }

    public static String size(long bytes) {
        return bytes < 1024 ? bytes + " B" : bytes < 1 << 20 ? (bytes >> 10) + " KB" : (bytes >> 20) + " MB";
    }
}
