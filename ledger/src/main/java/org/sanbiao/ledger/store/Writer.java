package org.sanbiao.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a database. For any number of threads: while one commits, the others queue up, and the next commit
 * is for all of them at once, so that twenty writers do not wait for twenty disks.
 *
 * <p>Work that throws is undone alone (a savepoint each); its neighbours in the same commit are not touched. Work may
 * run on another thread than the one that asked for it.
 */
public final class Writer implements AutoCloseable {

    /** At most so many pieces of work share a commit; the rest wait for the next. */
    public static final int LARGEST_BATCH = 1_000;

    private final Database database;
    private final ReentrantLock turn = new ReentrantLock();
    private final ConcurrentLinkedQueue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();
    private @Nullable Connection connection; // guarded by turn
    private boolean closed; // guarded by turn

    /** A writer for this database; connects when there is something to write. */
    public Writer(Database database) {
        this.database = database;
    }

    /** What became of one piece of work: a value, or what it threw. */
    public record Outcome<T>(@Nullable T value, @Nullable Throwable failure) {

        /** The value, or the exception again. */
        @SuppressWarnings("NullAway") // a work of Outcome<@Nullable T> may answer null
        public T get() {
            if (failure instanceof RuntimeException asItIs) {
                throw asItIs;
            }
            if (failure instanceof Error asItIs) {
                throw asItIs;
            }
            if (failure != null) {
                throw new StoreException("Nothing was written: " + failure.getMessage(), failure);
            }
            return value;
        }
    }

    /**
     * Does one piece of work and returns when it is durable.
     *
     * @throws StoreException if the database failed; see {@link StoreException#mayBeDurable()}
     * @throws RuntimeException what the work threw; then nothing was written
     */
    public <T> T write(Database.Work<T> work) {
        return writeAll(List.of(work)).get(0).get();
    }

    /** Does all of it, sharing commits, and returns when all is durable or has failed. Order is kept. */
    public <T> List<Outcome<T>> writeAll(List<? extends Database.Work<T>> works) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("Bug: work asks for more work; do it on the connection it was given.");
        }
        List<Pending<T>> mine = new ArrayList<>(works.size());
        for (Database.Work<T> work : works) {
            mine.add(new Pending<>(work));
        }
        waiting.addAll(mine);
        turn.lock();
        try {
            // somebody whose turn came earlier may have done it all already
            while (!mine.stream().allMatch(pending -> pending.done)) {
                commitNext();
            }
        } finally {
            turn.unlock();
        }
        List<Outcome<T>> outcomes = new ArrayList<>(mine.size());
        for (Pending<T> pending : mine) {
            outcomes.add(new Outcome<>(pending.value, pending.failure));
        }
        return outcomes;
    }

    private void commitNext() {
        List<Pending<?>> batch = new ArrayList<>();
        for (Pending<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
            if (batch.size() == LARGEST_BATCH) {
                break;
            }
        }
        boolean committing = false;
        try {
            Connection on = locked();
            Dialect.execute(on, "SAVEPOINT sanbiao");
            for (Pending<?> pending : batch) {
                if (pending.runOn(on)) {
                    database.dialect.renewSavepoint(on);
                } else {
                    Dialect.execute(on, "ROLLBACK TO SAVEPOINT sanbiao"); // which stays for the next
                }
            }
            committing = true;
            database.dialect.commit(on);
        } catch (SQLException | RuntimeException | Error failure) {
            disconnect(); // undoes everything; the next turn begins with a new connection
            String what = committing ? "The commit failed" : "Nothing was written";
            for (Pending<?> pending : batch) {
                if (pending.failure == null) {
                    pending.failure = new StoreException(
                            what + " to " + database + ": " + failure.getMessage(), failure, committing);
                }
            }
        }
        batch.forEach(pending -> pending.done = true);
    }

    /** The connection with the lock taken. If it broke while nobody wrote, another: nothing was done on it yet. */
    private Connection locked() throws SQLException {
        Connection on = connected();
        try {
            database.dialect.lock(on);
        } catch (SQLException refused) {
            if (Database.isAlive(on)) {
                throw refused;
            }
            disconnect();
            on = connected();
            database.dialect.lock(on);
        }
        return on;
    }

    private Connection connected() throws SQLException {
        if (closed) {
            throw new SQLException("it is closed");
        }
        Connection open = connection;
        if (open == null) {
            open = database.connectToWrite();
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        if (connection != null) {
            Database.closeQuietly(connection);
            connection = null;
        }
    }

    /** Removes from the database's files what erased contents left behind there. */
    public void scrub() {
        turn.lock();
        try {
            Connection on = connected();
            database.dialect.scrub(on);
        } catch (SQLException refused) {
            disconnect();
            throw new StoreException("Cannot scrub " + database + ": " + refused.getMessage(), refused);
        } finally {
            turn.unlock();
        }
    }

    /** Waits for the commit under way, then closes; later work is refused. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            turn.unlock();
        }
    }

    /** Work in the queue; its fields are guarded by turn. */
    private static final class Pending<T> {
        private final Database.Work<T> work;
        private @Nullable T value;
        private @Nullable Throwable failure;
        private boolean done;

        private Pending(Database.Work<T> work) {
            this.work = work;
        }

        /** False if the work threw and is to be undone. */
        private boolean runOn(Connection connection) {
            try {
                value = work.on(connection);
                return true;
            } catch (Throwable thrown) {
                failure = thrown;
                return false;
            }
        }
    }
}
