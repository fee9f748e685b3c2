package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Commitment;
import org.sanbiao.following.commitment.Dunning;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.DocumentEvent.DocumentContinued;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.DocumentEvent.Sentence;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.FindingEvent.InspectionOpened;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.OfficeEvent.PersonAppointed;
import org.sanbiao.following.event.OfficeEvent.PersonDismissed;
import org.sanbiao.following.event.OfficeEvent.UnitEntered;
import org.sanbiao.following.event.PeriodEvent.PeriodClosed;
import org.sanbiao.following.event.PeriodEvent.PeriodOpened;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.finding.Batch;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.Finding;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.judging.Leeway;

/**
 * Writes what the events of a subject have made of it into the tables: the only writer of them.
 *
 * <p>A row depends on the events of its own subject and on nothing else, so that the order in which subjects are written
 * changes nothing. Not for several threads.
 */
final class Cards implements AutoCloseable {

    /** A day after every deadline; what holds on it holds ever after. */
    private static final LocalDate LATE = LocalDate.of(9999, 1, 1);

    private final Connection connection;
    private final boolean fresh;
    private final Leeway leeway;
    private final Search search;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /**
     * For one connection.
     *
     * @param fresh whether the tables are empty, so that nothing has to be removed first
     */
    Cards(Connection connection, boolean fresh, Leeway leeway) throws SQLException {
        this.connection = connection;
        this.fresh = fresh;
        this.leeway = leeway;
        this.search = Search.of(connection);
    }

    /**
     * Notes which entries are about a subject.
     *
     * @param entries their numbers, parted by commas
     */
    void entries(String about, String entries) throws SQLException {
        PreparedStatement insert = prepared("INSERT INTO now_subject (about, entries) VALUES (?, ?)"
                + " ON CONFLICT (about) DO UPDATE SET entries = now_subject.entries || ',' || excluded.entries");
        insert.setString(1, about);
        insert.setString(2, entries);
        insert.addBatch();
    }

    /** The SQL of a subject, everything else of it done. */
    @FunctionalInterface
    interface Insert {
        void run() throws SQLException;
    }

    /** Writes what all the events of one subject have made of it. */
    void write(String about, List<Happened> events) throws SQLException {
        prepare(about, events).run();
    }

    /** What {@link #write} does, up to its SQL; on any thread. */
    Insert prepare(String about, List<Happened> events) {
        return switch (about.charAt(0)) {
            case 'C' -> commitment(Commitment.of(events).card());
            case 'F' -> {
                FindingCard finding = Finding.of(events).card();
                yield () -> finding(finding);
            }
            case 'B' -> {
                BatchCard batch = Batch.of(events).card();
                yield () -> batch(batch);
            }
            case 'D' -> () -> document(about, events);
            case 'P' -> () -> period(about, events);
            case 'I' -> () -> inspection(about, events);
            case 'u' -> () -> unit(events);
            case 'p' -> () -> person(about, events);
            default -> throw new IllegalArgumentException("Bug: no subject is called " + about);
        };
    }

    private Insert commitment(Card card) {
        LocalDate due = card.substance().due();
        // a state changes with time only when the deadline passes: both sides of it are kept
        String before =
                lower(Situation.of(card, due == null ? LATE : due, leeway).state());
        String after =
                due == null ? before : lower(Situation.of(card, LATE, leeway).state());
        String cache = EventJson.cache(card);
        String words = words(card);
        String grams = Search.grams(words);
        return () -> {
            int number = number(card.id());
            row(card, number, before, after, cache);
            duties(card, number);
            item(number * 4L, "commitment", card.id(), 0, 0, "commitment", words, grams);
        };
    }

    private void row(Card card, int number, String before, String after, String cache) throws SQLException {
        remove("DELETE FROM now_commitment WHERE number = ?", number);
        remove("DELETE FROM now_card WHERE number = ?", number);
        remove("DELETE FROM now_duty WHERE number = ?", number);
        var source = card.source();
        Dunning slip = card.unanswered();
        PreparedStatement insert = prepared("INSERT INTO now_commitment (number, version, standing, before_due,"
                + " after_due, due, lead, area, indicator, kind, testable, parent, document, updated, unanswered, moved,"
                + " reported) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setLong(2, card.version());
        insert.setString(3, lower(card.standing()));
        insert.setString(4, before);
        insert.setString(5, after);
        text(insert, 6, card.substance().due());
        text(insert, 7, card.substance().lead());
        text(insert, 8, card.substance().area());
        text(
                insert,
                9,
                card.substance().target() == null
                        ? null
                        : card.substance().target().indicator());
        insert.setString(10, lower(card.substance().kind()));
        insert.setString(11, lower(card.substance().testable()));
        text(insert, 12, source instanceof Derived derived ? derived.commitment() : null);
        text(insert, 13, source instanceof Anchor anchor ? anchor.document() : null);
        text(insert, 14, card.updated());
        text(insert, 15, slip == null ? null : slip.day());
        insert.setInt(16, card.revisions().size());
        insert.setString(17, reported(card));
        insert.addBatch();
        PreparedStatement whole = prepared("INSERT INTO now_card (number, card) VALUES (?, ?)");
        whole.setInt(1, number);
        whole.setString(2, cache);
        whole.addBatch();
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

    private void duties(Card card, int number) throws SQLException {
        PreparedStatement insert = prepared("INSERT INTO now_duty (unit, role, number) VALUES (?, ?, ?)");
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

    /** The periods for which a report counts, each between blanks. */
    private static String reported(Card card) {
        StringBuilder reported = new StringBuilder(" ");
        for (Report report : card.counting()) {
            reported.append(report.reporting()).append(' ');
        }
        return reported.toString();
    }

    private void document(String about, List<Happened> events) throws SQLException {
        Happened last = events.get(events.size() - 1);
        if (!(events.get(0).event() instanceof DocumentRead read)) {
            throw new IllegalStateException("Bug: " + about + " was never read");
        }
        List<Sentence> sentences = new ArrayList<>(read.sentences());
        for (Happened happened : events) {
            if (happened.event() instanceof DocumentContinued more) {
                sentences.addAll(more.sentences());
            }
        }
        int number = number(about);
        remove("DELETE FROM now_document WHERE number = ?", number);
        PreparedStatement insert =
                prepared("INSERT INTO now_document (number, id, version, hash, title, published, issuer,"
                        + " place, address, retrieved, sentences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, about);
        insert.setLong(3, last.sequence());
        insert.setString(4, read.hash());
        insert.setString(5, read.title().shown());
        text(insert, 6, read.published());
        text(insert, 7, read.issuer());
        text(insert, 8, read.place());
        insert.setString(9, read.address().shown());
        text(insert, 10, read.retrieved());
        insert.setInt(11, sentences.size());
        insert.addBatch();
        int k = 0;
        for (Sentence sentence : sentences) {
            long item = ((long) number << 20 | k++) * 4 + 1;
            item(
                    item,
                    "sentence",
                    about,
                    sentence.start(),
                    sentence.end(),
                    sentence.stance(),
                    sentence.text().shown(),
                    null);
        }
    }

    private void period(String about, List<Happened> events) throws SQLException {
        PeriodOpened opened = null;
        boolean closed = false;
        for (Happened happened : events) {
            if (happened.event() instanceof PeriodOpened it) {
                opened = it;
                closed = false;
            } else if (happened.event() instanceof PeriodClosed) {
                closed = true;
            }
        }
        if (opened == null) {
            throw new IllegalStateException("Bug: " + about + " was never opened");
        }
        int number = number(about);
        remove("DELETE FROM now_period WHERE number = ?", number);
        PreparedStatement insert =
                prepared("INSERT INTO now_period (number, id, version, name, first_day, last_day, due, closed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, about);
        insert.setLong(3, events.get(events.size() - 1).sequence());
        insert.setString(4, opened.name());
        text(insert, 5, opened.span().from());
        text(insert, 6, opened.span().to());
        text(insert, 7, opened.due());
        insert.setInt(8, closed ? 1 : 0);
        insert.addBatch();
    }

    private void inspection(String about, List<Happened> events) throws SQLException {
        Happened first = events.get(0);
        if (!(first.event() instanceof InspectionOpened opened)) {
            throw new IllegalStateException("Bug: " + about + " was never opened");
        }
        int number = number(about);
        remove("DELETE FROM now_inspection WHERE number = ?", number);
        PreparedStatement insert =
                prepared("INSERT INTO now_inspection (number, id, version, title, area, day, opened_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, about);
        insert.setLong(3, events.get(events.size() - 1).sequence());
        insert.setString(4, opened.title().shown());
        text(insert, 5, opened.area());
        text(insert, 6, first.effective());
        insert.setString(7, first.by());
        insert.addBatch();
    }

    private void finding(FindingCard card) throws SQLException {
        int number = number(card.id());
        remove("DELETE FROM now_finding WHERE number = ?", number);
        PreparedStatement insert =
                prepared("INSERT INTO now_finding (number, id, version, state, unit, area, inspection, commitment,"
                        + " batch, settle_by, updated, card) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, card.id());
        insert.setLong(3, card.version());
        insert.setString(4, lower(card.state()));
        insert.setString(5, card.unit());
        text(insert, 6, card.area());
        text(insert, 7, card.inspection());
        text(insert, 8, card.commitment());
        text(insert, 9, card.batch());
        text(insert, 10, card.settleBy());
        text(insert, 11, card.updated());
        insert.setString(12, EventJson.cache(card));
        insert.addBatch();
        item(
                number * 4L + 2,
                "finding",
                card.id(),
                0,
                0,
                "finding",
                card.conclusion().shown(),
                null);
    }

    private void batch(BatchCard card) throws SQLException {
        int number = number(card.id());
        remove("DELETE FROM now_batch WHERE number = ?", number);
        PreparedStatement insert =
                prepared("INSERT INTO now_batch (number, id, version, closed, card) VALUES (?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, card.id());
        insert.setLong(3, card.version());
        insert.setInt(4, card.closed() == null ? 0 : 1);
        insert.setString(5, EventJson.cache(card));
        insert.addBatch();
    }

    private void unit(List<Happened> events) throws SQLException {
        Happened last = events.get(events.size() - 1);
        if (!(last.event() instanceof UnitEntered unit)) {
            throw new IllegalStateException("Bug: the fold does not know " + last.event());
        }
        PreparedStatement insert = prepared(
                "INSERT INTO now_unit (name, version, area, above) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET version = excluded.version, area = excluded.area, above = excluded.above");
        insert.setString(1, unit.name());
        insert.setLong(2, last.sequence());
        text(insert, 3, unit.area());
        text(insert, 4, unit.above());
        insert.addBatch();
    }

    private void person(String about, List<Happened> events) throws SQLException {
        Happened last = events.get(events.size() - 1);
        PersonAppointed person = null;
        for (Happened happened : events) {
            if (happened.event() instanceof PersonAppointed it) {
                person = it;
            } else if (!(happened.event() instanceof PersonDismissed)) {
                throw new IllegalStateException("Bug: the fold does not know " + happened.event());
            }
        }
        if (person == null) {
            throw new IllegalStateException("Bug: " + about + " was never appointed");
        }
        PreparedStatement insert =
                prepared("INSERT INTO now_person (id, version, role, unit, name) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET version = excluded.version, role = excluded.role,"
                        + " unit = excluded.unit, name = excluded.name");
        insert.setString(1, about.substring(about.indexOf(':') + 1));
        insert.setLong(2, last.sequence());
        insert.setString(3, last.event() instanceof PersonDismissed ? "dismissed" : lower(person.role()));
        text(insert, 4, person.unit());
        insert.setString(5, person.name().shown());
        insert.addBatch();
    }

    private void item(
            long item, String kind, String id, int start, int end, String stance, String text, @Nullable String known)
            throws SQLException {
        remove("DELETE FROM now_item WHERE item = ?", item);
        remove(search.delete(), item);
        PreparedStatement insert =
                prepared("INSERT INTO now_item (item, kind, id, first_point, last_point, stance, text)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, item);
        insert.setString(2, kind);
        insert.setString(3, id);
        insert.setInt(4, start);
        insert.setInt(5, end);
        insert.setString(6, stance);
        insert.setString(7, text);
        insert.addBatch();
        PreparedStatement grams = prepared(search.insert());
        grams.setLong(1, item);
        grams.setString(2, known == null ? Search.grams(text) : known);
        grams.addBatch();
    }

    private void remove(String sql, long key) throws SQLException {
        if (!fresh) {
            PreparedStatement delete = prepared(sql);
            delete.setLong(1, key);
            delete.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /** Sends what was written so far. */
    void flush() throws SQLException {
        for (Map.Entry<String, PreparedStatement> statement : statements.entrySet()) {
            if (statement.getKey().startsWith("INSERT")) {
                statement.getValue().executeBatch();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }

    /** The number in an identity: 17 of C17; -1 where it is none. */
    static int number(String id) {
        if (id.length() < 2 || id.length() > 10) {
            return -1;
        }
        int number = 0;
        for (int i = 1; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void text(PreparedStatement insert, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(at, Types.VARCHAR);
        } else {
            insert.setString(at, value.toString());
        }
    }
}
