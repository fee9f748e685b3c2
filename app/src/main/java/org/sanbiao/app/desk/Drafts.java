package org.sanbiao.app.desk;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Refusal;

/**
 * Reports that somebody began and has not handed in, a file a person beside the ledger: nobody else sees them, and they
 * prove nothing. For any number of threads of one server.
 */
final class Drafts {

    private static final int MOST = 200;
    private static final int LONGEST = 20_000;
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,59}");
    private static final Pattern ID = Pattern.compile("[A-Z][0-9]{1,9}");
    private static final Object LOCK = new Object();

    private final Path folder;

    /** In a folder that is made when the first draft is kept. */
    Drafts(Path folder) {
        this.folder = folder;
    }

    /** What somebody began. */
    record Draft(String commitment, String period, Entry entry) {}

    /** All drafts of a person, in the order of their commitments. */
    List<Draft> of(String person) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        Properties lines = read(person);
        for (String key : lines.stringPropertyNames()) {
            int last = key.lastIndexOf(' ');
            all.computeIfAbsent(key.substring(0, last), none -> new LinkedHashMap<>())
                    .put(key.substring(last + 1), lines.getProperty(key));
        }
        List<Draft> drafts = new ArrayList<>();
        all.forEach((key, fields) -> {
            int between = key.indexOf(' ');
            drafts.add(new Draft(key.substring(0, between), key.substring(between + 1), Entry.of(fields)));
        });
        return drafts;
    }

    /** What a person began for a commitment and a period, or null. */
    @Nullable
    Entry find(String person, String commitment, String period) {
        for (Draft draft : of(person)) {
            if (draft.commitment().equals(commitment) && draft.period().equals(period)) {
                return draft.entry();
            }
        }
        return null;
    }

    /** Keeps a draft in the place of the one before it. */
    void keep(String person, String commitment, String period, Entry entry) {
        if (!ID.matcher(commitment).matches() || !ID.matcher(period).matches()) {
            throw new Refusal(
                    Refusal.Reason.UNKNOWN, "没有" + commitment + "或报告期", "there is no such commitment or period");
        }
        if (entry.fields().values().stream().mapToInt(String::length).sum() > 4 * LONGEST) {
            throw new Refusal(Refusal.Reason.LIMIT, "草稿过长", "the draft is too long");
        }
        synchronized (LOCK) {
            Properties lines = read(person);
            drop(lines, commitment, period);
            if (of(person).size() >= MOST) {
                throw new Refusal(
                        Refusal.Reason.LIMIT, "草稿超过" + MOST + "份，请先提交", "more than " + MOST + " drafts: hand some in");
            }
            entry.fields().forEach((name, value) -> lines.setProperty(commitment + " " + period + " " + name, value));
            write(person, lines);
        }
    }

    /** Forgets a draft, if there is one. */
    void drop(String person, String commitment, String period) {
        synchronized (LOCK) {
            Properties lines = read(person);
            if (drop(lines, commitment, period)) {
                write(person, lines);
            }
        }
    }

    private static boolean drop(Properties lines, String commitment, String period) {
        return lines.keySet().removeIf(key -> String.valueOf(key).startsWith(commitment + " " + period + " "));
    }

    private Path file(String person) {
        if (!PERSON.matcher(person).matches()) {
            throw new IllegalArgumentException("Bug: " + person + " is no short name");
        }
        return folder.resolve(person + ".properties");
    }

    private Properties read(String person) {
        Properties lines = new Properties();
        Path file = file(person);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private void write(String person, Properties lines) {
        Path file = file(person);
        Path next = folder.resolve(person + ".next");
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                lines.store(writer, null);
            }
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true); // said to be kept, it has to be there after the power failed too
            }
            try {
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
