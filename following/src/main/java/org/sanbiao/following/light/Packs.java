package org.sanbiao.following.light;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanbiao.following.wording.Wording;

/** The packs that are known, all versions of each. Immutable, thread-safe. */
public final class Packs {

    /** The packs that come with the program, one file a version; a file is never changed once released. */
    private static final List<String> FILES = List.of(
            "yinchuan-1",
            "suqian-1",
            "sanming-1",
            "guangyuan-1",
            "yichang-1",
            "ninety-seventyfive-1",
            "xuancheng-1",
            "13710-1");

    private final Map<String, Pack> byId;

    private Packs(Map<String, Pack> byId) {
        this.byId = byId;
    }

    /** Those that come with the program. */
    public static Packs builtIn() {
        Map<String, Pack> packs = new TreeMap<>();
        for (String file : FILES) {
            Pack pack = PackReader.read(text(file + ".txt"), file + ".txt");
            packs.put(pack.id(), pack);
        }
        return new Packs(packs);
    }

    /**
     * These and another.
     *
     * @throws IllegalArgumentException where that version is known with other words
     */
    public Packs with(Pack pack) {
        Pack known = byId.get(pack.id());
        if (known != null && !known.equals(pack)) {
            throw new IllegalArgumentException(
                    pack.id() + " is known with other bands: a version is never changed, give it the next number");
        }
        Map<String, Pack> packs = new TreeMap<>(byId);
        packs.put(pack.id(), pack);
        return new Packs(packs);
    }

    public Collection<Pack> all() {
        return byId.values();
    }

    /**
     * A pack by {@code name@version}, or the newest version of a name.
     *
     * @throws IllegalArgumentException where there is none; the message names those that there are
     */
    public Pack get(String id) {
        Pack found = byId.get(id);
        for (Pack pack : byId.values()) {
            if (pack.name().equals(id) && (found == null || found.version() < pack.version())) {
                found = pack;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException(
                    "no rule pack “" + id + "”; there are " + String.join(", ", byId.keySet()));
        }
        return found;
    }

    /** What two packs say of the same inputs, side by side. */
    public static Wording compare(Light one, Light other) {
        boolean same = one.colour() == other.colour();
        return new Wording(
                one.explain().zh() + " ｜ " + other.explain().zh() + (same ? "" : " ｜ 不同"),
                one.explain().en() + " | " + other.explain().en() + (same ? "" : " | they differ"));
    }

    private static String text(String name) {
        try (InputStream in = Packs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Bug: " + name + " is not beside its classes");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
