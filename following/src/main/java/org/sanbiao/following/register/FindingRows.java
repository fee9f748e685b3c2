package org.sanbiao.following.register;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.FindingEvent.InspectionOpened;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;

/** The rows of inspections, findings and batches. */
final class FindingRows {

    private FindingRows() {}

    static void inspection(Rows rows, String about, List<Happened> events) throws SQLException {
        Happened first = events.get(0);
        if (!(first.event() instanceof InspectionOpened opened)) {
            throw new IllegalStateException("Bug: " + about + " was never opened");
        }
        int number = Rows.number(about);
        rows.remove("DELETE FROM now_inspection WHERE number = ?", number);
        PreparedStatement insert =
                rows.insert("INSERT INTO now_inspection (number, id, version, title, area, day, opened_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, about);
        insert.setLong(3, events.get(events.size() - 1).sequence());
        insert.setString(4, opened.title().shown());
        Rows.text(insert, 5, opened.area());
        Rows.text(insert, 6, first.effective());
        insert.setString(7, first.by());
        insert.addBatch();
    }

    static void finding(Rows rows, FindingCard card) throws SQLException {
        int number = Rows.number(card.id());
        rows.remove("DELETE FROM now_finding WHERE number = ?", number);
        PreparedStatement insert =
                rows.insert("INSERT INTO now_finding (number, id, version, state, unit, area, inspection, commitment,"
                        + " batch, settle_by, updated, card) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, card.id());
        insert.setLong(3, card.version());
        insert.setString(4, Rows.lower(card.state()));
        insert.setString(5, card.unit());
        Rows.text(insert, 6, card.area());
        Rows.text(insert, 7, card.inspection());
        Rows.text(insert, 8, card.commitment());
        Rows.text(insert, 9, card.batch());
        Rows.text(insert, 10, card.settleBy());
        Rows.text(insert, 11, card.updated());
        insert.setString(12, EventJson.cache(card));
        insert.addBatch();
        rows.item(
                number * 4L + 2,
                "finding",
                card.id(),
                0,
                0,
                "finding",
                card.conclusion().shown(),
                Search.grams(card.conclusion().shown()));
    }

    static void batch(Rows rows, BatchCard card) throws SQLException {
        int number = Rows.number(card.id());
        rows.remove("DELETE FROM now_batch WHERE number = ?", number);
        PreparedStatement insert =
                rows.insert("INSERT INTO now_batch (number, id, version, closed, card) VALUES (?, ?, ?, ?, ?)");
        insert.setInt(1, number);
        insert.setString(2, card.id());
        insert.setLong(3, card.version());
        insert.setInt(4, card.closed() == null ? 0 : 1);
        insert.setString(5, EventJson.cache(card));
        insert.addBatch();
    }
}
