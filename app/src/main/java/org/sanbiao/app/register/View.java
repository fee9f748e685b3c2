package org.sanbiao.app.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Shell;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register.Sort;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.reading.statement.Kind;

/**
 * A view of the register, all of it in the address: which commitments, in which order, in which columns, by which pack.
 *
 * @param columns numbers of {@link RegisterRow#HEADINGS}, in order
 * @param number of the page, from 1
 * @param size how many rows a page has
 * @param faults what of the address could not be used, as it stood there
 */
public record View(
        Filter filter, Sort sort, Pack pack, Set<Integer> columns, int number, int size, List<String> faults) {

    /** No., task, target, lead, due, actual, achieved, state, light, updated. */
    static final Set<Integer> USUAL = Set.of(0, 3, 5, 9, 14, 20, 21, 23, 24, 28);

    static final List<Integer> SIZES = List.of(50, 100, 200, 500);
    static final String PACK = "银川";
    private static final int LONGEST = 200;
    private static final int MOST_PAGES = 1_000_000;

    public View {
        columns = new TreeSet<>(columns);
        faults = List.copyOf(faults);
    }

    /** Reads an address; what cannot be used is left out and named. */
    public static View of(Map<String, String[]> given, Packs packs) {
        return new Reader(given).view(packs);
    }

    private static final class Reader {
        private final Map<String, String[]> given;
        private final List<String> faults = new ArrayList<>();

        Reader(Map<String, String[]> given) {
            this.given = given;
        }

        View view(Packs packs) {
            Filter filter = new Filter(
                    text("unit"),
                    area(),
                    all("state", State.class),
                    all("light", Colour.class),
                    day("from"),
                    day("to"),
                    text("overdue") != null,
                    text("words"),
                    one("kind", Kind.class),
                    text("document"),
                    text("unreported"),
                    text("parent"),
                    text("moved") != null,
                    true);
            Sort sort = one("sort", Sort.class);
            int size = number("size", SIZES.get(0), 1_000);
            return new View(
                    filter,
                    sort == null ? Sort.NUMBER : sort,
                    pack(packs),
                    columns(),
                    number("page", 1, MOST_PAGES),
                    SIZES.contains(size) ? size : SIZES.get(0),
                    faults);
        }

        private @Nullable String text(String name) {
            String[] values = given.get(name);
            String value = values == null ? "" : values[0].strip();
            if (value.length() > LONGEST) {
                faults.add(name + "=" + value.substring(0, 20) + "…");
                return null;
            }
            return value.isEmpty() ? null : value;
        }

        private @Nullable String area() {
            String code = text("area");
            if (code != null && !code.matches("[0-9]{2,12}")) {
                faults.add("area=" + code);
                return null;
            }
            return code;
        }

        private @Nullable LocalDate day(String name) {
            String value = text(name);
            try {
                return value == null ? null : TypedDay.parse(value);
            } catch (DateTimeException e) {
                faults.add(name + "=" + value);
                return null;
            }
        }

        private int number(String name, int usual, int most) {
            String value = text(name);
            if (value == null) {
                return usual;
            }
            if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
                faults.add(name + "=" + value);
                return usual;
            }
            return Integer.parseInt(value);
        }

        private <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
            String value = text(name);
            return value == null ? null : named(name, value, type);
        }

        private <E extends Enum<E>> Set<E> all(String name, Class<E> type) {
            EnumSet<E> all = EnumSet.noneOf(type);
            for (String value : given.getOrDefault(name, new String[0])) {
                E one = value.isBlank() ? null : named(name, value.strip(), type);
                if (one != null) {
                    all.add(one);
                }
            }
            return all;
        }

        private <E extends Enum<E>> @Nullable E named(String name, String value, Class<E> type) {
            for (E one : type.getEnumConstants()) {
                if (lower(one).equals(value)) {
                    return one;
                }
            }
            faults.add(name + "=" + (value.length() > LONGEST ? value.substring(0, 20) : value));
            return null;
        }

        private Pack pack(Packs packs) {
            String name = text("pack");
            try {
                Pack pack = packs.get(name == null ? PACK : name);
                if (!pack.findings()) {
                    return pack;
                }
            } catch (IllegalArgumentException unknown) {
                // named below
            }
            faults.add("pack=" + name);
            return packs.get(PACK);
        }

        private Set<Integer> columns() {
            String[] values = given.get("c");
            if (values == null) {
                return USUAL;
            }
            Set<Integer> columns = new TreeSet<>();
            for (String value : values) {
                if (value.matches("[0-9]{1,2}") && Integer.parseInt(value) < RegisterRow.HEADINGS.size()) {
                    columns.add(Integer.parseInt(value));
                } else {
                    faults.add("c=" + (value.length() > LONGEST ? value.substring(0, 20) : value));
                }
            }
            return columns.isEmpty() ? USUAL : columns;
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The view in an address, the shortest that says it; begins with {@code ?}, or is empty. */
    String query() {
        StringBuilder query = new StringBuilder();
        add(query, "unit", filter.unit());
        add(query, "area", filter.area());
        add(query, "kind", filter.kind() == null ? null : lower(filter.kind()));
        filter.states().stream().sorted().forEach(state -> add(query, "state", lower(state)));
        filter.lights().stream().sorted().forEach(light -> add(query, "light", lower(light)));
        add(query, "from", filter.dueFrom() == null ? null : filter.dueFrom().toString());
        add(query, "to", filter.dueTo() == null ? null : filter.dueTo().toString());
        add(query, "overdue", filter.overdue() ? "1" : null);
        add(query, "moved", filter.moved() ? "1" : null);
        add(query, "words", filter.words());
        add(query, "document", filter.document());
        add(query, "unreported", filter.unreported());
        add(query, "parent", filter.parent());
        add(query, "pack", pack.name().equals(PACK) ? null : pack.id());
        add(query, "sort", sort == Sort.NUMBER ? null : lower(sort));
        if (!columns.equals(new TreeSet<>(USUAL))) {
            columns.forEach(column -> add(query, "c", column.toString()));
        }
        add(query, "size", size == SIZES.get(0) ? null : String.valueOf(size));
        add(query, "page", number == 1 ? null : String.valueOf(number));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(Shell.encode(value));
        }
    }

    View with(Filter other) {
        return new View(other, sort, pack, columns, 1, size, faults);
    }

    View with(Sort other) {
        return new View(filter, other, pack, columns, 1, size, faults);
    }

    View page(int other) {
        return new View(filter, sort, pack, columns, other, size, faults);
    }

    /** What a hidden field has to carry so that a form beside the filters keeps them. */
    public Map<String, String> asWell() {
        Map<String, String> kept = new LinkedHashMap<>();
        keep(kept, "document", filter.document());
        keep(kept, "unreported", filter.unreported());
        keep(kept, "parent", filter.parent());
        return kept;
    }

    private static void keep(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.put(name, value);
        }
    }
}
