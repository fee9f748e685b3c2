package org.sanbiao.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.register.Shelf.Aimed;
import org.sanbiao.following.wording.Wording;

/**
 * Targets by indicator and year: what was set for the same indicator of the same place, in one row.
 *
 * @param years that anything is due in, in order
 * @param rows those with most years first
 */
public record Years(List<Integer> years, List<Row> rows) {

    /** Years in one table; older ones are left out. */
    private static final int MOST = 12;

    /** A year in a title: 2023年为民办实事清单. */
    private static final Pattern TITLED = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})年(?![0-9])");

    /**
     * An indicator.
     *
     * @param place that it holds for; empty where nothing says it
     * @param cells one for each year, empty ones among them
     */
    public record Row(String indicator, String unit, String place, List<List<Cell>> cells) {}

    /**
     * A target.
     *
     * @param id of the commitment
     * @param address of the sentence that sets it; null for one that was typed
     * @param title of its document
     * @param proposed whether nobody has confirmed it yet
     */
    public record Cell(
            String id,
            Wording amount,
            @Nullable String address,
            String title,
            @Nullable LocalDate due,
            boolean proposed) {}

    private record Key(String indicator, String unit, String place) {}

    /** The rows of some targets. */
    static Years of(List<Aimed> targets) {
        Map<Key, TreeMap<Integer, List<Cell>>> found = new LinkedHashMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        for (Aimed aimed : targets) {
            Card card = aimed.card();
            Target target = card.substance().target();
            if (target == null) {
                continue;
            }
            int year = year(aimed, target);
            String place =
                    card.substance().areaName() == null ? "" : card.substance().areaName();
            Key key = new Key(target.indicator(), target.unit(), place);
            years.add(year);
            found.computeIfAbsent(key, none -> new TreeMap<>())
                    .computeIfAbsent(year, none -> new ArrayList<>())
                    .add(cell(aimed, target));
        }
        while (years.size() > MOST) {
            years.pollFirst();
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Key, TreeMap<Integer, List<Cell>>> entry : found.entrySet()) {
            List<List<Cell>> cells = new ArrayList<>();
            for (int year : years) {
                cells.add(List.copyOf(entry.getValue().getOrDefault(year, List.of())));
            }
            if (cells.stream().anyMatch(some -> !some.isEmpty())) {
                Key key = entry.getKey();
                rows.add(new Row(key.indicator(), key.unit(), key.place(), List.copyOf(cells)));
            }
        }
        rows.sort((a, b) -> Long.compare(filled(b), filled(a)));
        return new Years(List.copyOf(years), List.copyOf(rows));
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cells -> !cells.isEmpty()).count();
    }

    /** The year it is due in, else the one that its document is for by its title, else that of its publication. */
    private static int year(Aimed aimed, Target target) {
        LocalDate due = aimed.card().substance().due();
        LocalDate day = due != null ? due : target.to();
        Integer titled = titled(aimed.title() == null ? "" : aimed.title());
        if (day == null && titled != null) {
            return titled;
        }
        LocalDate from =
                aimed.published() != null ? aimed.published() : aimed.card().entered();
        return (day == null ? from : day).getYear();
    }

    /** The first year that a title names, or null. */
    static @Nullable Integer titled(String title) {
        Matcher found = TITLED.matcher(title);
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }

    private static Cell cell(Aimed aimed, Target target) {
        Card card = aimed.card();
        String address = aimed.hash() != null && card.source() instanceof Anchor anchor
                ? "/documents/" + aimed.hash().replace("sha256:", "") + "?at=" + anchor.start() + "-" + anchor.end()
                        + "#quoted"
                : null;
        return new Cell(
                card.id(),
                target.amount(),
                address,
                aimed.title() == null ? "" : aimed.title(),
                card.substance().due(),
                card.standing() == org.sanbiao.following.commitment.Standing.PROPOSED);
    }
}
