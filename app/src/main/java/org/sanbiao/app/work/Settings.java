package org.sanbiao.app.work;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.wording.Numbers;

/**
 * What a work folder is set to, kept in its {@code settings.properties}: a line a setting, {@code key = value}.
 *
 * @param store the address of a PostgreSQL database, {@code jdbc:postgresql://HOST/NAME?user=…}; null for the SQLite file
 *     in the folder
 * @param copies a second folder for checkpoints, best on another machine, or null
 * @param zone where days begin and end; settled when the folder is founded
 * @param leeway how far below N左右 counts as kept; with another the tables are made anew when the folder is opened next
 */
public record Settings(@Nullable String store, @Nullable Path copies, ZoneId zone, Leeway leeway) {

    /** SQLite, no second folder, the time of China, a twentieth. */
    public static final Settings DEFAULT = new Settings(null, null, ZoneId.of("Asia/Shanghai"), Leeway.TWENTIETH);

    private static final String STORE = "store";
    private static final String COPIES = "checkpoints-copy";
    private static final String ZONE = "zone";
    private static final String LEEWAY = "leeway-percent";

    public Settings withStore(@Nullable String url) {
        return new Settings(url, copies, zone, leeway);
    }

    public Settings withCopies(@Nullable Path folder) {
        return new Settings(store, folder, zone, leeway);
    }

    static Settings read(Path file) throws IOException {
        Settings settings = DEFAULT;
        int number = 0;
        for (String line : Files.readString(file).split("\n")) {
            number++;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            int sign = bare.indexOf('=');
            String key = sign < 0 ? bare : bare.substring(0, sign).strip();
            String value = sign < 0 ? "" : bare.substring(sign + 1).strip();
            try {
                settings = switch (key) {
                    case STORE -> settings.withStore(value.isEmpty() ? null : value);
                    case COPIES -> settings.withCopies(value.isEmpty() ? null : Path.of(value));
                    case ZONE -> new Settings(settings.store, settings.copies, ZoneId.of(value), settings.leeway);
                    case LEEWAY -> new Settings(settings.store, settings.copies, settings.zone, leeway(value));
                    default -> throw wrong(file, number);
                };
            } catch (DateTimeException | IllegalArgumentException e) {
                throw wrong(file, number); // the line may hold a password: it is not shown
            }
        }
        return settings;
    }

    private static Leeway leeway(String percent) {
        if (!percent.matches("[0-9]{1,2}([.][0-9]{1,4})?")) {
            throw new IllegalArgumentException("no percent below 100: " + percent);
        }
        return new Leeway(new BigDecimal(percent).movePointLeft(2));
    }

    private static Refusal wrong(Path file, int line) {
        String keys = STORE + ", " + COPIES + ", " + ZONE + ", " + LEEWAY;
        return new Refusal(
                Refusal.Reason.INPUT,
                file + "第" + line + "行不是可用的设置（" + keys + "）",
                file + " line " + line + " is no setting (" + keys + ")");
    }

    String text() {
        return """
                # Settings of this work folder. 本工作目录的设置。
                # store: jdbc:postgresql://HOST/NAME?user=…&password=…; empty for sanbiao.db beside this file
                %s = %s
                # checkpoints-copy: a second folder for signed checkpoints, best on another machine
                %s = %s
                # zone: where days begin and end; the ledger's first entry says the same and cannot be changed
                %s = %s
                # leeway-percent: how far below a target of “N左右” still counts as kept; every verdict that uses it says so
                %s = %s
                """.formatted(
                        STORE,
                        store == null ? "" : store,
                        COPIES,
                        copies == null ? "" : copies,
                        ZONE,
                        zone.getId(),
                        LEEWAY,
                        Numbers.plain(leeway.share().movePointRight(2)));
    }

    /** Without what comes after the store's question mark: passwords stand there. */
    @Override
    public String toString() {
        String shown = store == null ? "sanbiao.db" : store.replaceFirst("\\?.*", "");
        return "Settings[" + shown + ", " + copies + ", " + zone + "]";
    }
}
