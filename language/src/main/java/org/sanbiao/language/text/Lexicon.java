package org.sanbiao.language.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words with a value each, looked up at a place of a text: a trie in one open hash table.
 *
 * <p>Filled once, then read by any number of threads. A look-up costs the length of the longest word that begins there.
 */
public final class Lexicon<V> {

    private long[] keys = new long[1024]; // node << 16 | character, plus one so that zero is free
    private int[] nodes = new int[1024];
    private int used;
    private final List<@Nullable V> values = new ArrayList<>();
    private final byte[] first = new byte[0x10000]; // 0 where no word begins so, ALONE, LONGER or both
    private final long[] pairs = new long[1 << 8]; // a bit for each hash of two characters that a word begins with

    private static final int ALONE = 1;
    private static final int LONGER = 2;

    public Lexicon() {
        values.add(null);
    }

    /** Adds a word; a second value for the same word replaces the first. */
    public Lexicon<V> put(CharSequence word, V value) {
        if (word.length() == 0) {
            throw new IllegalArgumentException("Bug: an empty word has no place in a lexicon");
        }
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            node = child(node, word.charAt(i));
        }
        char c = word.charAt(0);
        first[c] |= (byte) (word.length() == 1 ? ALONE : LONGER);
        if (word.length() > 1) {
            int pair = pair(c, word.charAt(1));
            pairs[pair >> 6] |= 1L << pair;
        }
        values.set(node, value);
        return this;
    }

    /** The value of exactly this word, or null. */
    public @Nullable V get(CharSequence word) {
        int node = 0;
        for (int i = 0; i < word.length() && node >= 0; i++) {
            node = next(node, word.charAt(i));
        }
        return node <= 0 ? null : values.get(node);
    }

    /** The longest word that begins at {@code start}, or null. */
    public @Nullable Hit<V> longestAt(CharSequence s, int start) {
        if (start >= s.length() || !mayBegin(s.charAt(start), start + 1 < s.length() ? s.charAt(start + 1) : '\0')) {
            return null;
        }
        Hit<V> best = null;
        int node = 0;
        for (int i = start; i < s.length(); i++) {
            node = next(node, s.charAt(i));
            if (node < 0) {
                break;
            }
            V value = values.get(node);
            if (value != null) {
                best = new Hit<>(start, i + 1, value);
            }
        }
        return best;
    }

    /** The longest word, put in reversed, that ends just before {@code end}, or null; for lexicons of reversed words. */
    public @Nullable Hit<V> longestBefore(CharSequence s, int end) {
        if (end <= 0 || !mayBegin(s.charAt(end - 1), end > 1 ? s.charAt(end - 2) : '\0')) {
            return null;
        }
        Hit<V> best = null;
        int node = 0;
        for (int i = end - 1; i >= 0; i--) {
            node = next(node, s.charAt(i));
            if (node < 0) {
                break;
            }
            V value = values.get(node);
            if (value != null) {
                best = new Hit<>(i, end, value);
            }
        }
        return best;
    }

    /** A word found in a text. */
    public record Hit<V>(int start, int end, V value) {}

    /**
     * The lines of a plain-text resource beside a class, without comments ({@code #} to the end of the line) and blank
     * lines.
     */
    public static List<String> lines(Class<?> beside, String name) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Bug: no resource " + name + " beside " + beside.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String content = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!content.isEmpty()) {
                    lines.add(content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Whether a word may begin with the two or be the first alone; most places of a text are passed over at this cost. */
    private boolean mayBegin(char c, char second) {
        int kind = first[c];
        if (kind != LONGER) {
            return kind != 0;
        }
        int pair = pair(c, second);
        return (pairs[pair >> 6] >>> pair & 1) != 0;
    }

    private static int pair(char first, char second) {
        return (first * 0x9E3779B1 ^ second * 0x85EBCA6B) >>> 18;
    }

    private int next(int node, char c) {
        long key = ((long) node << 16 | c) + 1;
        int slot = slot(key);
        return keys[slot] == key ? nodes[slot] : -1;
    }

    private int child(int node, char c) {
        int known = next(node, c);
        if (known >= 0) {
            return known;
        }
        if (used * 2 >= keys.length) {
            grow();
        }
        long key = ((long) node << 16 | c) + 1;
        int slot = slot(key);
        keys[slot] = key;
        nodes[slot] = values.size();
        values.add(null);
        used++;
        return nodes[slot];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[oldKeys.length * 2];
        nodes = new int[oldNodes.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                nodes[slot] = oldNodes[i];
            }
        }
    }
}
