package org.sanbiao.following.register;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sanbiao.following.event.DocumentEvent.DocumentContinued;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.DocumentEvent.Sentence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.OfficeEvent.PersonAppointed;
import org.sanbiao.following.event.OfficeEvent.PersonDismissed;
import org.sanbiao.following.event.OfficeEvent.UnitEntered;
import org.sanbiao.following.event.PeriodEvent.PeriodClosed;
import org.sanbiao.following.event.PeriodEvent.PeriodOpened;

/** The rows of documents, reporting periods, units and people. */
final class OfficeRows {

    private OfficeRows() {}

    static void document(Rows rows, String about, List<Happened> events) throws SQLException {
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
        int number = Rows.number(about);
        rows.remove("DELETE FROM now_document WHERE number = ?", number);
        PreparedStatement insert =
                rows.insert("INSERT INTO now_document (number, id, version, hash, title, published, issuer,"
                        + " place, address, retrieved, sentences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, about);
        insert.setLong(3, last.sequence());
        insert.setString(4, read.hash());
        insert.setString(5, read.title().shown());
        Rows.text(insert, 6, read.published());
        Rows.text(insert, 7, read.issuer());
        Rows.text(insert, 8, read.place());
        insert.setString(9, read.address().shown());
        Rows.text(insert, 10, read.retrieved());
        insert.setInt(11, sentences.size());
        insert.addBatch();
        int k = 0;
        for (Sentence sentence : sentences) {
            long item = ((long) number << 20 | k++) * 4 + 1;
            rows.item(
                    item,
                    "sentence",
                    about,
                    sentence.start(),
                    sentence.end(),
                    sentence.stance(),
                    sentence.text().shown(),
                    Search.grams(sentence.text().shown()));
        }
    }

    static void period(Rows rows, String about, List<Happened> events) throws SQLException {
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
        int number = Rows.number(about);
        rows.remove("DELETE FROM now_period WHERE number = ?", number);
        PreparedStatement insert =
                rows.insert("INSERT INTO now_period (number, id, version, name, first_day, last_day, due, closed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, about);
        insert.setLong(3, events.get(events.size() - 1).sequence());
        insert.setString(4, opened.name());
        Rows.text(insert, 5, opened.span().from());
        Rows.text(insert, 6, opened.span().to());
        Rows.text(insert, 7, opened.due());
        insert.setInt(8, closed ? 1 : 0);
        insert.addBatch();
    }

    static void unit(Rows rows, List<Happened> events) throws SQLException {
        Happened last = events.get(events.size() - 1);
        if (!(last.event() instanceof UnitEntered unit)) {
            throw new IllegalStateException("Bug: the fold does not know " + last.event());
        }
        PreparedStatement insert = rows.insert(
                "INSERT INTO now_unit (name, version, area, above) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET version = excluded.version, area = excluded.area, above = excluded.above");
        insert.setString(1, unit.name());
        insert.setLong(2, last.sequence());
        Rows.text(insert, 3, unit.area());
        Rows.text(insert, 4, unit.above());
        insert.addBatch();
    }

    static void person(Rows rows, String about, List<Happened> events) throws SQLException {
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
                rows.insert("INSERT INTO now_person (id, version, role, unit, name) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET version = excluded.version, role = excluded.role,"
                        + " unit = excluded.unit, name = excluded.name");
        insert.setString(1, about.substring(about.indexOf(':') + 1));
        insert.setLong(2, last.sequence());
        insert.setString(3, last.event() instanceof PersonDismissed ? "dismissed" : Rows.lower(person.role()));
        Rows.text(insert, 4, person.unit());
        insert.setString(5, person.name().shown());
        insert.addBatch();
    }
}
