package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;
import org.sanbiao.ledger.store.Database;

/**
 * What is asked of the tables of the current state. For any number of threads.
 *
 * <p>Every answer is of one moment. Days come in as arguments: the same question on the same day has the same answer.
 */
public final class Register {

    /** Lights of a whole register that are kept in memory, the pack and day last asked for first. */
    private static final int LIGHTS_KEPT = 8;

    /** Reads on a connection. */
    @FunctionalInterface
    public interface Reads {
        <T> T read(Database.Work<T> work);
    }

    /** By what the rows are sorted; among equals by their number. */
    public enum Sort {
        NUMBER("c.number"),
        DUE("c.due NULLS LAST"),
        UNIT("c.lead NULLS LAST"),
        AREA("c.area NULLS LAST, c.due NULLS LAST"),
        STATE(""),
        UPDATED("c.updated DESC");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    /**
     * A page of the register.
     *
     * @param total how many rows there are altogether
     */
    public record Page(List<RegisterRow> rows, int total) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A place where words were found.
     *
     * @param kind {@code commitment}, {@code sentence} (of a document) or {@code finding}
     * @param id of the commitment, document or finding
     * @param start in code points of the document's text; 0 for others
     * @param stance of a sentence
     */
    public record Hit(String kind, String id, int start, int end, String stance, String text) {}

    private final Reads reads;
    private final Leeway leeway;
    private final Shelf shelf;
    private final Map<String, Lights> lights = new LinkedHashMap<>(16, 0.75f, true);

    public Register(Reads reads, Leeway leeway) {
        this.reads = reads;
        this.leeway = leeway;
        this.shelf = new Shelf(reads);
    }

    /** What happened since a day. */
    public Changes changes() {
        return new Changes(this, reads, leeway);
    }

    /** How many of what. */
    public Counts counts() {
        return new Counts(reads);
    }

    /** What waits for somebody. */
    public Inbox inbox() {
        return new Inbox(reads, leeway);
    }

    /** The rows that a filter leaves, from {@code offset} on, at most {@code limit}. */
    public Page page(Filter filter, Sort sort, int offset, int limit, Pack pack, LocalDate today) {
        return reads.read(connection -> {
            Question question = new Question(filter, today, Search.of(connection));
            String by = sort == Sort.STATE ? Question.recorded(today) : sort.sql;
            String order = " ORDER BY " + by + ", c.number";
            if (!filter.lights().isEmpty() || filter.words() != null) {
                List<Integer> numbers = question.numbers(connection, order);
                if (!filter.lights().isEmpty()) {
                    lit(connection, numbers, filter.lights(), pack, today);
                }
                int end = Math.min(numbers.size(), offset + limit);
                List<Integer> page = numbers.subList(Math.min(offset, end), end);
                return new Page(rows(cards(connection, page), pack, today, connection), numbers.size());
            }
            int total = question.count(connection);
            List<Integer> page = question.numbers(connection, order + " LIMIT " + limit + " OFFSET " + offset);
            return new Page(rows(cards(connection, page), pack, today, connection), total);
        });
    }

    /** Hands on every row that a filter leaves, one after the other; for exports. */
    public void rows(Filter filter, Sort sort, Pack pack, LocalDate today, Consumer<RegisterRow> reader) {
        int step = 1_000;
        for (int offset = 0; ; offset += step) {
            Page page = page(filter, sort, offset, step, pack, today);
            page.rows().forEach(reader);
            if (offset + step >= page.total()) {
                return;
            }
        }
    }

    /** How many commitments are in each state on a day, by the states' names in lower case. */
    public Map<String, Integer> states(Filter filter, LocalDate today) {
        return counts().states(filter, today);
    }

    static List<String> cards(Connection connection, List<Integer> numbers) throws SQLException {
        List<String> cards = new ArrayList<>(numbers.size());
        try (PreparedStatement select = connection.prepareStatement("SELECT card FROM now_card WHERE number = ?")) {
            for (int number : numbers) {
                select.setInt(1, number);
                try (ResultSet rows = select.executeQuery()) {
                    if (rows.next()) {
                        cards.add(rows.getString(1));
                    }
                }
            }
        }
        return cards;
    }

    List<RegisterRow> rows(List<String> cards, Pack pack, LocalDate today, Connection connection) throws SQLException {
        Map<String, Period> opened = Reporting.opened(connection);
        Map<String, @Nullable String> titles = new HashMap<>();
        List<RegisterRow> rows = new ArrayList<>(cards.size());
        for (String text : cards) {
            Card card = EventJson.cached(Card.class, text);
            Situation situation = Situation.of(card, opened, today, leeway);
            String title = null;
            if (card.source() instanceof Anchor anchor) {
                if (!titles.containsKey(anchor.document())) {
                    titles.put(anchor.document(), title(connection, anchor.document()));
                }
                title = titles.get(anchor.document());
            }
            rows.add(RegisterRow.of(situation, situation.light(pack), pack.pace(), title));
        }
        return rows;
    }

    private static @Nullable String title(Connection connection, String document) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT title FROM now_document WHERE id = ?")) {
            select.setString(1, document);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() && !rows.getString(1).isEmpty() ? rows.getString(1) : null;
            }
        }
    }

    /** A commitment's situation on a day, or null where there is none of this identity. */
    public @Nullable Situation situation(String id, LocalDate today) {
        return reads.<Optional<Situation>>read(connection -> {
                    Card card = new Keeping(connection, leeway).commitment(id);
                    Map<String, Period> opened = Reporting.opened(connection);
                    return card == null ? Optional.empty() : Optional.of(Situation.of(card, opened, today, leeway));
                })
                .orElse(null);
    }

    /** A commitment as a row, or null. */
    public @Nullable RegisterRow row(String id, Pack pack, LocalDate today) {
        List<RegisterRow> rows = reads.read(connection -> {
            Card card = new Keeping(connection, leeway).commitment(id);
            return card == null ? List.of() : rows(List.of(EventJson.cache(card)), pack, today, connection);
        });
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The situations of the parts that a commitment was allocated or split into, in order. */
    public List<Situation> parts(String parent, LocalDate today) {
        return situations("parent = ?", parent, "number", today);
    }

    /** The situations of all commitments in force on one indicator, for a benchmark. */
    public List<Situation> onIndicator(String indicator, LocalDate today) {
        return situations("indicator = ? AND standing IN ('confirmed', 'closed')", indicator, "number", today);
    }

    private List<Situation> situations(String condition, String key, String order, LocalDate today) {
        String sql = "SELECT card FROM now_commitment JOIN now_card USING (number) WHERE " + condition + " ORDER BY "
                + order;
        return reads.read(connection -> {
            Map<String, Period> opened = Reporting.opened(connection);
            List<Situation> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, key);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Card card = EventJson.cached(Card.class, rows.getString(1));
                        found.add(Situation.of(card, opened, today, leeway));
                    }
                }
            }
            return found;
        });
    }

    /** All events about a subject, in order; empty where there is none. */
    public List<Happened> history(String about) {
        return reads.read(connection -> new Keeping(connection, leeway).events(about));
    }

    /** All reporting periods, in order. */
    public List<Reporting> periods() {
        return reads.read(connection -> Reporting.read(connection, ""));
    }

    /** All people, by their short names. */
    public List<Person> people() {
        return reads.read(connection -> Person.read(connection, ""));
    }

    /** Somebody by their short name, dismissed or not; null where nobody was ever known by it. */
    public @Nullable Person person(String id) {
        List<Person> found = reads.read(connection -> Person.read(connection, "WHERE id = ?", id));
        return found.isEmpty() ? null : found.get(0);
    }

    /** All units, by name. */
    public List<Unit> units() {
        return units("");
    }

    /** The units in whose names some words stand, by name; whether small and capital letters differ is the database's to say. */
    public List<Unit> unitsNamed(String words) {
        return units(" WHERE name LIKE ? ESCAPE '\\'", Question.like(words));
    }

    /** The units that belong to another, by name. */
    public List<Unit> unitsOf(String above) {
        return units(" WHERE above = ?", above);
    }

    private List<Unit> units(String where, String... keys) {
        return reads.read(connection -> {
            List<Unit> units = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT name, version, area, above FROM now_unit" + where)) {
                for (int i = 0; i < keys.length; i++) {
                    select.setString(i + 1, keys[i]);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        units.add(new Unit(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
                    }
                }
            }
            units.sort(java.util.Comparator.comparing(Unit::name));
            return units;
        });
    }

    /** The findings of a unit, or all, in order. */
    public List<FindingCard> findings(@Nullable String unit) {
        return unit == null ? found("", "") : found("WHERE unit = ?", unit);
    }

    /** The findings that are about a commitment, in order. */
    public List<FindingCard> findingsOn(String commitment) {
        return found("WHERE commitment = ?", commitment);
    }

    private List<FindingCard> found(String where, String key) {
        return reads.read(connection -> {
            List<FindingCard> findings = new ArrayList<>();
            String sql = "SELECT card FROM now_finding " + where + " ORDER BY number";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                if (!where.isEmpty()) {
                    select.setString(1, key);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        findings.add(EventJson.cached(FindingCard.class, rows.getString(1)));
                    }
                }
            }
            return findings;
        });
    }

    /** The commitments in force that were allocated, in order; those that were only split are none. */
    public List<Situation> allocated(LocalDate today) {
        String parents = "SELECT DISTINCT CAST(substr(parent, 2) AS INTEGER) FROM now_commitment WHERE parent > ?";
        List<Situation> found =
                situations("standing = 'confirmed' AND number IN (" + parents + ")", "", "number", today);
        found.removeIf(situation -> situation.card().shares().isEmpty());
        return found;
    }

    /** All inspections, in order. */
    public List<Inspection> inspections() {
        return reads.read(connection -> {
            List<Inspection> inspections = new ArrayList<>();
            String sql = "SELECT id, version, title, area, day, opened_by FROM now_inspection ORDER BY number";
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    inspections.add(new Inspection(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getString(4),
                            LocalDate.parse(rows.getString(5)),
                            rows.getString(6)));
                }
            }
            return inspections;
        });
    }

    /** All batches, in order. */
    public List<BatchCard> batches() {
        return reads.read(connection -> {
            List<BatchCard> batches = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT card FROM now_batch ORDER BY number");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    batches.add(EventJson.cached(BatchCard.class, rows.getString(1)));
                }
            }
            return batches;
        });
    }

    /** What is asked of documents. */
    public Shelf shelf() {
        return shelf;
    }

    /** Where all the words stand: in commitments, findings and the statements of all documents. */
    public List<Hit> search(String words, int limit) {
        return reads.read(connection -> {
            Search search = Search.of(connection);
            StringBuilder sql = new StringBuilder(
                    "SELECT kind, id, first_point, last_point, stance, text FROM now_item WHERE 1 = 1");
            List<String> values = new ArrayList<>();
            for (String word : words.strip().split("\\s+")) {
                Set<String> grams = Grams.of(word);
                if (!grams.isEmpty()) {
                    sql.append(" AND item IN (").append(search.items()).append(")");
                    values.add(search.query(grams));
                }
                sql.append(" AND lower(text) LIKE ? ESCAPE '\\'");
                values.add(Question.like(word.toLowerCase(java.util.Locale.ROOT)));
            }
            sql.append(" ORDER BY item LIMIT ").append(limit);
            List<Hit> hits = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    select.setString(i + 1, values.get(i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        hits.add(new Hit(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getInt(3),
                                rows.getInt(4),
                                rows.getString(5),
                                rows.getString(6)));
                    }
                }
            }
            return hits;
        });
    }

    /** Every row of every table, in order, a line each. */
    public void dump(Consumer<String> lines) {
        reads.read(connection -> {
            Tables.dump(connection, lines);
            return true;
        });
    }

    /** Leaves those that have one of these lights. */
    private void lit(Connection connection, List<Integer> numbers, Set<Colour> colours, Pack pack, LocalDate today)
            throws SQLException {
        Lights all;
        synchronized (lights) {
            all = lights.computeIfAbsent(pack.id() + " " + today, key -> new Lights(pack, today, leeway));
            if (lights.size() > LIGHTS_KEPT) {
                lights.remove(lights.keySet().iterator().next());
            }
        }
        all.catchUp(connection);
        numbers.removeIf(number -> !colours.contains(all.of(number)));
    }
}
