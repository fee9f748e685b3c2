package org.sanbiao.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.ledger.note.VerifyingKey;
import org.sanbiao.ledger.store.Checkpoints;
import org.sanbiao.ledger.store.Entries;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Tree;

/** Checkpoints and proofs on one connection. */
final class Sealing {

    private final Connection connection;
    private final String origin;
    private final Entries entries;

    Sealing(Connection connection, String origin) {
        this.connection = connection;
        this.origin = origin;
        this.entries = new Entries(connection);
    }

    Checkpoint head() throws SQLException {
        return at(entries.size());
    }

    private Checkpoint at(long size) {
        return new Checkpoint(origin, size, Tree.root(size, entries));
    }

    /** Signs the log as it is now and keeps the note; one that was kept for this size before is as good. */
    Note seal(SigningKey... keys) throws Exception {
        Checkpoint head = head();
        VerifyingKey current = keys().at(head.size());
        if (!keys[0].verifyingKey().equals(current)) {
            throw new IllegalArgumentException(
                    "Checkpoints of this log are signed by " + current + ", not by " + keys[0].verifyingKey() + ".");
        }
        Map<Long, byte[]> kept = new Checkpoints(connection).newest();
        byte[] before = kept.get(head.size());
        if (before != null) {
            Note note = Note.parse(before);
            if (note.text().equals(head.text()) && note.isSignedBy(current)) {
                return note;
            }
            throw new IllegalStateException("The checkpoint kept for " + head.size()
                    + " entries is not that of these entries: the ledger was damaged; run ledger verify.");
        }
        return keep(head, keys);
    }

    /** Lets another key sign from here on: an entry that names it and a checkpoint over that entry by both. */
    Note rotate(Appending appending, SigningKey old, SigningKey next) throws Exception {
        VerifyingKey current = keys().at(entries.size());
        if (!old.verifyingKey().equals(current)) {
            throw new IllegalArgumentException("The key to be replaced is " + current + ".");
        }
        if (!next.verifyingKey().name().equals(origin)) {
            throw new IllegalArgumentException("The new key must be called " + origin + ", as the log is.");
        }
        appending.appendOwn(Keys.body(next.verifyingKey()));
        return keep(head(), next, old);
    }

    private Note keep(Checkpoint head, SigningKey... keys) throws SQLException {
        Note note = Note.sign(head.text(), keys);
        new Checkpoints(connection).keep(head.size(), note.bytes());
        return note;
    }

    private Keys keys() throws Exception {
        Keys keys = new Keys();
        for (long sequence : entries.own()) {
            entries.read(sequence, sequence + 1, row -> keys.read(Line.parse(row.line())));
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("No entry names a key: the ledger was damaged; run ledger verify.");
        }
        return keys;
    }

    /**
     * Hands a checkpoint on, unless what the sink holds is not the beginning of this log.
     *
     * @throws IllegalStateException if it is not
     */
    void deliver(Note note, CheckpointSink sink) throws IOException {
        Optional<Note> newest = sink.newest(origin);
        if (newest.isPresent()) {
            Checkpoint held = Checkpoint.parse(newest.get().text());
            Checkpoint now = Checkpoint.parse(note.text());
            boolean continues =
                    held.size() <= now.size() && Tree.root(held.size(), entries).equals(held.root());
            if (!continues) {
                throw new IllegalStateException("This log does not continue the checkpoint of " + held.size()
                        + " entries that " + sink + " holds: entries were changed or lost; run ledger verify.");
            }
        }
        sink.keep(note);
    }

    /** The newest checkpoint kept. */
    Note newest() throws SQLException {
        for (byte[] note : new Checkpoints(connection).newest().values()) {
            return Note.parse(note);
        }
        throw new IllegalStateException("The ledger has no checkpoint yet: make one first.");
    }

    InclusionProof proveInclusion(long sequence) throws Exception {
        Note note = newest();
        Checkpoint head = Checkpoint.parse(note.text());
        if (sequence < 0 || sequence >= head.size()) {
            throw new IllegalArgumentException(
                    "Entry " + sequence + " is not among the " + head.size() + " entries of the newest checkpoint.");
        }
        List<String> line = new ArrayList<>();
        entries.read(
                sequence, sequence + 1, row -> line.add(Line.parse(row.line()).toString()));
        if (line.isEmpty()) {
            throw new IllegalStateException("Entry " + sequence + " is missing: run ledger verify.");
        }
        return new InclusionProof(line.get(0), sequence, Tree.proveInclusion(sequence, head.size(), entries), note);
    }

    ConsistencyProof proveConsistency(long before) throws SQLException {
        Note note = newest();
        Checkpoint head = Checkpoint.parse(note.text());
        return new ConsistencyProof(before, Tree.proveConsistency(before, head.size(), entries), note);
    }
}
