package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.sanbiao.following.commitment.Commitment;
import org.sanbiao.following.event.Happened;
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

    private final Rows rows;
    private final Leeway leeway;

    /**
     * For one connection.
     *
     * @param fresh whether the tables are empty, so that nothing has to be removed first
     */
    Cards(Connection connection, boolean fresh, Leeway leeway) throws SQLException {
        this.rows = new Rows(connection, fresh);
        this.leeway = leeway;
    }

    /**
     * Notes which entries are about a subject.
     *
     * @param entries their numbers, parted by commas
     */
    void entries(String about, String entries) throws SQLException {
        PreparedStatement insert = rows.insert("INSERT INTO now_subject (about, entries) VALUES (?, ?)"
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
            case 'C' -> CommitmentRows.prepare(Commitment.of(events).card(), leeway, rows);
            case 'F' -> {
                FindingCard finding = Finding.of(events).card();
                yield () -> FindingRows.finding(rows, finding);
            }
            case 'B' -> {
                BatchCard batch = Batch.of(events).card();
                yield () -> FindingRows.batch(rows, batch);
            }
            case 'D' -> () -> OfficeRows.document(rows, about, events);
            case 'P' -> () -> OfficeRows.period(rows, about, events);
            case 'I' -> () -> FindingRows.inspection(rows, about, events);
            case 'u' -> () -> OfficeRows.unit(rows, events);
            case 'p' -> () -> OfficeRows.person(rows, about, events);
            default -> throw new IllegalArgumentException("Bug: no subject is called " + about);
        };
    }

    /** Sends what was written so far. */
    void flush() throws SQLException {
        rows.flush();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
