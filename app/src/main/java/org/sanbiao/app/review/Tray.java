package org.sanbiao.app.review;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sanbiao.documents.Remark;
import org.sanbiao.reading.structure.Facts;

/**
 * Files that were handed in and wait for somebody to say that they are to be entered. In memory, bounded, for an hour: only
 * what is entered is kept. For any number of threads.
 */
final class Tray {

    /** Files that are handed in together. */
    static final int MOST = 20;

    /** Bytes of one file: what the ledger keeps of one at most. */
    static final int LARGEST = 16 << 20;

    /** Bytes of all that wait. */
    private static final long ALL = 96L << 20;

    private static final long KEPT = Duration.ofHours(1).toNanos();

    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final LongSupplier nanoTime;

    Tray(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * A file on the tray.
     *
     * @param facts what it says of itself as a whole
     * @param commitments that were found in it
     * @param statements that were found in it
     * @param remarks what its reader should know
     * @param problem why it cannot be entered; null where it can
     * @param known the address of the same document, entered before; null for a new one
     * @param entered what became of it: the address of the document; null while it waits
     * @param made how many commitments were entered
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sheet(
            String name,
            byte[] bytes,
            String address,
            Facts facts,
            int commitments,
            int statements,
            List<Remark> remarks,
            @Nullable Remark problem,
            @Nullable String known,
            @Nullable String entered,
            int made) {

        Sheet {
            remarks = List.copyOf(remarks);
        }

        static Sheet unreadable(String name, Remark problem) {
            return new Sheet(name, new byte[0], "", Facts.NONE, 0, 0, List.of(), problem, null, null, 0);
        }

        Sheet entered(String where, int commitments) {
            return new Sheet(
                    name,
                    new byte[0],
                    address,
                    facts,
                    this.commitments,
                    statements,
                    remarks,
                    problem,
                    known,
                    where,
                    commitments);
        }

        boolean isWaiting() {
            return problem == null && entered == null;
        }
    }

    private record Batch(String person, List<Sheet> sheets, long since) {
        long bytes() {
            return sheets.stream().mapToLong(sheet -> sheet.bytes().length).sum();
        }
    }

    /** Puts files on the tray; answers the word by which their owner finds them again. */
    synchronized String put(String person, List<Sheet> sheets) {
        byte[] word = new byte[16];
        random.nextBytes(word);
        String token = HexFormat.of().formatHex(word);
        batches.put(token, new Batch(person, new ArrayList<>(sheets), nanoTime.getAsLong()));
        clear();
        return token;
    }

    /** What somebody put there; null where it is gone, or somebody else's. */
    synchronized @Nullable List<Sheet> get(String token, String person) {
        clear();
        Batch batch = batches.get(token);
        return batch == null || !batch.person().equals(person) ? null : List.copyOf(batch.sheets());
    }

    /** Notes what became of one. */
    synchronized void set(String token, int index, Sheet sheet) {
        Batch batch = batches.get(token);
        if (batch != null) {
            batch.sheets().set(index, sheet);
        }
    }

    /** The oldest go, what was entered first. */
    private void clear() {
        long now = nanoTime.getAsLong();
        batches.values().removeIf(batch -> now - batch.since() > KEPT);
        long bytes = batches.values().stream().mapToLong(Batch::bytes).sum();
        while (bytes > ALL && batches.size() > 1) {
            String oldest = batches.keySet().iterator().next();
            Batch gone = batches.remove(oldest);
            bytes -= gone == null ? 0 : gone.bytes();
        }
    }
}
