package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.judging.Leeway;

/** Makes the tables of the current state from the entries. */
public final class Rebuild {

    private static final int BATCH = 2_000;

    /** Batches that are read before the first of them has to be folded. */
    private static final int AHEAD = 2;

    private Rebuild() {}

    /** The numbers of the entries about one subject. */
    private static final class Numbers {
        private long[] numbers = new long[4];
        private int size;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        List<Long> list() {
            return Arrays.stream(numbers, 0, size).boxed().toList();
        }
    }

    /** Makes the tables where there are none yet. */
    public static void prepare(Connection connection, Leeway leeway) throws SQLException {
        if (!Tables.exist(connection, leeway)) {
            all(connection, connection, Long.MAX_VALUE, leeway);
        }
    }

    /**
     * Makes all tables anew.
     *
     * @param log where the entries are
     * @param tables where the tables go, which may be the same
     * @param end the number of the first entry that is left out
     * @param leeway of N左右
     * @return how many entries were read
     */
    public static long all(Connection log, Connection tables, long end, Leeway leeway) throws SQLException {
        Search search = Search.of(tables);
        Tables.drop(tables);
        Tables.create(tables);
        search.hurry(tables, true);
        // in the order of their first entries, so that what is read one after the other lies side by side
        Map<String, Numbers> subjects = new LinkedHashMap<>();
        long[] count = {0};
        ExecutorService folding = Executors.newSingleThreadExecutor();
        try (Log entries = new Log(log, log == tables);
                Cards cards = new Cards(tables, true, leeway)) {
            entries.subjects(0, end, (sequence, about) -> {
                subjects.computeIfAbsent(about, key -> new Numbers()).add(sequence);
                count[0]++;
            });
            Deque<Future<List<Cards.Insert>>> ahead = new ArrayDeque<>();
            List<Subject> chunk = new ArrayList<>();
            List<Long> numbers = new ArrayList<>();
            for (Map.Entry<String, Numbers> subject : subjects.entrySet()) {
                List<Long> own = subject.getValue().list();
                cards.entries(
                        subject.getKey(), own.stream().map(Object::toString).collect(Collectors.joining(",")));
                chunk.add(new Subject(subject.getKey(), own));
                numbers.addAll(own);
                if (numbers.size() >= BATCH) {
                    ahead.add(fold(folding, cards, chunk, read(entries, numbers)));
                    chunk = new ArrayList<>();
                    numbers.clear();
                    if (ahead.size() > AHEAD) {
                        insert(ahead.remove(), cards);
                    }
                }
            }
            ahead.add(fold(folding, cards, chunk, read(entries, numbers)));
            while (!ahead.isEmpty()) {
                insert(ahead.remove(), cards);
            }
        } finally {
            folding.shutdownNow();
        }
        Tables.index(tables, leeway);
        search.hurry(tables, false);
        return count[0];
    }

    /** The numbers of a subject's entries. */
    private record Subject(String about, List<Long> numbers) {}

    private static Map<Long, Log.Raw> read(Log entries, List<Long> numbers) throws SQLException {
        numbers.sort(null); // neighbours lie on one page
        return entries.raw(numbers);
    }

    /** Parses and folds on the other processor, while this one asks the database for more. */
    private static Future<List<Cards.Insert>> fold(
            ExecutorService folding, Cards cards, List<Subject> chunk, Map<Long, Log.Raw> entries) {
        return folding.submit(() -> {
            List<Cards.Insert> inserts = new ArrayList<>(chunk.size());
            for (Subject subject : chunk) {
                List<Happened> events = new ArrayList<>(subject.numbers().size());
                for (Long number : subject.numbers()) {
                    events.add(Objects.requireNonNull(entries.get(number)).event());
                }
                inserts.add(cards.prepare(subject.about(), events));
            }
            return inserts;
        });
    }

    private static void insert(Future<List<Cards.Insert>> folded, Cards cards) throws SQLException {
        try {
            for (Cards.Insert insert : folded.get()) {
                insert.run();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the entries cannot be folded: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the tables were made", e);
        }
        cards.flush();
    }
}
