package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanbiao.following.commitment.State;

/** A filter as the end of an SQL query over {@code now_commitment c}. */
final class Question {

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
            states(filter.states(), today);
        }
        if (filter.overdue()) {
            and("c.due < ? AND c.after_due IN (" + open() + ") AND c.standing = 'confirmed'", today.toString());
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
            and("c.kind = ?", Cards.lower(filter.kind()));
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
                            + " AND (CASE WHEN c.due IS NOT NULL AND c.due < ? THEN c.after_due ELSE c.before_due END) IN ("
                            + open() + ")",
                    "% " + filter.unreported() + " %",
                    today.toString());
        }
    }

    private void states(Set<State> states, LocalDate today) {
        String any =
                states.stream().sorted().map(s -> "'" + Cards.lower(s) + "'").collect(Collectors.joining(", "));
        and(
                "(c.before_due IN (" + any + ") AND (c.due IS NULL OR c.due >= ?) OR c.after_due IN (" + any
                        + ") AND c.due < ?)",
                today.toString(),
                today.toString());
    }

    private static String open() {
        return java.util.Arrays.stream(State.values())
                .filter(State::open)
                .map(s -> "'" + Cards.lower(s) + "'")
                .collect(Collectors.joining(", "));
    }

    /** Grams narrow it down, the text itself decides. */
    private void words(String text, Search search) {
        for (String word : text.strip().split("\\s+")) {
            Set<String> grams = Grams.of(word);
            String narrow = grams.isEmpty() ? "" : " AND item IN (" + search.items() + ")";
            String like = "%"
                    + word.toLowerCase(java.util.Locale.ROOT)
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + "%";
            String sql = "c.number * 4 IN (SELECT item FROM now_item WHERE kind = 'commitment'" + narrow
                    + " AND lower(text) LIKE ? ESCAPE '\\')";
            if (grams.isEmpty()) {
                and(sql, like);
            } else {
                and(sql, search.query(grams), like);
            }
        }
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

    /** Prepares a query, its start before and its end after the conditions. */
    PreparedStatement ask(Connection connection, String start, String end) throws SQLException {
        PreparedStatement select = connection.prepareStatement(start + where + end);
        for (int i = 0; i < values.size(); i++) {
            select.setString(i + 1, values.get(i));
        }
        return select;
    }
}
