package org.sanbiao.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.ledger.store.Contents;
import org.sanbiao.ledger.store.Database;
import org.sanbiao.ledger.store.Entries;
import org.sanbiao.ledger.store.StoreException;
import org.sanbiao.ledger.store.Writer;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;

/**
 * A log in a database. For any number of threads, and any number of processes on one database.
 *
 * <p>What always holds: sequence numbers have no gap; an entry that was answered for survives a crash; recorded times
 * never go back; nothing that was appended is ever changed.
 */
public final class Ledger implements AutoCloseable {

    /** Longest body of an entry in bytes. */
    public static final int LARGEST_BODY = 1 << 20;

    /** Longest content in bytes. */
    public static final int LARGEST_CONTENT = 32 << 20;

    private final Database database;
    private final Writer writer;
    private final Founding founding;
    private final InstantSource clock;

    private Ledger(Database database, Founding founding, InstantSource clock) {
        this.database = database;
        this.writer = new Writer(database);
        this.founding = founding;
        this.clock = clock;
    }

    /**
     * Founds a log in a database that has none.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME?user=…}
     * @throws IllegalStateException if there is one already
     */
    public static Ledger found(String url, Founding founding, InstantSource clock) {
        Database database = Database.create(url);
        try (Writer writer = new Writer(database)) {
            writer.write(connection -> {
                Appending appending = new Appending(connection, founding.zone(), clock.instant());
                if (appending.next() != 0) {
                    throw new IllegalStateException("There is a ledger in " + database + " already.");
                }
                return appending.appendOwn(founding.body());
            });
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
        return new Ledger(database, founding, clock);
    }

    /**
     * Opens a log.
     *
     * @throws IllegalStateException if there is none in this database
     */
    public static Ledger open(String url, InstantSource clock) {
        Database database = Database.open(url);
        try {
            List<Entry> first = database.read(connection -> read(connection, 0, 1));
            if (first.isEmpty()) {
                throw new IllegalStateException("There is no ledger in " + database + " yet.");
            }
            return new Ledger(database, Founding.of(first.get(0)), clock);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    /** What entry 0 says. */
    public Founding founding() {
        return founding;
    }

    /** Does something with the entries just appended, on their connection. */
    @FunctionalInterface
    public interface Work {
        /** Does it; whatever it throws undoes the entries too. */
        void run(Connection connection, List<Entry> entries) throws Exception;
    }

    /**
     * Appends entries, does the work in the same transaction, and returns when both are durable.
     *
     * @return the sequence number of the last of them
     * @throws RuntimeException what the work threw, or {@link org.sanbiao.ledger.store.StoreException}: then nothing was
     *     appended, unless that says that it may be
     */
    public long append(List<Draft> drafts, Work work) {
        return write(appending -> {
            List<Entry> entries = appending.append(drafts);
            work.run(appending.connection(), entries);
            return appending.next() - 1;
        });
    }

    /** Runs a command that reads before it appends, and returns when what it wrote is durable. */
    public <T> T write(Appending.Command<T> command) {
        return writeAll(List.of(command)).get(0).get();
    }

    /** Runs commands that share commits; one that throws is undone alone. */
    public <T> List<Writer.Outcome<T>> writeAll(List<? extends Appending.Command<T>> commands) {
        AtomicBoolean hasErased = new AtomicBoolean();
        List<Database.Work<T>> turns = new ArrayList<>(commands.size());
        for (Appending.Command<T> command : commands) {
            turns.add(connection -> {
                Appending appending = new Appending(connection, founding.zone(), clock.instant());
                T result = command.run(appending);
                if (appending.hasErased()) {
                    hasErased.set(true);
                }
                return result;
            });
        }
        List<Writer.Outcome<T>> outcomes = writer.writeAll(turns);
        if (hasErased.get()) {
            writer.scrub();
        }
        return outcomes;
    }

    /** Reads tables of one's own, as of one moment. */
    public <T> T read(Database.Work<T> work) {
        return database.read(work);
    }

    /** How many entries there are. */
    public long size() {
        return database.read(connection -> new Entries(connection).size());
    }

    /**
     * One entry.
     *
     * @throws IllegalArgumentException if there is none of this number
     */
    public Entry entry(long sequence) {
        List<Entry> found = database.read(connection -> read(connection, sequence, sequence + 1));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no entry " + sequence + ".");
        }
        return found.get(0);
    }

    /** Hands on the entries of {@code [from, to)} in order, one by one, as of one moment. */
    public void entries(long from, long to, Consumer<Entry> reader) {
        database.read(connection -> {
            new Entries(connection).read(from, to, row -> reader.accept(Line.parse(row.line())));
            return true;
        });
    }

    private static List<Entry> read(Connection connection, long from, long to) throws Exception {
        List<Entry> entries = new ArrayList<>();
        new Entries(connection).read(from, to, row -> entries.add(Line.parse(row.line())));
        return entries;
    }

    /**
     * The content behind a commitment; nothing if it was erased.
     *
     * @throws IllegalArgumentException if no entry ever came with such a content
     */
    public Optional<Content> content(Hash commitment) {
        return database.read(connection -> {
            Contents.Row kept = new Contents(connection).find(commitment);
            if (kept == null) {
                throw new IllegalArgumentException("No content was ever kept for " + commitment + ".");
            }
            byte[] salt = kept.salt();
            byte[] content = kept.content();
            return salt == null || content == null ? Optional.empty() : Optional.of(Content.kept(salt, content));
        });
    }

    /** The tree as it is now: the log's name, how many entries, which root; unsigned. */
    public Checkpoint head() {
        return database.read(connection -> sealing(connection).head());
    }

    /**
     * Signs the log as it is now, keeps the checkpoint, and hands it to the sinks.
     *
     * @param key the key that the log names, read from its file
     * @throws IllegalStateException if the log does not continue what a sink holds: somebody changed it
     * @throws IOException if a sink cannot be reached; the checkpoint is made and kept all the same
     */
    public Note checkpoint(SigningKey key, CheckpointSink... sinks) throws IOException {
        Note note = writer.write(connection -> sealing(connection).seal(key));
        deliver(note, sinks);
        return note;
    }

    /**
     * Lets another key sign from here on. The entry that says so and a checkpoint over it, signed by both keys, become
     * durable together.
     */
    public Note rotate(SigningKey old, SigningKey next, CheckpointSink... sinks) throws IOException {
        Note note = write(appending -> sealing(appending.connection()).rotate(appending, old, next));
        deliver(note, sinks);
        return note;
    }

    private void deliver(Note note, CheckpointSink... sinks) throws IOException {
        IOException unreachable = null;
        for (CheckpointSink sink : sinks) {
            try {
                database.read(connection -> {
                    sealing(connection).deliver(note, sink);
                    return true;
                });
            } catch (StoreException failed) {
                IOException cause = failed.getCause() instanceof IOException io ? io : new IOException(failed);
                if (unreachable == null) {
                    unreachable = new IOException("The checkpoint did not reach " + sink + ": " + cause.getMessage());
                }
                unreachable.addSuppressed(cause);
            }
        }
        if (unreachable != null) {
            throw unreachable;
        }
    }

    /**
     * Proves that an entry is in the log, under the newest checkpoint kept.
     *
     * @throws IllegalArgumentException if that covers no such entry
     * @throws IllegalStateException if there is no checkpoint yet
     */
    public InclusionProof proveInclusion(long sequence) {
        return database.read(connection -> sealing(connection).proveInclusion(sequence));
    }

    /**
     * Proves that the newest checkpoint kept continues an earlier one of this many entries.
     *
     * @throws IllegalArgumentException if it is smaller than that
     * @throws IllegalStateException if there is no checkpoint yet
     */
    public ConsistencyProof proveConsistency(long before) {
        return database.read(connection -> sealing(connection).proveConsistency(before));
    }

    /**
     * Verifies everything from the first entry to the last, as of one moment; others may append meanwhile.
     *
     * @param held a checkpoint that was kept elsewhere; null if there is none, and then whoever could write to the
     *     database could have replaced all of it
     */
    public Report verify(@Nullable Note held) {
        return database.read(connection -> new Audit(new DatabaseSource(connection), held).run());
    }

    /**
     * Writes all entries of the newest checkpoint kept to a new folder that can be verified without this database.
     *
     * @param withContents whether names, texts and files go along
     * @throws IllegalStateException if there is no checkpoint yet
     * @throws IOException if the folder is not empty or cannot be written
     */
    public Note export(Path folder, boolean withContents) throws IOException {
        try {
            return database.read(
                    connection -> Export.write(connection, sealing(connection).newest(), folder, withContents));
        } catch (StoreException failed) {
            if (failed.getCause() instanceof IOException io) {
                throw io;
            }
            throw failed;
        }
    }

    /**
     * Copies the whole database, tables of one's own included, as of one moment to a new file; others may append meanwhile.
     *
     * @param file which is not there yet
     * @throws UnsupportedOperationException where the database is a server, whose own tools do that
     */
    public void copy(Path file) {
        database.copy(file);
    }

    private Sealing sealing(Connection connection) {
        return new Sealing(connection, founding.origin());
    }

    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
