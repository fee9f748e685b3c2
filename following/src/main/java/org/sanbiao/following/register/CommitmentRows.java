package org.sanbiao.following.register;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Dunning;
import org.sanbiao.following.commitment.Floor;
import org.sanbiao.following.commitment.Gauge;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.judging.Leeway;

/** The rows of a commitment. */
final class CommitmentRows {

    private CommitmentRows() {}

    /** All but the SQL; on any thread. */
    static Cards.Insert prepare(Card card, Leeway leeway, Rows rows) {
        LocalDate due = card.substance().due();
        // a state changes with time only when the deadline passes: both sides of it are kept, no period being missing
        Situation before = Situation.of(card, Map.of(), due == null ? Gauge.LATE : due, leeway);
        Situation after = due == null ? before : Situation.of(card, Map.of(), Gauge.LATE, leeway);
        String gauge = EventJson.cache(Gauge.of(before, after));
        String cache = EventJson.cache(card);
        String words = words(card);
        String grams = Search.grams(words);
        boolean kept = card.delivered() == null && after.state() == State.SELF_REPORTED;
        Floor floor = kept ? Floor.of(card, Gauge.LATE) : null;
        return () -> {
            int number = Rows.number(card.id());
            row(rows, card, number, Rows.lower(before.state()), Rows.lower(after.state()), gauge, cache);
            duties(rows, card, number);
            waiting(rows, card, number);
            if (floor != null) {
                floor(rows, number, floor);
            }
            rows.item(number * 4L, "commitment", card.id(), 0, 0, "commitment", words, grams);
        };
    }

    private static void row(Rows rows, Card card, int number, String before, String after, String gauge, String cache)
            throws SQLException {
        rows.remove("DELETE FROM now_commitment WHERE number = ?", number);
        rows.remove("DELETE FROM now_gauge WHERE number = ?", number);
        rows.remove("DELETE FROM now_card WHERE number = ?", number);
        rows.remove("DELETE FROM now_duty WHERE number = ?", number);
        rows.remove("DELETE FROM now_floor WHERE number = ?", number);
        rows.remove("DELETE FROM now_waiting WHERE number = ?", number);
        var source = card.source();
        Dunning slip = card.unanswered();
        PreparedStatement insert = rows.insert("INSERT INTO now_commitment (number, version, standing, before_due,"
                + " after_due, due, lead, area, indicator, kind, testable, parent, document, updated, unanswered, moved,"
                + " reported) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setLong(2, card.version());
        insert.setString(3, Rows.lower(card.standing()));
        insert.setString(4, before);
        insert.setString(5, after);
        Rows.text(insert, 6, card.substance().due());
        Rows.text(insert, 7, card.substance().lead());
        Rows.text(insert, 8, card.substance().area());
        Rows.text(
                insert,
                9,
                card.substance().target() == null
                        ? null
                        : card.substance().target().indicator());
        insert.setString(10, Rows.lower(card.substance().kind()));
        insert.setString(11, Rows.lower(card.substance().testable()));
        Rows.text(insert, 12, source instanceof Derived derived ? derived.commitment() : null);
        Rows.text(insert, 13, source instanceof Anchor anchor ? anchor.document() : null);
        Rows.text(insert, 14, card.updated());
        Rows.text(insert, 15, slip == null ? null : slip.day());
        insert.setInt(16, card.revisions().size());
        insert.setString(17, between(card.counting().stream().map(Report::reporting)));
        insert.addBatch();
        PreparedStatement light = rows.insert("INSERT INTO now_gauge (number, gauge) VALUES (?, ?)");
        light.setInt(1, number);
        light.setString(2, gauge);
        light.addBatch();
        PreparedStatement whole = rows.insert("INSERT INTO now_card (number, card) VALUES (?, ?)");
        whole.setInt(1, number);
        whole.setString(2, cache);
        whole.addBatch();
    }

    /** What is kept in every period as far as was reported: whether a period is missing is asked of it. */
    private static void floor(Rows rows, int number, Floor floor) throws SQLException {
        PreparedStatement insert = rows.insert(
                "INSERT INTO now_floor (number, first_day, since, last_day, covered)" + " VALUES (?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        Rows.text(insert, 2, floor.first());
        Rows.text(insert, 3, floor.since());
        Rows.text(insert, 4, floor.last());
        insert.setString(5, between(floor.covered().stream()));
        insert.addBatch();
    }

    /** What a commitment is found by. */
    private static String words(Card card) {
        StringBuilder words = new StringBuilder(card.substance().task().shown());
        if (card.source() instanceof Anchor anchor
                && !anchor.quote().equals(card.substance().task())) {
            words.append('\n').append(anchor.quote().shown());
        }
        if (card.substance().target() != null) {
            words.append('\n').append(card.substance().target().indicator());
        }
        return words.toString();
    }

    private static void duties(Rows rows, Card card, int number) throws SQLException {
        PreparedStatement insert = rows.insert("INSERT INTO now_duty (unit, role, number) VALUES (?, ?, ?)");
        String lead = card.substance().lead();
        Set<String> support = new LinkedHashSet<>(card.substance().support());
        support.remove(lead);
        if (lead != null) {
            duty(insert, lead, "lead", number);
        }
        for (String unit : support) {
            duty(insert, unit, "support", number);
        }
    }

    private static void duty(PreparedStatement insert, String unit, String role, int number) throws SQLException {
        insert.setString(1, unit);
        insert.setString(2, role);
        insert.setInt(3, number);
        insert.addBatch();
    }

    private static void waiting(Rows rows, Card card, int number) throws SQLException {
        String lead = card.substance().lead();
        for (Waiting what : Waiting.of(card)) {
            PreparedStatement insert = rows.insert("INSERT INTO now_waiting (what, number, unit) VALUES (?, ?, ?)");
            insert.setString(1, Rows.lower(what));
            insert.setInt(2, number);
            insert.setString(3, lead == null ? "" : lead);
            insert.addBatch();
        }
    }

    /** Words, each between blanks. */
    private static String between(Stream<String> words) {
        return words.map(word -> word + " ").collect(Collectors.joining("", " ", ""));
    }
}
