package org.sanbiao.language.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The terms of names with their {@link Tag}s, in one trie.
 *
 * <p>The trie is one hash table of (node, character): it is built by plain insertion, about 20 ns a character, where a
 * double array would take many times that at every start. Filled once, then only read.
 */
final class Lexicon {

    private static final int SHIFT = 16;

    private int[] keys = new int[1 << SHIFT]; // parent node + 1, 0 where free
    private char[] chars = new char[1 << SHIFT];
    private int[] children = new int[1 << SHIFT];
    private long[] tags = new long[1 << 14];
    private final int[] roots = new int[1 << 16]; // by character: the node below the root, 0 for none
    private final long[] pairs = new long[1 << 10]; // a bit for each hash of two characters that a term begins with
    private int nodes = 1;

    /** Adds a term; tags add up. */
    void add(String term, Tag tag) {
        int node = 0;
        for (int i = 0; i < term.length(); i++) {
            node = child(node, term.charAt(i));
        }
        tags[node] |= tag.bit();
        roots[term.charAt(0)] = child(0, term.charAt(0));
        if (term.length() > 1) {
            int pair = pair(term.charAt(0), term.charAt(1));
            pairs[pair >> 6] |= 1L << pair;
        }
    }

    /** The tags of a term, as bits; 0 for none. */
    long tags(String term) {
        int node = 0;
        for (int i = 0; i < term.length() && node >= 0; i++) {
            node = next(node, term.charAt(i));
        }
        return node < 0 ? 0 : tags[node];
    }

    /** For each place of a text the tags of all terms that begin there. */
    long[] tagsByStart(String s) {
        long[] found = new long[s.length()];
        for (int i = 0; i < found.length; i++) {
            char first = s.charAt(i);
            int node = roots[first];
            if (node == 0) {
                continue;
            }
            long all = tags[node];
            int k = i + 1;
            if (k < found.length && mayBegin(first, s.charAt(k))) {
                node = next(node, s.charAt(k));
                while (node > 0) {
                    all |= tags[node];
                    node = ++k < found.length ? next(node, s.charAt(k)) : -1;
                }
            }
            found[i] = all;
        }
        return found;
    }

    /** The end of the longest term with one of the tags that begins at {@code i} and ends by {@code limit}, or -1. */
    int longest(String s, int i, int limit, long mask) {
        int end = -1;
        int node = 0;
        for (int k = i; k < limit; k++) {
            node = next(node, s.charAt(k));
            if (node < 0) {
                break;
            }
            if ((tags[node] & mask) != 0) {
                end = k + 1;
            }
        }
        return end;
    }

    /** Whether the whole of {@code s[from, to)} is a term with one of the tags. */
    boolean is(String s, int from, int to, long mask) {
        int node = 0;
        for (int k = from; k < to; k++) {
            node = next(node, s.charAt(k));
            if (node < 0) {
                return false;
            }
        }
        return to > from && (tags[node] & mask) != 0;
    }

    /** Whether a term may begin with the two; most places of a text are passed over at this cost. */
    private boolean mayBegin(char first, char second) {
        int pair = pair(first, second);
        return (pairs[pair >> 6] >>> pair & 1) != 0;
    }

    private static int pair(char first, char second) {
        return (first * 0x9E3779B1 ^ second * 0x85EBCA6B) >>> 16;
    }

    private int next(int node, char c) {
        for (int h = hash(node, c); keys[h] != 0; h = h + 1 & keys.length - 1) {
            if (keys[h] == node + 1 && chars[h] == c) {
                return children[h];
            }
        }
        return -1;
    }

    private int child(int node, char c) {
        int h = hash(node, c);
        for (; keys[h] != 0; h = h + 1 & keys.length - 1) {
            if (keys[h] == node + 1 && chars[h] == c) {
                return children[h];
            }
        }
        if (nodes * 2 > keys.length) {
            grow();
            return child(node, c);
        }
        if (nodes == tags.length) {
            tags = Arrays.copyOf(tags, nodes * 2);
        }
        keys[h] = node + 1;
        chars[h] = c;
        children[h] = nodes;
        return nodes++;
    }

    private void grow() {
        int[] oldKeys = keys;
        char[] oldChars = chars;
        int[] oldChildren = children;
        keys = new int[oldKeys.length * 2];
        chars = new char[keys.length];
        children = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int h = hash(oldKeys[i] - 1, oldChars[i]);
                while (keys[h] != 0) {
                    h = h + 1 & keys.length - 1;
                }
                keys[h] = oldKeys[i];
                chars[h] = oldChars[i];
                children[h] = oldChildren[i];
            }
        }
    }

    private int hash(int node, char c) {
        int h = (node * 0x9E3779B1 ^ c * 0x85EBCA6B) * 0xC2B2AE35;
        return (h ^ h >>> 15) & keys.length - 1;
    }

    /**
     * Adds the terms of a resource beside this class: terms apart by blanks or line ends, under headings {@code [TAG]},
     * {@code #} to the line's end a comment.
     */
    Lexicon load(String resource) {
        Tag tag = null;
        for (String s : lines(resource)) {
            int comment = s.indexOf('#');
            String text = (comment < 0 ? s : s.substring(0, comment)).strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                tag = Tag.valueOf(text.substring(1, text.length() - 1));
            } else if (!text.isEmpty()) {
                if (tag == null) {
                    throw new IllegalStateException("Bug: " + resource + " has terms before a heading: " + text);
                }
                for (String term : split(text, ' ')) {
                    add(term, tag);
                }
            }
        }
        return this;
    }

    /** The lines of a resource beside this class. */
    static String[] lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Bug: the resource " + resource + " is not in the jar");
            }
            return split(new String(in.readAllBytes(), StandardCharsets.UTF_8), '\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Bug: the resource " + resource + " cannot be read", e);
        }
    }

    /** The stretches between separators, empty ones left out; plain loops, since this runs at every start. */
    private static String[] split(String s, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < s.length()) {
            int to = s.indexOf(separator, from);
            to = to < 0 ? s.length() : to;
            if (to > from) {
                parts.add(s.substring(from, to));
            }
            from = to + 1;
        }
        return parts.toArray(new String[0]);
    }
}
