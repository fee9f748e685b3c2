package org.sanbiao.following.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds the rows that are there against those that should be; of each only its hash and its key are kept. */
final class StrayRows {

    private final Map<String, String> open = new LinkedHashMap<>(); // hash to table and key
    private final Map<String, String> more = new LinkedHashMap<>();
    private final MessageDigest digest;

    StrayRows() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every Java has SHA-256", e);
        }
    }

    /** A row that should be there. */
    void expect(String line) {
        open.put(hash(line), key(line));
    }

    /** A row that is there. */
    void find(String line) {
        String hash = hash(line);
        if (open.remove(hash) == null) {
            more.put(hash, key(line));
        }
    }

    /** Table and key of the first few that are missing or too many, each once. */
    List<String> stray(int most) {
        return java.util.stream.Stream.concat(more.values().stream(), open.values().stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private String hash(String line) {
        return new String(digest.digest(line.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
    }

    private static String key(String line) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        return line.substring(0, second < 0 ? line.length() : second).replace('\t', ' ');
    }
}
