package org.sanbiao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.store.Contents;
import org.sanbiao.ledger.store.Entries;
import org.sanbiao.ledger.tree.Hash;

/**
 * One command's turn to write: nobody else writes until it ends, so what it reads on {@link #connection} is still true
 * when it appends. Ends with the command; not for several threads.
 */
public final class Appending {

    private final Connection connection;
    private final Entries rows;
    private final OffsetDateTime recordedAt;
    private long next;
    private boolean hasErased;

    Appending(Connection connection, ZoneId zone, Instant now) throws SQLException {
        this.connection = connection;
        this.rows = new Entries(connection);
        Entries.Last last = rows.last(Line.LONGEST_TAIL);
        this.next = last == null ? 0 : last.sequence() + 1;
        Instant notBefore = last == null ? Instant.MIN : Line.recordedAt(last.tail());
        this.recordedAt = Line.time(now.isAfter(notBefore) ? now : notBefore, zone);
    }

    /** Something to do in one turn; what it throws undoes what it did and reaches who asked for it. */
    @FunctionalInterface
    public interface Command<T> {
        /** Reads, appends, writes its own tables. */
        T run(Appending appending) throws Exception;
    }

    /** The connection of this turn, for tables of one's own; not to be committed, rolled back or closed. */
    public Connection connection() {
        return connection;
    }

    /** Whether contents were erased in this turn, so that the files want scrubbing. */
    boolean hasErased() {
        return hasErased;
    }

    /** The number that the next entry will get. */
    public long next() {
        return next;
    }

    /** When the entries of this turn are recorded: now, or the time of the last entry if the clock went back. */
    public OffsetDateTime recordedAt() {
        return recordedAt;
    }

    /** Appends one entry. */
    public Entry append(Draft draft) throws SQLException {
        return append(List.of(draft)).get(0);
    }

    /** Appends entries in this order. */
    public List<Entry> append(List<Draft> drafts) throws SQLException {
        List<Entry> entries = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            entries.add(entry(next + entries.size(), draft, false));
        }
        write(entries, drafts);
        return entries;
    }

    /** Appends an entry of the ledger's own. */
    Entry appendOwn(Json.Members body) throws SQLException {
        Draft draft = new Draft(body);
        Entry entry = entry(next, draft, true);
        write(List.of(entry), List.of(draft));
        rows.markOwn(entry.sequence());
        return entry;
    }

    private Entry entry(long sequence, Draft draft, boolean own) {
        byte[] body = draft.body().bytes();
        if (body.length > Ledger.LARGEST_BODY) {
            throw new IllegalArgumentException("An entry of " + body.length + " bytes; at most " + Ledger.LARGEST_BODY
                    + " are taken: put long texts and files into contents.");
        }
        List<Hash> contents = draft.commitments();
        byte[] line = Line.compose(sequence, recordedAt(), contents, own, body);
        return new Entry(sequence, recordedAt(), contents, own, body, line);
    }

    private void write(List<Entry> entries, List<Draft> drafts) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        rows.append(next, entries.stream().map(Entry::line).toList());
        for (int i = 0; i < drafts.size(); i++) {
            for (Content content : drafts.get(i).contents()) {
                keep(content, next + i);
            }
        }
        next += entries.size();
    }

    private void keep(Content content, long sequence) throws SQLException {
        if (content.length() > Ledger.LARGEST_CONTENT) {
            throw new IllegalArgumentException(
                    "A content of " + content.length() + " bytes; at most " + Ledger.LARGEST_CONTENT + " are kept.");
        }
        new Contents(connection).keep(content.commitment(), sequence, content.salt(), content.bytes());
    }

    /**
     * Erases contents and their salts and appends the entry that says so. The entries that name them stay.
     *
     * @param reason a word, not a sentence: it can never be erased itself
     * @throws IllegalArgumentException if a commitment has no content, or none any more
     */
    public Entry erase(List<Hash> commitments, Erasure reason) throws SQLException {
        for (Hash commitment : commitments) {
            if (!new Contents(connection).erase(commitment)) {
                throw new IllegalArgumentException("There is no content to erase behind " + commitment + ".");
            }
        }
        hasErased = true;
        return appendOwn(reason.body(commitments));
    }
}
