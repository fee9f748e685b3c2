package org.sanbiao.app.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.light.PackReader;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.CheckpointFolder;
import org.sanbiao.ledger.CheckpointSink;
import org.sanbiao.ledger.Founding;
import org.sanbiao.ledger.Ledger;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.SigningKey;

/**
 * A folder that an office works in. For any number of threads, and any number of processes on one folder.
 *
 * <pre>
 * sanbiao.db            the ledger and the tables of the current state (or PostgreSQL, by settings)
 * key/signing.key       signs checkpoints; 0600 in a folder of 0700, outside the database
 * checkpoints/          every signed checkpoint, a file each
 * packs/                rule packs of one's own, a text file each; may be missing
 * settings.properties   {@link Settings}
 * accounts.db           passwords and tokens of the web, by their hashes; not part of the ledger
 * </pre>
 *
 * <p>What cannot be done is a {@link Refusal}, one clear line; a broken database is a
 * {@link org.sanbiao.ledger.store.StoreException}.
 */
public final class WorkFolder implements AutoCloseable {

    static final String DATABASE = "sanbiao.db";
    static final String ACCOUNTS = "accounts.db";
    static final String SETTINGS = "settings.properties";

    /** Which documents the public may see. */
    static final String PUBLISHED = "published.txt";

    static final String CHECKPOINTS = "checkpoints";
    static final String KEY = "key";
    static final String PACKS = "packs";
    static final Set<String> OURS = Set.of(
            DATABASE,
            DATABASE + "-wal",
            DATABASE + "-shm",
            ACCOUNTS,
            ACCOUNTS + "-wal",
            ACCOUNTS + "-shm",
            SETTINGS,
            PUBLISHED,
            CHECKPOINTS,
            KEY,
            PACKS,
            "drafts");

    private final Path folder;
    private final Settings settings;
    private final Ledger ledger;
    private final Office office;
    private final InstantSource clock;

    private WorkFolder(Path folder, Settings settings, Ledger ledger, InstantSource clock, RandomGenerator random) {
        this.folder = folder;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        this.office = Office.open(ledger, settings.leeway(), Divisions.standard(), random);
    }

    /**
     * The first administrator.
     *
     * @param person the short name: letters, digits, dot and hyphen
     * @param name the full name
     */
    public record Founder(String person, String name) {}

    /**
     * Makes a work folder, with its first administrator, and opens it. One that was interrupted is finished.
     *
     * @param folder which is not there yet, or empty
     * @param clock says when entries are recorded
     * @param random salts names and texts; a {@link SecureRandom} unless the result is to be the same again
     */
    public static WorkFolder found(
            Path folder, Founder founder, Settings settings, InstantSource clock, RandomGenerator random) {
        WorkFolder made;
        try {
            refuseOthers(folder);
            Files.createDirectories(folder);
            SigningKey key = new KeyFolder(folder.resolve(KEY)).make(new SecureRandom());
            Settings kept = keep(settings, folder.resolve(SETTINGS));
            made = new WorkFolder(folder, kept, found(folder, kept, key, clock), clock, random);
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "不能在" + folder + "建立工作目录：" + e,
                    "cannot make the work folder " + folder + ": " + e);
        }
        try {
            Acting first = new Acting(founder.person(), Role.VIEWER, null, made.today());
            made.office.accounts().appoint(first, founder.person(), Role.ADMINISTRATOR, null, founder.name());
            return made;
        } catch (RuntimeException refused) {
            made.close();
            boolean governed = refused instanceof Refusal refusal && refusal.reason() == Refusal.Reason.ROLE;
            throw governed ? isOne(folder) : refused;
        }
    }

    /** Refuses a folder that holds what is not ours. */
    private static void refuseOthers(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!OURS.contains(String.valueOf(file.getFileName()))) {
                    throw new Refusal(
                            Refusal.Reason.STATE,
                            folder + "里已有别的文件（" + file.getFileName() + "），请另选一个新目录",
                            folder + " holds other files (" + file.getFileName() + "): choose a new folder");
                }
            }
        }
    }

    private static Refusal isOne(Path folder) {
        return new Refusal(Refusal.Reason.STATE, folder + "已是工作目录", folder + " is a work folder already");
    }

    /** Writes the settings, or reads those of a founding that was interrupted; they have to be the same. */
    private static Settings keep(Settings settings, Path file) throws IOException {
        if (Files.exists(file)) {
            Settings there = Settings.read(file);
            if (!settings.equals(Settings.DEFAULT) && !settings.equals(there)) {
                throw new Refusal(
                        Refusal.Reason.STATE,
                        file + "里已有别的设置，请直接修改该文件",
                        file + " holds other settings already: change them there");
            }
            return there;
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, settings.text(), StandardOpenOption.WRITE);
        } else {
            Files.writeString(file, settings.text(), StandardOpenOption.CREATE_NEW);
        }
        return settings;
    }

    private static Ledger found(Path folder, Settings settings, SigningKey key, InstantSource clock) {
        String url = url(folder, settings);
        try {
            return Ledger.found(url, new Founding(settings.zone(), key.verifyingKey()), clock);
        } catch (IllegalStateException there) {
            return open(url, folder, clock);
        } catch (IllegalArgumentException noAddress) {
            throw badAddress(noAddress);
        }
    }

    /**
     * Opens a work folder.
     *
     * @throws Refusal where it is none; the message says how to make one
     */
    public static WorkFolder open(Path folder, InstantSource clock, RandomGenerator random) {
        Path file = folder.resolve(SETTINGS);
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    Refusal.Reason.UNKNOWN,
                    folder + "不是工作目录；用 sanbiao init --work " + folder + " 建立一个，或用 --work 指明已有的",
                    folder + " is no work folder; sanbiao init --work " + folder
                            + " makes one, --work names one that is there");
        }
        try {
            Settings settings = Settings.read(file);
            Ledger ledger = open(url(folder, settings), folder, clock);
            if (!ledger.founding().zone().equals(settings.zone())) {
                ledger.close();
                throw new Refusal(
                        Refusal.Reason.STATE,
                        file + "的时区是" + settings.zone() + "，台账立账时定的是"
                                + ledger.founding().zone(),
                        file + " says the zone is " + settings.zone() + ", the ledger was founded in "
                                + ledger.founding().zone());
            }
            return new WorkFolder(folder, settings, ledger, clock, random);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STATE, "读不了" + file + "：" + e, "cannot read " + file + ": " + e);
        }
    }

    private static Ledger open(String url, Path folder, InstantSource clock) {
        try {
            return Ledger.open(url, clock);
        } catch (IllegalStateException none) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    folder + "的数据库里没有台账，立账没有完成；请重新执行 sanbiao init",
                    "there is no ledger in the database of " + folder
                            + ": its founding was interrupted; run sanbiao init again");
        } catch (IllegalArgumentException noAddress) {
            throw badAddress(noAddress);
        }
    }

    private static Refusal badAddress(IllegalArgumentException e) {
        return new Refusal(Refusal.Reason.INPUT, "数据库地址不可用：" + e.getMessage(), String.valueOf(e.getMessage()));
    }

    private static String url(Path folder, Settings settings) {
        if (settings.store() != null) {
            return settings.store();
        }
        Path file = folder.toAbsolutePath().resolve(DATABASE);
        if (file.toString().indexOf('?') >= 0) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "目录名" + folder + "里不能有问号",
                    "a work folder's name has no question mark: " + folder);
        }
        return "jdbc:sqlite:" + file;
    }

    public Path folder() {
        return folder;
    }

    public Settings settings() {
        return settings;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The one door to what people do and ask. */
    public Office office() {
        return office;
    }

    /** The file that says which documents the public may see; not there as long as nothing was ever published. */
    public Path published() {
        return folder.resolve(PUBLISHED);
    }

    /** This moment in the ledger's zone, to the second. */
    public OffsetDateTime now() {
        return clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(ledger.founding().zone())
                .toOffsetDateTime();
    }

    /** Today in the ledger's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ledger.founding().zone());
    }

    /** The rule packs that come with the program and those of {@code packs/}. Reads files each time. */
    public Packs packs() {
        Packs packs = Packs.builtIn();
        for (Path file : packFiles()) {
            try {
                packs = packs.with(PackReader.read(Files.readString(file), file.toString()));
            } catch (IOException | IllegalArgumentException e) {
                throw new Refusal(Refusal.Reason.INPUT, "规则包不可用：" + e.getMessage(), String.valueOf(e.getMessage()));
            }
        }
        return packs;
    }

    private List<Path> packFiles() {
        Path own = folder.resolve(PACKS);
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The key that signs checkpoints.
     *
     * @throws Refusal where its file is lost or others may read it
     */
    public SigningKey signingKey() {
        KeyFolder keys = new KeyFolder(folder.resolve(KEY));
        SigningKey key = keys.read();
        return keys.isRotating() ? settle(keys, key) : key;
    }

    /** Ends a rotation that was interrupted: whichever key the ledger takes is the one. */
    private SigningKey settle(KeyFolder keys, SigningKey key) {
        try {
            try {
                ledger.checkpoint(key);
                keys.forgetNext();
                return key;
            } catch (IllegalArgumentException replaced) {
                SigningKey next = keys.readNext();
                ledger.checkpoint(next);
                keys.promote(key);
                return next;
            }
        } catch (IllegalArgumentException neither) {
            throw wrongKey(neither);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where checkpoints go as they are made: this folder's own, and the second one where there is one. */
    public CheckpointSink[] sinks() {
        List<CheckpointSink> sinks = new ArrayList<>();
        sinks.add(new CheckpointFolder(folder.resolve(CHECKPOINTS)));
        if (settings.copies() != null) {
            sinks.add(new CheckpointFolder(settings.copies()));
        }
        return sinks.toArray(CheckpointSink[]::new);
    }

    /**
     * Signs the ledger as it is now and hands the checkpoint to all sinks: to be called whenever a register leaves, in
     * print or as a file.
     *
     * @throws IllegalStateException if the ledger does not continue what a sink holds: somebody changed it
     * @throws IOException if a sink cannot be reached; the checkpoint is made all the same
     */
    public Note checkpoint() throws IOException {
        try {
            return ledger.checkpoint(signingKey(), sinks());
        } catch (IllegalArgumentException otherKey) {
            throw wrongKey(otherKey);
        }
    }

    /** Lets a new key sign from here on; the old one has to be there and is kept as {@code key/retired-….key}. */
    public Note rotate() throws IOException {
        KeyFolder keys = new KeyFolder(folder.resolve(KEY));
        SigningKey old = signingKey();
        try {
            ledger.checkpoint(old); // before another is made: is it the ledger's at all
        } catch (IllegalArgumentException otherKey) {
            throw wrongKey(otherKey);
        }
        SigningKey next = keys.makeNext(old, new SecureRandom());
        try {
            return ledger.rotate(old, next, sinks());
        } finally {
            signingKey(); // settles which of the two it is, whatever happened
        }
    }

    private Refusal wrongKey(IllegalArgumentException e) {
        return new Refusal(
                Refusal.Reason.STATE,
                folder.resolve(KEY) + "里的密钥不是这本账的：" + e.getMessage(),
                "the key in " + folder.resolve(KEY) + " is not this ledger's: " + e.getMessage());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
