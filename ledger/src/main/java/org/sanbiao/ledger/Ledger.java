package org.sanbiao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sanbiao.ledger.store.Database;
import org.sanbiao.ledger.store.Rows;
import org.sanbiao.ledger.store.Writer;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.ledger.tree.Tree;

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
        Database database = Database.open(url);
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
        return writer.write(turn(command));
    }

    /** Runs commands that share commits; one that throws is undone alone. */
    public <T> List<Writer.Outcome<T>> writeAll(List<? extends Appending.Command<T>> commands) {
        List<Database.Work<T>> turns = new ArrayList<>(commands.size());
        for (Appending.Command<T> command : commands) {
            turns.add(turn(command));
        }
        return writer.writeAll(turns);
    }

    private <T> Database.Work<T> turn(Appending.Command<T> command) {
        return connection -> command.run(new Appending(connection, founding.zone(), clock.instant()));
    }

    /** Reads tables of one's own, as of one moment. */
    public <T> T read(Database.Work<T> work) {
        return database.read(work);
    }

    /** How many entries there are. */
    public long size() {
        return database.read(connection -> new Rows(connection).size());
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
            new Rows(connection).entries(from, to, row -> reader.accept(Line.parse(row.line())));
            return true;
        });
    }

    private static List<Entry> read(Connection connection, long from, long to) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        new Rows(connection).entries(from, to, row -> entries.add(Line.parse(row.line())));
        return entries;
    }

    /**
     * The content behind a commitment; nothing if it was erased.
     *
     * @throws IllegalArgumentException if no entry ever came with such a content
     */
    public Optional<Content> content(Hash commitment) {
        return database.read(connection -> {
            List<byte[]> kept = new Rows(connection).content(commitment);
            if (kept == null) {
                throw new IllegalArgumentException("No content was ever kept for " + commitment + ".");
            }
            return kept.isEmpty() ? Optional.empty() : Optional.of(Content.kept(kept.get(0), kept.get(1)));
        });
    }

    /** The tree as it is now: the log's name, how many entries, which root; unsigned. */
    public Checkpoint head() {
        return database.read(connection -> {
            Rows rows = new Rows(connection);
            long size = rows.size();
            return new Checkpoint(founding.origin(), size, Tree.root(size, rows));
        });
    }

    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
