package org.sanbiao.ledger;

import java.io.IOException;
import java.util.Optional;
import org.sanbiao.ledger.note.Note;

/**
 * A place elsewhere that keeps signed checkpoints: a folder on another machine, a feed. Every checkpoint is handed to
 * all of them as it is made, so that none has to be asked for.
 *
 * <p>A ledger first asks for the newest that the sink holds and hands on nothing that does not continue it.
 */
public interface CheckpointSink {

    /**
     * The largest checkpoint of this log that it keeps.
     *
     * @throws IOException if it cannot be reached
     */
    Optional<Note> newest(String origin) throws IOException;

    /**
     * Keeps one more.
     *
     * @throws IOException if it cannot; the checkpoint is valid all the same
     */
    void keep(Note checkpoint) throws IOException;
}
