package org.sanbiao.app.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.CheckpointFolder;
import org.sanbiao.ledger.Ledger;
import org.sanbiao.ledger.Report;
import org.sanbiao.ledger.note.Note;

/**
 * Copies of work folders, for the day on which one is lost: a folder with the same files, the database as of one moment.
 * The signing key goes along only on wish: whoever has it can sign in the office's name.
 *
 * <p>A copy appears under its name only when it is whole.
 */
public final class Backup {

    private Backup() {}

    /**
     * What was copied.
     *
     * @param folder the copy
     * @param withKey whether the signing key is in it
     */
    public record Made(Path folder, boolean withKey) {}

    /**
     * What was restored, or why not.
     *
     * @param report what verifying found; where it is not sound nothing was restored
     * @param held the checkpoint that it was held against, or null
     * @param withKey whether the signing key is there
     * @param withAccounts whether passwords of the web are there, which no ledger vouches for
     */
    public record Restored(Report report, @Nullable Note held, boolean withKey, boolean withAccounts) {}

    /**
     * Copies a work folder; others may go on writing.
     *
     * @param to which is not there yet
     * @throws Refusal where it is there, or the database is a server, whose own tools copy it
     */
    public static Made make(WorkFolder work, Path to, boolean withKey) {
        refuseThere(to);
        Path from = work.folder();
        boolean key = withKey && Files.isDirectory(from.resolve(WorkFolder.KEY));
        if (withKey) {
            work.signingKey(); // refuses where it is lost
        }
        whole(to, part -> {
            copyAll(from, part, name -> key || !name.equals(WorkFolder.KEY)); // checkpoints before what they are of
            try {
                work.ledger().copy(part.resolve(WorkFolder.DATABASE));
            } catch (UnsupportedOperationException server) {
                throw new Refusal(
                        Refusal.Reason.STATE,
                        "台账在PostgreSQL里：数据库用 pg_dump 备份，密钥（key/）和设置另存",
                        "the ledger is in PostgreSQL: back it up with pg_dump, and key/ and settings beside it");
            }
            if (Files.isRegularFile(from.resolve(WorkFolder.ACCOUNTS))) {
                copyDatabase(from.resolve(WorkFolder.ACCOUNTS), part.resolve(WorkFolder.ACCOUNTS));
            }
            return true;
        });
        return new Made(to, key);
    }

    /**
     * Makes a work folder of a copy, after verifying every entry of it. The tables of the current state are made anew from
     * the entries.
     *
     * @param to which is not there yet, or empty; never overwritten
     * @param held a checkpoint that was kept elsewhere; null for the newest that the copy itself holds
     * @throws Refusal where one is no copy or the other is there
     */
    public static Restored restore(
            Path from, Path to, @Nullable Note held, InstantSource clock, RandomGenerator random) {
        for (String file : List.of(WorkFolder.DATABASE, WorkFolder.SETTINGS)) {
            if (!Files.isRegularFile(from.resolve(file))) {
                throw new Refusal(
                        Refusal.Reason.UNKNOWN, from + "不是备份：没有" + file, from + " is no backup: it has no " + file);
            }
        }
        refuseThere(to);
        boolean key = Files.isDirectory(from.resolve(WorkFolder.KEY));
        List<Restored> result = new ArrayList<>();
        whole(to, part -> {
            copyAll(from, part, name -> true);
            for (String database : List.of(WorkFolder.DATABASE, WorkFolder.ACCOUNTS)) {
                if (Files.isRegularFile(from.resolve(database), LinkOption.NOFOLLOW_LINKS)) {
                    copy(from.resolve(database), part.resolve(database));
                }
            }
            if (Settings.read(part.resolve(WorkFolder.SETTINGS)).store() != null) {
                throw new Refusal(
                        Refusal.Reason.INPUT,
                        "备份的设置指向别的数据库，不能恢复",
                        "the settings in the backup name another database: it cannot be restored");
            }
            Restored restored = verified(part, held, key, clock);
            result.add(restored);
            if (!restored.report().isSound()) {
                return false;
            }
            try (WorkFolder work = WorkFolder.open(part, clock, random)) {
                work.office().rebuild();
            }
            return true;
        });
        return result.get(0);
    }

    /** Reads the copy's ledger, and nothing else of it. */
    private static Restored verified(Path part, @Nullable Note held, boolean key, InstantSource clock)
            throws IOException {
        Path database = part.toAbsolutePath().resolve(WorkFolder.DATABASE);
        try (Ledger ledger = Ledger.open("jdbc:sqlite:" + database, clock)) {
            String origin = ledger.founding().origin();
            Optional<Note> own = new CheckpointFolder(part.resolve(WorkFolder.CHECKPOINTS)).newest(origin);
            Note against = held == null ? own.orElse(null) : held;
            boolean accounts = Files.exists(part.resolve(WorkFolder.ACCOUNTS));
            return new Restored(ledger.verify(against), against, key, accounts);
        } catch (IllegalStateException | IllegalArgumentException none) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "备份里的台账读不了：" + none.getMessage(),
                    "the ledger in the backup cannot be read: " + none.getMessage());
        }
    }

    private static void refuseThere(Path to) {
        try {
            if (!Files.exists(to)) {
                return;
            }
            if (Files.isDirectory(to)) {
                try (Stream<Path> files = Files.list(to)) {
                    if (files.findAny().isEmpty()) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.INPUT, "读不了" + to + "：" + e, "cannot read " + to + ": " + e);
        }
        throw new Refusal(
                Refusal.Reason.STATE,
                to + "已存在，不会覆盖；请另指一个新目录",
                to + " is there already and is not overwritten: name a new folder");
    }

    /** Fills a folder; whether it is to stay. */
    private interface Filling {
        boolean in(Path part) throws IOException;
    }

    /** Fills a folder beside the one that is wanted and gives it its name when it is whole. */
    private static void whole(Path to, Filling filling) {
        Path absolute = to.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new Refusal(Refusal.Reason.INPUT, to + "不是目录名", to + " is no name for a folder");
        }
        try {
            Files.createDirectories(parent);
            Path part = Files.createTempDirectory(parent, "." + absolute.getFileName() + ".", owner(parent));
            try {
                if (filling.in(part)) {
                    Files.deleteIfExists(absolute); // an empty folder
                    Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                remove(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(Refusal.Reason.STATE, "写不了" + to + "：" + e, "cannot write " + to + ": " + e);
        }
    }

    private static FileAttribute<?>[] owner(Path in) {
        boolean posix = in.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A SQLite file as of one moment, whoever writes to it. */
    private static void copyDatabase(Path from, Path to) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + from.toAbsolutePath());
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toAbsolutePath().toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new IOException("cannot copy " + from + ": " + e.getMessage(), e);
        }
    }

    /** With the permissions of the original: keys and settings stay their owner's. */
    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** What is ours but the databases. */
    private static void copyAll(Path from, Path to, Predicate<String> wanted) throws IOException {
        for (String name : WorkFolder.OURS) {
            Path file = from.resolve(name);
            boolean database = name.startsWith(WorkFolder.DATABASE) || name.startsWith(WorkFolder.ACCOUNTS);
            if (database || !wanted.test(name)) {
                continue;
            }
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                copy(file, to.resolve(name));
            } else {
                copyFolder(file, to.resolve(name));
            }
        }
    }

    /** Plain files and folders; links are not followed, so that nothing from elsewhere comes along. */
    private static void copyFolder(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path there = to.resolve(from.relativize(folder).toString());
                if (!Files.exists(there)) {
                    Files.createDirectory(there, owner(there));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    copy(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
