package org.sanbiao.following.office;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Changes;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Rebuild;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Unit;
import org.sanbiao.following.rollup.Benchmark;
import org.sanbiao.ledger.Appending;
import org.sanbiao.ledger.Content;
import org.sanbiao.ledger.Ledger;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.store.Database;
import org.sanbiao.ledger.store.StoreException;
import org.sanbiao.ledger.tree.Hash;

/**
 * The office over one ledger: desks for what people do, the register for what they ask. The one door of this module.
 *
 * <p>Every command is a method of a desk. It takes who acts on which day ({@link Acting}), and for what is there already
 * the version that its author saw; it returns what it made, durably, or throws a {@link Refusal} and has changed nothing.
 * Any other exception is a broken database or a bug. For any number of threads; does not close the ledger.
 */
public final class Office {

    /** Given as the version seen: whatever is there. For programs that have just read it. */
    public static final long LATEST = -1;

    private final Ledger ledger;
    private final Leeway leeway;
    private final Divisions divisions;
    private final RandomGenerator chance;
    private final Register register;

    @SuppressWarnings("ThreadLocalUsage") // one an office: the turn of another office's ledger is not this one's
    private final ThreadLocal<Appending> together = new ThreadLocal<>();

    private Office(Ledger ledger, Leeway leeway, Divisions divisions, RandomGenerator chance) {
        this.ledger = ledger;
        this.leeway = leeway;
        this.divisions = divisions;
        this.chance = chance;
        this.register = new Register(this::read, leeway);
    }

    /**
     * Opens the office; makes the tables of the current state where there are none.
     *
     * @param leeway of N左右
     * @param divisions with the towns and villages that are reported on
     * @param chance salts contents; a {@link java.security.SecureRandom} outside tests
     */
    public static Office open(Ledger ledger, Leeway leeway, Divisions divisions, RandomGenerator chance) {
        ledger.write(appending -> {
            Rebuild.prepare(appending.connection(), leeway);
            return true;
        });
        return new Office(ledger, leeway, divisions, chance);
    }

    /** What is asked of the current state. */
    public Register register() {
        return register;
    }

    public Divisions divisions() {
        return divisions;
    }

    public Leeway leeway() {
        return leeway;
    }

    /** A commitment that was allocated, area by area; null where there is none of this identity. */
    public @Nullable Completion completion(String id, LocalDate today) {
        return Completion.of(register, divisions, leeway, id, today);
    }

    /** The best units on an indicator; a denominator below {@code least} is too small to be compared. */
    public Benchmark benchmark(String indicator, BigDecimal least, LocalDate today) {
        return Completion.benchmark(register, indicator, least, today);
    }

    /** Units and people. */
    public AccountsDesk accounts() {
        return new AccountsDesk(this);
    }

    /** 立项 and its review. */
    public ReviewDesk review() {
        return new ReviewDesk(this);
    }

    /** 交办, 分解, 调整, 催办. */
    public AssignmentDesk assignment() {
        return new AssignmentDesk(this);
    }

    /** 签收, 反馈 and what becomes of reports. */
    public ReportDesk reports() {
        return new ReportDesk(this);
    }

    /** 复核, 销号. */
    public ClosingDesk closing() {
        return new ClosingDesk(this);
    }

    /** 督查, 整改, 批处理. */
    public InspectionDesk inspection() {
        return new InspectionDesk(this);
    }

    /**
     * Somebody as they act on a day.
     *
     * @throws Refusal where nobody of that short name may do anything
     */
    public Acting acting(String person, LocalDate today) {
        Person known = register.person(person);
        Role role = known == null ? null : known.role();
        if (known != null && role != null) {
            return new Acting(person, role, known.unit(), today);
        }
        throw new Refusal(Refusal.Reason.ROLE, "没有登记过“" + person + "”", "nobody is known as “" + person + "”");
    }

    /** A command that runs in one turn of the writer. */
    @FunctionalInterface
    interface Command<T> {
        T run(Turn turn) throws SQLException;
    }

    <T> T write(Acting as, Deed deed, Command<T> command) {
        Appending running = together.get();
        return running == null
                ? ledger.write(appending -> run(as, deed, command, appending))
                : on(running.connection(), connection -> run(as, deed, command, running));
    }

    private <T> T run(Acting as, Deed deed, Command<T> command, Appending appending) throws SQLException {
        Turn turn = new Turn(as, appending, leeway, chance);
        if (deed != Deed.GOVERN || turn.tables.isGoverned()) {
            turn.known();
            turn.may(deed);
        }
        T result = command.run(turn);
        turn.end();
        return result;
    }

    /**
     * Runs commands in one turn of the writer, for what comes in bulk: they become durable together, in one commit, when
     * this returns; what it throws undoes them all. What they ask the register they see as they left it. Nobody else
     * writes meanwhile.
     */
    public <T> T together(Supplier<T> commands) {
        if (together.get() != null) {
            return commands.get();
        }
        return ledger.write(appending -> {
            together.set(appending);
            try {
                return commands.get();
            } finally {
                together.remove();
            }
        });
    }

    private <T> T read(Database.Work<T> work) {
        Appending running = together.get();
        return running == null ? ledger.read(work) : on(running.connection(), work);
    }

    private static <T> T on(Connection connection, Database.Work<T> work) {
        try {
            return work.on(connection);
        } catch (RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception e) {
            throw new StoreException("cannot read or write: " + e.getMessage(), e);
        }
    }

    /**
     * Makes the tables of the current state anew from the entries.
     *
     * @return how many entries were read
     */
    public long rebuild() {
        return ledger.write(
                appending -> Rebuild.all(appending.connection(), appending.connection(), Long.MAX_VALUE, leeway));
    }

    /**
     * Refuses who may not do something that no desk does: what concerns the ledger as a whole.
     *
     * @throws Refusal where the role may not do it
     */
    public void require(Acting as, Deed deed) {
        Turn.may(as, deed);
    }

    /**
     * Rows of the tables of the current state that are not what the entries make of them: somebody changed them past the
     * desks. {@link #rebuild()} puts them right.
     *
     * <p>Cost: a rebuild in a file of its own, and both dumps; others may write meanwhile.
     *
     * @param most how many are named
     * @return table and key of each, of those that are missing and of those that are too many
     */
    public List<String> strayRows(int most) {
        return ledger.read(log -> {
            try (Past right = past(log, Long.MAX_VALUE)) {
                StrayRows rows = new StrayRows();
                right.register.dump(rows::expect);
                new Register(new On(log), leeway).dump(rows::find);
                return rows.stray(most);
            }
        });
    }

    /** A register of the past, in a database of its own that goes when it is closed. */
    public static final class Past implements AutoCloseable {
        private final Register register;
        private final Connection connection;
        private final Path file;
        private final long entries;

        private Past(Connection connection, Path file, Leeway leeway, long entries) {
            this.connection = connection;
            this.file = file;
            this.entries = entries;
            this.register = new Register(new On(connection), leeway);
        }

        /** What was known then. */
        public Register register() {
            return register;
        }

        /** How many entries there were. */
        public long entries() {
            return entries;
        }

        @Override
        public void close() {
            try {
                connection.close();
                Files.deleteIfExists(file);
            } catch (SQLException | java.io.IOException e) {
                throw new StoreException("cannot remove " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /** Reads on one connection, by one thread at a time. */
    private record On(Connection connection) implements Register.Reads {
        @Override
        public <T> T read(Database.Work<T> work) {
            synchronized (connection) {
                return Office.on(connection, work);
            }
        }
    }

    /**
     * What was known at the end of a day, by when it was recorded in the ledger's time zone.
     *
     * <p>What was erased since is erased there too. Cost: a rebuild of the entries up to that day.
     */
    public Past asOf(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ledger.founding().zone()).toInstant();
        return ledger.read(log -> {
            return past(log, before(log, end));
        });
    }

    /** The tables as the first entries make them. */
    private Past past(Connection log, long before) throws Exception {
        Path file = Files.createTempFile("sanbiao-past", ".db");
        Connection tables = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = tables.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
        }
        tables.setAutoCommit(false);
        Rebuild.all(log, tables, before, leeway);
        tables.commit();
        return new Past(tables, file, leeway, before);
    }

    /** The number of the first entry that was recorded on a day or later; the next number where there is none. */
    public long firstOf(LocalDate day) {
        Instant start = day.atStartOfDay(ledger.founding().zone()).toInstant();
        return ledger.read(log -> before(log, start));
    }

    /** The commitments to which something happened on a day or later, the one that changed last first. */
    public Changes.Page changes(LocalDate since, Filter filter, int offset, int limit, Pack pack, LocalDate today) {
        return register.changes().since(firstOf(since), since.minusDays(1), filter, offset, limit, pack, today);
    }

    /**
     * Whether somebody may open the files that were handed in about what concerns some units. Everybody whom the office
     * knows reads its register; files may hold names and papers of people, so a unit opens its own only, and those of units
     * that belong to it.
     */
    public boolean opensFiles(Acting as, Collection<String> units) {
        if (as.role() != Role.REPORTER && as.role() != Role.APPROVER) {
            return true;
        }
        String mine = as.unit();
        Map<String, Unit> known = new HashMap<>();
        register.units().forEach(unit -> known.put(unit.name(), unit));
        for (String unit : units) {
            String at = unit;
            for (int depth = 0; at != null && depth <= known.size(); depth++) {
                if (at.equals(mine)) {
                    return true;
                }
                Unit here = known.get(at);
                at = here == null ? null : here.above();
            }
        }
        return false;
    }

    /** The bytes of a file that an entry names; nothing where they were erased. */
    public Optional<byte[]> file(Evidence evidence) {
        return ledger.content(Hash.ofHex(evidence.hash())).map(Content::bytes);
    }

    /** The bytes of a document as it was entered; nothing where they were not kept or were erased. */
    public Optional<byte[]> original(String document) {
        for (Happened happened : register.history(document)) {
            if (happened.event() instanceof DocumentRead read && read.file() != null) {
                return file(read.file());
            }
        }
        return Optional.empty();
    }

    /** How many entries were recorded before an instant; recorded times never go back, so halving finds it. */
    private static long before(Connection log, Instant end) throws SQLException {
        long low = 0;
        long high = size(log);
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (recordedAt(log, middle).isBefore(end)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long size(Connection log) throws SQLException {
        try (PreparedStatement select = log.prepareStatement("SELECT count(*) FROM ledger_entry");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Instant recordedAt(Connection log, long sequence) throws SQLException {
        try (PreparedStatement select = log.prepareStatement("SELECT line FROM ledger_entry WHERE sequence = ?")) {
            select.setLong(1, sequence);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                Json.Members line = (Json.Members) Json.parse(rows.getBytes(1));
                return OffsetDateTime.parse(line.text("recorded_at")).toInstant();
            }
        }
    }

    /** The version of a subject as it is now: what a command on it names as seen. */
    public long version(String about) {
        List<Happened> events = register.history(about);
        if (events.isEmpty()) {
            throw Refusal.unknown("没有" + about, "there is no " + about);
        }
        return events.get(events.size() - 1).sequence();
    }
}
