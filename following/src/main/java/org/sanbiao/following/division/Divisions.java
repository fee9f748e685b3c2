package org.sanbiao.following.division;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Place;
import org.sanbiao.language.name.Places;

/**
 * The divisions of China as they stood on a day.
 *
 * <p>Down to the county from the table of {@link Places} (2023-06-30) and the dated changes of {@code changes.txt}; towns
 * and villages come from whoever uses it. Immutable, thread-safe.
 */
public final class Divisions {

    private static final Divisions STANDARD = new Divisions(changes());

    private final Map<String, List<Division>> dated;

    private Divisions(Map<String, List<Division>> dated) {
        this.dated = dated;
    }

    /** The table that comes with the program. */
    public static Divisions standard() {
        return STANDARD;
    }

    /** This table and others: towns, villages, changes. */
    public Divisions with(List<Division> more) {
        Map<String, List<Division>> all = new HashMap<>(dated);
        for (Division division : more) {
            List<Division> same = new ArrayList<>(all.getOrDefault(division.code(), List.of()));
            same.add(division);
            all.put(division.code(), same);
        }
        return new Divisions(all);
    }

    /** The division of a code on a day, or null where there was none. */
    public @Nullable Division on(String code, LocalDate day) {
        List<Division> known = dated.get(code);
        if (known != null) {
            for (Division division : known) {
                if (division.isOn(day)) {
                    return division;
                }
            }
            return null;
        }
        Place place = Places.byCode(code);
        return place == null ? null : new Division(code, place.name(), place.parent(), null, null);
    }

    /** What a code belongs to on a day; a town or village without an entry belongs to the code that its own begins with. */
    public @Nullable String parent(String code, LocalDate day) {
        Division division = on(code, day);
        if (division != null) {
            return division.parent();
        }
        return code.length() == 12 ? code.substring(0, 9) : code.length() == 9 ? code.substring(0, 6) : null;
    }

    /** The name of a code on a day; the code itself where there is none. */
    public String name(String code, LocalDate day) {
        Division division = on(code, day);
        return division == null ? code : division.name();
    }

    /** Whether a code is, or lies in, another on a day. */
    public boolean within(String code, String whole, LocalDate day) {
        for (String at = code; at != null; at = parent(at, day)) {
            if (at.equals(whole)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<Division>> changes() {
        Map<String, List<Division>> changes = new HashMap<>();
        try (InputStream in = Divisions.class.getResourceAsStream("changes.txt")) {
            if (in == null) {
                throw new IllegalStateException("Bug: changes.txt is not beside its classes");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] part = line.strip().split(" +");
                Division division = new Division(part[0], part[1], part[2], day(part[3]), day(part[4]));
                changes.computeIfAbsent(division.code(), code -> new ArrayList<>())
                        .add(division);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }
}
