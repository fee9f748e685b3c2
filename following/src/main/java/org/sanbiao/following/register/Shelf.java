package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.event.EventJson;

/**
 * What is asked of documents: which there are, what they gave, where in them something stands. For any number of threads.
 *
 * <p>Every answer is of one moment.
 */
public final class Shelf {

    /** Statements that one search looks at, whose words fit and whose numbers may not. */
    public static final int LOOKED_AT = 20_000;

    /** All commitments that a document gave, by way of splits and mergers too: {@code gave(number, standing)}. */
    private static final String GAVE = "WITH RECURSIVE gave (number, standing) AS ("
            + "SELECT number, standing FROM now_commitment WHERE document = ?"
            + " UNION SELECT c.number, c.standing FROM now_commitment c JOIN gave"
            + " ON c.parent = 'C' || gave.number AND gave.standing IN ('divided', 'merged')) ";

    private static final String DOCUMENT =
            "SELECT id, version, hash, title, published, issuer, place, address, retrieved, sentences FROM now_document";

    /** Documents whose commitments stay in memory, those last asked for. */
    private static final int KEPT = 6;

    private final Register.Reads reads;
    private final Map<String, Map<String, Card>> kept = new LinkedHashMap<>(16, 0.75f, true);

    Shelf(Register.Reads reads) {
        this.reads = reads;
    }

    /**
     * A document.
     *
     * @param id such as D3
     * @param hash of its bytes, {@code sha256:…}
     * @param title empty where it has none
     * @param address where it was found: a file's name, a URL
     * @param statements that were read in it
     * @param commitments that it gave; of one that was split or merged, what it became
     * @param reviewed those of them that somebody confirmed or rejected
     */
    public record Volume(
            String id,
            long version,
            String hash,
            String title,
            @Nullable LocalDate published,
            @Nullable String issuer,
            @Nullable String place,
            String address,
            @Nullable LocalDate retrieved,
            int statements,
            int commitments,
            int reviewed) {

        /** What it is called: its title, else the last part of its address. */
        public String name() {
            return called(title, address, id);
        }
    }

    private static String called(String title, String address, String id) {
        String last = address.replaceFirst("[/\\\\]+$", "").replaceFirst("^.*[/\\\\]", "");
        return !title.isEmpty() ? title : last.isEmpty() ? id : last;
    }

    /**
     * Some documents.
     *
     * @param total how many there are altogether
     */
    public record Page(List<Volume> volumes, int total) {
        public Page {
            volumes = List.copyOf(volumes);
        }
    }

    /** The documents whose title, issuer or place holds all the words, the last published first. */
    public Page documents(String words, int offset, int limit) {
        return reads.read(connection -> {
            StringBuilder where = new StringBuilder(" WHERE 1 = 1");
            List<String> values = new ArrayList<>();
            for (String word : words(words)) {
                where.append(" AND lower(title || ' ' || coalesce(issuer, '') || ' ' || coalesce(place, '') || ' '"
                        + " || address) LIKE ? ESCAPE '\\'");
                values.add(like(word));
            }
            int total;
            try (PreparedStatement count = prepared(connection, "SELECT count(*) FROM now_document" + where, values);
                    ResultSet rows = count.executeQuery()) {
                rows.next();
                total = rows.getInt(1);
            }
            String order = " ORDER BY published DESC NULLS LAST, number DESC LIMIT " + limit + " OFFSET " + offset;
            try (PreparedStatement select = prepared(connection, DOCUMENT + where + order, values)) {
                return new Page(volumes(connection, select), total);
            }
        });
    }

    /** The document of a hash, {@code sha256:…}; null where none was entered. */
    public @Nullable Volume document(String hash) {
        List<Volume> found = reads.read(connection -> {
            try (PreparedStatement select = prepared(connection, DOCUMENT + " WHERE hash = ?", List.of(hash))) {
                return volumes(connection, select);
            }
        });
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Volume> volumes(Connection connection, PreparedStatement select) throws SQLException {
        List<Volume> volumes = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int[] counts = counts(connection, rows.getString(1));
                volumes.add(new Volume(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        day(rows.getString(5)),
                        rows.getString(6),
                        rows.getString(7),
                        rows.getString(8),
                        day(rows.getString(9)),
                        rows.getInt(10),
                        counts[0],
                        counts[1]));
            }
        }
        return volumes;
    }

    private static int[] counts(Connection connection, String document) throws SQLException {
        String sql = GAVE + "SELECT count(*), count(CASE WHEN standing <> 'proposed' THEN 1 END) FROM gave"
                + " WHERE standing NOT IN ('divided', 'merged')";
        try (PreparedStatement select = prepared(connection, sql, List.of(document));
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return new int[] {rows.getInt(1), rows.getInt(2)};
        }
    }

    /** The commitments that a document gave, those split and merged with what they became, in the order of their numbers. */
    public List<Card> commitments(String document) {
        List<String> texts = reads.read(connection -> {
            List<String> found = new ArrayList<>();
            String sql = GAVE + "SELECT card FROM gave JOIN now_card USING (number) ORDER BY number";
            try (PreparedStatement select = prepared(connection, sql, List.of(document));
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
        Map<String, Card> before;
        synchronized (kept) {
            before = kept.getOrDefault(document, Map.of());
        }
        // by their whole text, so that what was erased is never shown again
        Map<String, Card> cards = new LinkedHashMap<>();
        for (String text : texts) {
            Card card = before.get(text);
            cards.put(text, card == null ? EventJson.cached(Card.class, text) : card);
        }
        synchronized (kept) {
            kept.put(document, cards);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return List.copyOf(cards.values());
    }

    /**
     * What statements are looked for; what is empty or null asks for nothing.
     *
     * @param words all of them
     * @param place in the statement, or what its document speaks of
     * @param stance {@code commitment}, {@code outcome} or {@code other}
     * @param from the first year of publication
     * @param to the last
     */
    public record Wanted(
            String words,
            String place,
            @Nullable String stance,
            @Nullable Integer from,
            @Nullable Integer to) {}

    /**
     * A statement of a document.
     *
     * @param name what the document is called
     * @param start in code points of the document's text
     * @param end exclusive
     */
    public record Found(
            String document,
            String hash,
            String name,
            @Nullable LocalDate published,
            int start,
            int end,
            String stance,
            String text) {}

    /**
     * What a search found.
     *
     * @param complete false where more was there than was looked at or asked for
     */
    public record Findings(List<Found> found, boolean complete) {
        public Findings {
            found = List.copyOf(found);
        }
    }

    /**
     * The statements of all documents that fit, those of the last published document first.
     *
     * @param fits says of a statement's text whether its numbers fit
     */
    public Findings statements(Wanted wanted, Predicate<String> fits, int limit) {
        return reads.read(connection -> {
            StringBuilder sql = new StringBuilder("SELECT d.id, d.hash, d.title, d.published, i.first_point,"
                    + " i.last_point, i.stance, i.text, d.address FROM now_item i JOIN now_document d ON d.id = i.id"
                    + " WHERE i.kind = 'sentence'");
            List<String> values = new ArrayList<>();
            Search search = Search.of(connection);
            for (String word : words(wanted.words())) {
                Set<String> grams = Grams.of(word);
                if (!grams.isEmpty()) {
                    sql.append(" AND i.item IN (").append(search.items()).append(")");
                    values.add(search.query(grams));
                }
                sql.append(" AND lower(i.text) LIKE ? ESCAPE '\\'");
                values.add(like(word));
            }
            for (String place : words(wanted.place())) {
                sql.append(" AND (i.text LIKE ? ESCAPE '\\' OR d.place LIKE ? ESCAPE '\\')");
                values.add(like(place));
                values.add(like(place));
            }
            if (wanted.stance() != null) {
                sql.append(" AND i.stance = ?");
                values.add(wanted.stance());
            }
            if (wanted.from() != null) {
                sql.append(" AND d.published >= ?");
                values.add(String.format(Locale.ROOT, "%04d-01-01", wanted.from()));
            }
            if (wanted.to() != null) {
                sql.append(" AND d.published <= ?");
                values.add(String.format(Locale.ROOT, "%04d-12-31", wanted.to()));
            }
            sql.append(" ORDER BY d.published DESC NULLS LAST, d.number DESC, i.first_point LIMIT ")
                    .append(LOOKED_AT + 1);
            List<Found> found = new ArrayList<>();
            int looked = 0;
            try (PreparedStatement select = prepared(connection, sql.toString(), values);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (looked++ == LOOKED_AT) {
                        return new Findings(found, false);
                    }
                    if (fits.test(rows.getString(8))) {
                        if (found.size() == limit) {
                            return new Findings(found, false);
                        }
                        found.add(new Found(
                                rows.getString(1),
                                rows.getString(2),
                                called(rows.getString(3), rows.getString(9), rows.getString(1)),
                                day(rows.getString(4)),
                                rows.getInt(5),
                                rows.getInt(6),
                                rows.getString(7),
                                rows.getString(8)));
                    }
                }
            }
            return new Findings(found, true);
        });
    }

    /**
     * A commitment with a target.
     *
     * @param hash of the document that it was found in; null for one that was typed or made of others
     * @param published when that document was
     */
    public record Aimed(
            Card card,
            @Nullable String hash,
            @Nullable String title,
            @Nullable LocalDate published) {}

    /**
     * The targets set for all indicators that hold all the words, rejected ones left out; in the order of their numbers.
     *
     * @param words none: those indicators that more than one target was set for
     */
    public List<Aimed> targets(String words, int limit) {
        return reads.read(connection -> {
            StringBuilder sql = new StringBuilder("SELECT k.card, d.hash, d.title, d.published FROM now_commitment c"
                    + " JOIN now_card k ON k.number = c.number LEFT JOIN now_document d ON d.id = c.document"
                    + " WHERE c.standing IN ('proposed', 'confirmed', 'closed') AND c.indicator <> ''");
            List<String> values = new ArrayList<>();
            for (String word : words(words)) {
                sql.append(" AND lower(c.indicator) LIKE ? ESCAPE '\\'");
                values.add(like(word));
            }
            if (values.isEmpty()) {
                sql.append(" AND c.document IS NOT NULL AND c.indicator IN (SELECT indicator FROM now_commitment"
                        + " WHERE document IS NOT NULL GROUP BY indicator HAVING count(DISTINCT document) > 1)");
            }
            sql.append(" ORDER BY c.number LIMIT ").append(limit);
            List<Aimed> aimed = new ArrayList<>();
            try (PreparedStatement select = prepared(connection, sql.toString(), values);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    aimed.add(new Aimed(
                            EventJson.cached(Card.class, rows.getString(1)),
                            rows.getString(2),
                            rows.getString(3),
                            day(rows.getString(4))));
                }
            }
            return aimed;
        });
    }

    private static List<String> words(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? List.of() : List.of(bare.split("[\\s\u3000]+"));
    }

    private static String like(String word) {
        String plain = word.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + plain + "%";
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<String> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
        return statement;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
