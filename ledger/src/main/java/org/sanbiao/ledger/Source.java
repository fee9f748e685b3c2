package org.sanbiao.ledger;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.store.Contents;
import org.sanbiao.ledger.store.Entries;
import org.sanbiao.ledger.tree.Hash;

/** Where a log is read from to be verified: a database or an exported folder. Nothing that it says is believed. */
interface Source {

    /** Hands on all entries as they stand, with the hash that was stored with each. */
    void entries(Entries.Reader reader) throws Exception;

    /** Reads all contents in the order of their entries; without contents the cursor is null. */
    <T> T contents(WithContents<T> reading) throws Exception;

    /** Reads with a cursor over contents. */
    @FunctionalInterface
    interface WithContents<T> {
        T with(Contents.@Nullable Cursor cursor) throws Exception;
    }

    /** The notes kept, by the size they are filed under. */
    SortedMap<Long, byte[]> checkpoints() throws Exception;

    /** The stored hash of a complete subtree at a level that is a multiple of 8, null if it is not there. */
    @Nullable
    Hash stored(int level, long n) throws Exception;

    /** What is stored of the tree and should not be, or is missing, given the number of entries; for messages. */
    List<String> tileFaults(long size) throws Exception;

    /** The numbers filed as the ledger's own entries; null where no such list is kept. */
    @Nullable
    List<Long> own() throws Exception;

    /** Whether the log must end where its newest checkpoint does. */
    boolean endsAtCheckpoint();
}
