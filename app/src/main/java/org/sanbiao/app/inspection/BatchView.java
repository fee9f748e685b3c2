package org.sanbiao.app.inspection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.finding.BatchCard;

/**
 * The board of a batch.
 *
 * @param source the finding that its pattern was drawn from
 */
public record BatchView(
        Listing.Progress progress,
        Line source,
        List<Tile> tiles,
        List<Told> timeline,
        Map<String, String> names,
        Typing typing) {

    /**
     * A candidate.
     *
     * @param finding what was found, or null
     */
    public record Tile(
            BatchCard.Candidate candidate, @Nullable Line finding) {

        /** {@code unchecked}, {@code clear}, {@code found} or {@code settled}. */
        public String state() {
            return candidate.checked() == null
                    ? "unchecked"
                    : finding == null ? "clear" : finding.card().state().open() ? "found" : "settled";
        }
    }

    public BatchCard card() {
        return progress.card();
    }

    public String name(String person) {
        return names.getOrDefault(person, person);
    }
}
