package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanbiao.following.commitment.State;

/** A filter as the end of an SQL query over {@code now_commitment c}. */
final class Question {

    private static final String KEPT = "'self_reported'";
    private static final String MISSING = "'not_assessable'";

    private static final Set<State> OPEN =
            Arrays.stream(State.values()).filter(State::open).collect(Collectors.toUnmodifiableSet());

    private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    private final List<String> values = new ArrayList<>();

    Question(Filter filter, LocalDate today, Search search) {
        if (filter.unit() != null) {
            and("c.number IN (SELECT number FROM now_duty WHERE unit = ?)", filter.unit());
        }
        if (filter.area() != null) {
            String prefix = prefix(filter.area());
            and("c.area >= ? AND c.area < ?", prefix, next(prefix));
        }
        if (!filter.states().isEmpty()) {
            and(in(filter.states(), recorded(today), today));
        } else if (filter.kept()) {
            and("c.standing NOT IN ('rejected', 'divided', 'merged')");
        }
        if (filter.overdue()) {
            and("c.due < ? AND c.standing = 'confirmed' AND " + in(OPEN, "c.after_due", today), today.toString());
        }
        if (filter.dueFrom() != null) {
            and("c.due >= ?", filter.dueFrom().toString());
        }
        if (filter.dueTo() != null) {
            and("c.due <= ?", filter.dueTo().toString());
        }
        if (filter.words() != null) {
            words(filter.words(), search);
        }
        if (filter.kind() != null) {
            and("c.kind = ?", Rows.lower(filter.kind()));
        }
        if (filter.document() != null) {
            and("c.document = ?", filter.document());
        }
        if (filter.parent() != null) {
            and("c.parent = ?", filter.parent());
        }
        if (filter.moved()) {
            and("c.moved > 0");
        }
        if (filter.unreported() != null) {
            and(
                    "c.standing = 'confirmed' AND c.testable <> 'vague' AND c.lead IS NOT NULL AND c.reported NOT LIKE ?"
                            + " AND " + in(OPEN, recorded(today), today),
                    "% " + filter.unreported() + " %");
        }
    }

    /** The state of a commitment {@code c} on a day, as SQL. */
    static String state(LocalDate today) {
        String recorded = recorded(today);
        return "CASE WHEN " + recorded + " = " + KEPT + " AND " + gap(today) + " THEN " + MISSING + " ELSE " + recorded
                + " END";
    }

    /** The state without regard to reporting periods. */
    static String recorded(LocalDate today) {
        return "(CASE WHEN c.due < '" + today + "' THEN c.after_due ELSE c.before_due END)";
    }

    /** Whether a period has ended for which a target that has to hold in every one was not reported. */
    private static String gap(LocalDate today) {
        return "c.number IN (SELECT f.number FROM now_floor f JOIN now_period p ON p.last_day < '" + today + "'"
                + " AND (f.first_day IS NULL OR p.first_day >= f.first_day) AND p.last_day >= f.since"
                + " AND (f.last_day IS NULL OR p.last_day <= f.last_day)"
                + " AND f.covered NOT LIKE '% ' || p.id || ' %')";
    }

    /** Whether a recorded state, with regard to the periods that are missing, is one of some. */
    private static String in(Set<State> states, String recorded, LocalDate today) {
        String any =
                states.stream().sorted().map(s -> "'" + Rows.lower(s) + "'").collect(Collectors.joining(", "));
        String plain = recorded + " IN (" + any + ")";
        boolean kept = states.contains(State.SELF_REPORTED);
        boolean missing = states.contains(State.NOT_ASSESSABLE);
        String both = recorded + " = " + KEPT + " AND " + gap(today);
        return kept == missing ? plain : kept ? plain + " AND NOT (" + both + ")" : "(" + plain + " OR " + both + ")";
    }

    /** Grams narrow it down, the text itself decides. */
    private void words(String text, Search search) {
        for (String word : text.strip().split("\\s+")) {
            Set<String> grams = Grams.of(word);
            String narrow = grams.isEmpty() ? "" : " AND item IN (" + search.items() + ")";
            String like = like(word.toLowerCase(java.util.Locale.ROOT));
            String sql = "c.number * 4 IN (SELECT item FROM now_item WHERE kind = 'commitment'" + narrow
                    + " AND lower(text) LIKE ? ESCAPE '\\')";
            if (grams.isEmpty()) {
                and(sql, like);
            } else {
                and(sql, search.query(grams), like);
            }
        }
    }

    /** A pattern of LIKE for what holds some words anywhere. */
    static String like(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private void and(String condition, String... more) {
        where.append(" AND ").append(condition);
        values.addAll(List.of(more));
    }

    /** 410100 holds all codes that begin with 4101, 410000 those with 41. */
    private static String prefix(String code) {
        String prefix = code;
        while (prefix.length() > 2 && prefix.length() % 2 == 0 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    /** The first prefix after all that begin with this one. */
    private static String next(String prefix) {
        try {
            return Long.toString(Long.parseLong(prefix) + 1);
        } catch (NumberFormatException e) {
            return prefix + "\uffff";
        }
    }

    /** Narrows it to what an entry from this number on is about. */
    Question since(long first) {
        where.append(" AND c.version >= ").append(first);
        return this;
    }

    /** How many rows it leaves. */
    int count(Connection connection) throws SQLException {
        try (PreparedStatement count = ask(connection, "SELECT count(*) FROM now_commitment c", "");
                ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The numbers of the rows it leaves. */
    List<Integer> numbers(Connection connection, String end) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (PreparedStatement select = ask(connection, "SELECT c.number FROM now_commitment c", end);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    /** Prepares a query, its start before and its end after the conditions. */
    PreparedStatement ask(Connection connection, String start, String end) throws SQLException {
        PreparedStatement select = connection.prepareStatement(start + where + end);
        for (int i = 0; i < values.size(); i++) {
            select.setString(i + 1, values.get(i));
        }
        return select;
    }
}
