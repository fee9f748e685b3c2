package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.judging.Leeway;

/** Makes the tables of the current state from the entries. */
public final class Rebuild {

    private static final int BATCH = 2_000;

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
    }

    /** Makes the tables where there are none yet. */
    public static void prepare(Connection connection, Leeway leeway) throws SQLException {
        if (!Tables.exist(connection)) {
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
        Tables.drop(tables);
        Tables.create(tables);
        Map<String, Numbers> subjects = new TreeMap<>();
        long[] count = {0};
        try (Log entries = new Log(log, log == tables);
                Cards cards = new Cards(tables, true, leeway)) {
            entries.subjects(0, end, (sequence, about) -> {
                subjects.computeIfAbsent(about, key -> new Numbers()).add(sequence);
                count[0]++;
            });
            int waiting = 0;
            for (Map.Entry<String, Numbers> subject : subjects.entrySet()) {
                Numbers numbers = subject.getValue();
                List<Happened> events = new ArrayList<>(numbers.size);
                for (int i = 0; i < numbers.size; i++) {
                    cards.event(subject.getKey(), numbers.numbers[i]);
                    events.add(entries.at(numbers.numbers[i]));
                }
                cards.write(subject.getKey(), events);
                waiting += numbers.size;
                if (waiting >= BATCH) {
                    cards.flush();
                    waiting = 0;
                }
            }
            cards.flush();
        }
        return count[0];
    }
}
