package org.sanbiao.app.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Page;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Shelf;
import org.sanbiao.following.register.Shelf.Found;
import org.sanbiao.following.register.Shelf.Wanted;
import org.sanbiao.language.quantity.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where something stands, in all documents and years; and what was aimed at, year by year. */
@Controller
public final class SearchPages {

    private static final int HITS = 100;
    private static final int TARGETS = 3_000;
    private static final int ROWS = 60;
    private static final int LONGEST = 200;

    private final Office office;

    public SearchPages(Office office) {
        this.office = office;
    }

    /**
     * What was asked and found.
     *
     * @param by {@code statements} or {@code indicators}
     * @param documents with the statements found in each; empty where nothing was asked
     * @param complete false where there is more than is shown
     * @param conditions how the numbers asked for were understood
     */
    public record Answer(
            String words,
            String place,
            String stance,
            String from,
            String to,
            String by,
            List<Volume> documents,
            int hits,
            boolean complete,
            List<String> conditions,
            @Nullable Years years,
            boolean asked) {}

    /** A document and what was found in it. */
    public record Volume(String title, @Nullable LocalDate published, String address, List<Hit> hits) {}

    /** A statement, cut so that the words that were asked for can be marked. */
    public record Hit(String address, String stance, List<Piece> pieces) {}

    /** Characters that were asked for, or not. */
    public record Piece(String text, boolean asked) {}

    @GetMapping("/search")
    Page search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "statements") String by) {
        String asked = cut(words);
        String where = cut(place);
        boolean indicators = by.equals("indicators");
        Numbers numbers = Numbers.of(asked);
        boolean any = !asked.isBlank() || !where.isBlank();
        List<String> conditions = numbers.conditions().stream()
                .map(condition -> sign(condition.comparator())
                        + plain(condition.value())
                        + (condition.high() == null ? "" : "—" + plain(condition.high()))
                        + condition.unit())
                .toList();
        if (indicators) {
            Years years = Years.of(office.register().shelf().targets(numbers.words(), TARGETS));
            Years shown = new Years(
                    years.years(),
                    years.rows().stream()
                            .filter(row -> where.isBlank() || row.place().contains(where.strip()))
                            .limit(ROWS)
                            .toList());
            return page(new Answer(
                    asked, where, stance, from, to, "indicators", List.of(), 0, true, conditions, shown, any));
        }
        if (!any) {
            return page(new Answer("", "", stance, from, to, "statements", List.of(), 0, true, List.of(), null, false));
        }
        Shelf.Findings findings = office.register()
                .shelf()
                .statements(
                        new Wanted(numbers.words(), where, stance(stance), year(from), year(to)), numbers::fit, HITS);
        return page(new Answer(
                asked,
                where,
                stance,
                from,
                to,
                "statements",
                volumes(findings.found(), numbers.words()),
                findings.found().size(),
                findings.complete(),
                conditions,
                null,
                true));
    }

    private static String sign(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> "=";
            case AT_LEAST -> "≥";
            case MORE -> ">";
            case AT_MOST -> "≤";
            case LESS -> "<";
            case ABOUT -> "≈";
            case RANGE -> "";
        };
    }

    private static Page page(Answer answer) {
        return Page.of("search/search", answer);
    }

    private static List<Volume> volumes(List<Found> found, String words) {
        List<Volume> volumes = new ArrayList<>();
        String last = "";
        List<Hit> hits = new ArrayList<>();
        for (Found one : found) {
            String address = "/documents/" + one.hash().replace("sha256:", "");
            if (!one.hash().equals(last)) {
                hits = new ArrayList<>();
                volumes.add(new Volume(one.name(), one.published(), address, hits));
                last = one.hash();
            }
            hits.add(new Hit(
                    address + "?at=" + one.start() + "-" + one.end() + "#quoted",
                    one.stance(),
                    pieces(one.text().replaceAll("[\r\n]+", ""), words)));
        }
        return volumes;
    }

    /** Cuts a text at the words that were asked for. */
    static List<Piece> pieces(String text, String words) {
        boolean[] marked = new boolean[text.length()];
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).split(" ")) {
            for (int at = word.isEmpty() || lower.length() != text.length() ? -1 : lower.indexOf(word);
                    at >= 0;
                    at = lower.indexOf(word, at + word.length())) {
                java.util.Arrays.fill(marked, at, at + word.length(), true);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || marked[i] != marked[start]) {
                pieces.add(new Piece(text.substring(start, i), marked[start]));
                start = i;
            }
        }
        return pieces;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static @Nullable String stance(String text) {
        return List.of("commitment", "outcome", "other").contains(text) ? text : null;
    }

    private static @Nullable Integer year(String text) {
        return text.matches("[12][0-9]{3}") ? Integer.valueOf(text) : null;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
