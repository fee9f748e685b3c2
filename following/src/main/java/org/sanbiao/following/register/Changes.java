package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Commitment;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.light.Pack;

/** What happened since a day, and to what. Start with {@code Register.changes()}. For any number of threads. */
public final class Changes {

    private final Register register;
    private final Register.Reads reads;
    private final Leeway leeway;

    Changes(Register register, Register.Reads reads, Leeway leeway) {
        this.register = register;
        this.reads = reads;
        this.leeway = leeway;
    }

    /**
     * A commitment to which something happened.
     *
     * @param row as it is now
     * @param then how it stood before the first of the events, on the day asked for; null where it was not there yet
     * @param events what happened since, in order
     */
    public record Change(RegisterRow row, @Nullable Situation then, List<Happened> events) {
        public Change {
            events = List.copyOf(events);
        }
    }

    /**
     * A page of changes.
     *
     * @param total how many commitments changed altogether
     */
    public record Page(List<Change> changes, int total) {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The commitments that changed, the one that changed last first.
     *
     * @param first the number of the first entry that counts: {@code Office.firstOf(day)}
     * @param then the day of which the earlier situation is said: the one before
     */
    public Page since(long first, LocalDate then, Filter filter, int offset, int limit, Pack pack, LocalDate today) {
        return reads.read(connection -> {
            Question question = new Question(filter, today, Search.of(connection)).since(first);
            int total = question.count(connection);
            List<Integer> numbers = question.numbers(
                    connection, " ORDER BY c.version DESC, c.number LIMIT " + limit + " OFFSET " + offset);
            Map<String, Period> opened = Reporting.opened(connection);
            List<Change> changes = new ArrayList<>();
            List<RegisterRow> rows = register.rows(Register.cards(connection, numbers), pack, today, connection);
            try (Log log = new Log(connection, true)) {
                for (RegisterRow row : rows) {
                    List<Happened> all = log.about(row.id());
                    int before = 0;
                    while (before < all.size() && all.get(before).sequence() < first) {
                        before++;
                    }
                    Situation earlier = before == 0
                            ? null
                            : Situation.of(Commitment.of(all.subList(0, before)).card(), opened, then, leeway);
                    changes.add(new Change(row, earlier, all.subList(before, all.size())));
                }
            }
            return new Page(changes, total);
        });
    }

    /**
     * All that happened, to whatever, the last first.
     *
     * @param before only entries of a smaller number: the number of the last event of the page before, or
     *     {@link Long#MAX_VALUE}
     * @param limit at most so many
     */
    public List<Happened> latest(long before, int limit) {
        return reads.read(connection -> {
            List<Long> numbers = new ArrayList<>(numbers(connection, before, limit));
            List<Happened> events = new ArrayList<>();
            try (Log log = new Log(connection, false)) {
                Map<Long, Log.Raw> raw = log.raw(numbers);
                for (Long number : numbers) {
                    Log.Raw entry = raw.get(number);
                    if (entry != null) {
                        events.add(entry.event());
                    }
                }
            }
            return events;
        });
    }

    /**
     * What the entries from a number on are about, each once; nothing where one of them is the ledger's own: then texts of
     * any subject may have been erased.
     *
     * @param first the number of the first of them
     */
    public Optional<Set<String>> subjects(long first) {
        return reads.read(connection -> {
            Set<String> subjects = new LinkedHashSet<>();
            try (PreparedStatement own =
                    connection.prepareStatement("SELECT count(*) FROM ledger_own WHERE sequence >= ?")) {
                own.setLong(1, first);
                try (ResultSet rows = own.executeQuery()) {
                    if (rows.next() && rows.getInt(1) > 0) {
                        return Optional.empty();
                    }
                }
            }
            try (Log log = new Log(connection, false)) {
                log.subjects(first, Long.MAX_VALUE, (sequence, about) -> subjects.add(about));
            }
            return Optional.of(subjects);
        });
    }

    /** The ledger's own entries are left out: they are few. */
    private static List<Long> numbers(Connection connection, long before, int limit) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        String sql = "SELECT sequence FROM ledger_entry WHERE sequence < ?"
                + " AND sequence NOT IN (SELECT sequence FROM ledger_own) ORDER BY sequence DESC LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, before);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }
}
