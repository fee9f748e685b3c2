package org.sanbiao.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;

/**
 * What verifying a log found.
 *
 * @param entries entries read
 * @param root root over them, null if some are missing or out of place
 * @param held the checkpoint that was kept elsewhere and that the log was held against, if there was one
 * @param sealed entries that a good checkpoint of the log's own covers; those after them are not signed yet
 * @param contents contents that are there and right
 * @param erased contents that are gone because an entry says so
 * @param faults what is wrong, entries first, at most {@value #MOST_OF_A_KIND} of a kind
 * @param more faults beyond those
 */
public record Report(
        long entries,
        @Nullable Hash root,
        @Nullable Checkpoint held,
        long sealed,
        long contents,
        long erased,
        List<Fault> faults,
        long more) {

    /** Most faults of one kind that are listed one by one; a cut log has thousands of one kind. */
    public static final int MOST_OF_A_KIND = 20;

    /** Keeps a copy. */
    public Report {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong; with a held checkpoint this says that the log only added to it. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
