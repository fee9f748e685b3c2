package org.sanbiao.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.store.Entries;
import org.sanbiao.ledger.store.StoreException;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.GrowingTree;
import org.sanbiao.ledger.tree.Hash;

/**
 * Verifies a log from its first entry to its last, in one pass and O(log n) memory (and the numbers of what was erased).
 *
 * <p>Each entry is checked by itself (its line can be read, says its own number, is not recorded before its predecessor,
 * has the hash stored with it), the tree over the lines against every stored hash and every checkpoint, the contents
 * against the commitments. Only the lines, and the checkpoint that somebody held elsewhere, are believed in the end: the
 * rest narrows down where a change was made.
 */
final class Audit {

    private final Source source;
    private final @Nullable Note held;

    private final Faults faults = new Faults();
    private final GrowingTree tree = new GrowingTree(this::complete);
    private final Map<Long, Hash> rootsAt = new HashMap<>();
    private final Set<Long> wanted = new HashSet<>();
    private final Keys keys = new Keys();
    private final List<Long> own = new ArrayList<>();
    private final Map<Hash, Long> erasedBy = new HashMap<>();
    private @Nullable Founding founding;
    private java.time.@Nullable OffsetDateTime last;
    private long expected;
    private long entries;
    private boolean broken; // a number is missing or out of place: the tree says nothing any more

    Audit(Source source, @Nullable Note held) {
        this.source = source;
        this.held = held;
    }

    Report run() {
        Checkpoint since = null;
        long sealed = 0;
        ContentAudit contents = null;
        try {
            SortedMap<Long, Checkpoint> kept = new TreeMap<>();
            SortedMap<Long, byte[]> notes = source.checkpoints();
            notes.forEach((size, bytes) -> read(size, bytes, kept));
            if (held != null) {
                since = Checkpoint.parse(held.text());
                wanted.add(since.size());
            }
            wanted.addAll(kept.keySet());
            if (wanted.contains(0L)) {
                rootsAt.put(0L, Hash.OF_NOTHING);
            }
            contents = source.contents(cursor -> {
                ContentAudit audit = new ContentAudit(cursor, faults);
                source.entries(row -> entry(row, audit));
                audit.end(erasedBy);
                return audit;
            });
            ownEntries();
            if (!broken) {
                for (String fault : source.tileFaults(tree.size())) {
                    faults.among(Fault.Kind.TREE, tree.size(), tree.size(), fault);
                }
            }
            sealed = checkpoints(kept, notes);
            since(since);
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            faults.among(Fault.Kind.LOG, 0, 0, "The log cannot be read: " + unreadable.getMessage());
        } catch (RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception unreadable) {
            throw new StoreException("Cannot read the log: " + unreadable.getMessage(), unreadable);
        }
        return new Report(
                entries,
                broken ? null : tree.root(),
                since,
                sealed,
                contents == null ? 0 : contents.kept(),
                contents == null ? 0 : contents.erased(),
                faults.listed(),
                faults.more());
    }

    // ---- entries

    private void entry(Entries.Row row, ContentAudit contents) throws Exception {
        entries++;
        if (row.sequence() > expected) {
            faults.among(
                    Fault.Kind.MISSING,
                    expected,
                    row.sequence(),
                    row.sequence() - expected == 1
                            ? "Entry " + expected + " is missing."
                            : "Entries " + expected + " to " + (row.sequence() - 1) + " are missing.");
            broken = true;
            expected = row.sequence();
        } else if (row.sequence() < expected) {
            faults.among(
                    Fault.Kind.MISPLACED,
                    row.sequence(),
                    row.sequence() + 1,
                    "Entry " + row.sequence() + " stands where entry " + expected + " should.");
            broken = true;
            return;
        }
        long sequence = expected++;
        Hash leaf = Hash.leaf(row.line());
        boolean same = Arrays.equals(leaf.bytes(), row.hash());
        if (!same) {
            faults.about(
                    Fault.Kind.CHANGED,
                    sequence,
                    "Entry " + sequence + " was changed: its bytes are not those of the hash stored with it.");
        }
        line(sequence, row.line(), contents);
        if (!broken) {
            tree.add(leaf);
            if (wanted.contains(tree.size())) {
                rootsAt.put(tree.size(), tree.root());
            }
        }
    }

    private void line(long sequence, byte[] line, ContentAudit contents) throws Exception {
        Entry entry;
        try {
            entry = Line.parse(line);
        } catch (IllegalArgumentException notALine) {
            faults.about(
                    Fault.Kind.CHANGED, sequence, "Entry " + sequence + " cannot be read. " + notALine.getMessage());
            contents.entry(sequence, null);
            return;
        }
        if (entry.sequence() != sequence) {
            faults.about(
                    Fault.Kind.MISPLACED,
                    sequence,
                    "Entry " + sequence + " says that it is entry " + entry.sequence() + ".");
        }
        if (last != null && entry.recordedAt().isBefore(last)) {
            faults.about(
                    Fault.Kind.TIME,
                    sequence,
                    "Entry " + sequence + " is recorded at " + entry.recordedAt() + ", before its predecessor at "
                            + last + ".");
        }
        last = entry.recordedAt();
        contents.entry(sequence, entry.contents());
        if (entry.isLedgersOwn() || sequence == 0) {
            own(sequence, entry);
        }
    }

    private void own(long sequence, Entry entry) {
        own.add(sequence);
        try {
            if (sequence == 0) {
                founding = Founding.of(entry);
            }
            keys.read(entry);
            erasedBy.putAll(Erasure.read(entry));
        } catch (IllegalArgumentException notKnown) {
            faults.about(
                    Fault.Kind.CHANGED,
                    sequence,
                    "Entry " + sequence + " is the ledger's own and cannot be read: " + notKnown.getMessage());
        }
    }

    private void ownEntries() throws Exception {
        List<Long> filed = source.own();
        if (filed == null || broken || filed.equals(own)) {
            return;
        }
        Set<Long> odd = new HashSet<>(filed);
        odd.addAll(own);
        odd.removeIf(sequence -> filed.contains(sequence) && own.contains(sequence));
        for (long sequence : odd) {
            faults.about(
                    Fault.Kind.OWN,
                    sequence,
                    "Entry " + sequence + (own.contains(sequence) ? " is not" : " is wrongly")
                            + " listed among the ledger's own.");
        }
    }

    // ---- the tree

    private void complete(int level, long n, Hash hash) {
        if (level == 0 || level % 8 != 0) {
            return;
        }
        try {
            Hash stored = source.stored(level, n);
            if (!hash.equals(stored)) {
                long from = n << level;
                long to = (n + 1) << level;
                faults.among(
                        Fault.Kind.TREE,
                        from,
                        to,
                        "Entries " + from + " to " + (to - 1) + " are not those of the hash stored for them.");
            }
        } catch (RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable.getMessage(), unreadable);
        }
    }

    // ---- checkpoints

    private void read(long size, byte[] bytes, SortedMap<Long, Checkpoint> into) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(Note.parse(bytes).text());
            if (checkpoint.size() != size) {
                throw new IllegalArgumentException("it says that it is of " + checkpoint.size() + " entries");
            }
            into.put(size, checkpoint);
        } catch (IllegalArgumentException unreadable) {
            faults.among(
                    Fault.Kind.CHECKPOINT,
                    size,
                    size,
                    "The checkpoint of " + size + " entries cannot be read: " + unreadable.getMessage());
        }
    }

    /** Answers how many entries the largest good one covers. */
    private long checkpoints(SortedMap<Long, Checkpoint> kept, SortedMap<Long, byte[]> notes) {
        long good = 0;
        for (Map.Entry<Long, Checkpoint> each : kept.entrySet()) {
            long size = each.getKey();
            Note note = Note.parse(notes.getOrDefault(size, new byte[0]));
            if (holds("The checkpoint of " + size + " entries", each.getValue(), note, good)) {
                good = size;
            }
        }
        if (source.endsAtCheckpoint() && (kept.isEmpty() || kept.lastKey() < expected)) {
            long from = kept.isEmpty() ? 0 : kept.lastKey();
            faults.among(Fault.Kind.MISPLACED, from, expected, "Entries from " + from + " on are in no checkpoint.");
        }
        for (long change : keys.changes()) {
            SortedMap<Long, Checkpoint> after = kept.tailMap(change + 1);
            if (!after.isEmpty()) {
                Note first = Note.parse(notes.getOrDefault(after.firstKey(), new byte[0]));
                if (!first.isSignedBy(keys.at(change))) {
                    faults.among(
                            Fault.Kind.CHECKPOINT,
                            change,
                            change + 1,
                            "Entry " + change + " names a new key, and its predecessor signed no checkpoint over it.");
                }
            }
        }
        return good;
    }

    private void since(@Nullable Checkpoint since) {
        if (since == null || held == null) {
            return;
        }
        if (founding != null && !since.origin().equals(founding.origin())) {
            faults.among(
                    Fault.Kind.LOG,
                    0,
                    0,
                    "This is the log " + founding.origin() + "; the checkpoint that you hold is of " + since.origin()
                            + ".");
        } else {
            holds("The checkpoint of " + since.size() + " entries that you hold", since, held, 0);
        }
    }

    private boolean holds(String what, Checkpoint checkpoint, Note note, long goodBefore) {
        long size = checkpoint.size();
        if (size > expected) {
            faults.among(
                    Fault.Kind.MISSING,
                    expected,
                    size,
                    what + " is of a longer log: from entry " + expected + " on entries are missing.");
            return false;
        }
        if (founding != null && !checkpoint.origin().equals(founding.origin())) {
            faults.among(Fault.Kind.CHECKPOINT, size, size, what + " is of the log " + checkpoint.origin() + ".");
            return false;
        }
        if (size > 0 && !keys.isEmpty() && !note.isSignedBy(keys.at(size))) {
            faults.among(
                    Fault.Kind.CHECKPOINT,
                    size,
                    size,
                    what + " is not signed by " + keys.at(size) + ", but by " + note.signers() + ".");
            return false;
        }
        Hash root = rootsAt.get(size);
        if (!checkpoint.root().equals(root)) {
            faults.among(
                    Fault.Kind.CHECKPOINT,
                    goodBefore,
                    size,
                    what
                            + (root == null
                                    ? " cannot be compared, because entries before it are missing or out of place."
                                    : " is of other entries: something was changed from entry " + goodBefore + " to "
                                            + (size - 1) + "."));
            return false;
        }
        return true;
    }
}
