package org.sanbiao.app.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing that happens in the script.
 *
 * @param line where it stands in the script
 * @param who the person's short name
 * @param words after the verb
 * @param text the free text after the colon, may be empty
 */
record Scene(int line, LocalDate day, String who, String verb, List<String> words, String text) {

    Scene {
        words = List.copyOf(words);
    }

    String word(int at) {
        if (at >= words.size()) {
            throw new IllegalArgumentException(verb + " needs " + (at + 1) + " words, not " + words.size());
        }
        return words.get(at);
    }

    /** The part of the free text between its slashes, empty where there is none. */
    String text(int part) {
        String[] parts = text.split(" / ");
        return part < parts.length ? parts[part].strip() : "";
    }

    /** The words after the first few that are no files. */
    List<String> from(int at) {
        return words.subList(at, words.size()).stream()
                .filter(word -> !word.endsWith(".txt"))
                .toList();
    }

    /** The word after a key, or what stands in for it. */
    String after(String key, String otherwise) {
        int at = words.indexOf(key);
        return at < 0 ? otherwise : word(at + 1);
    }

    List<String> files() {
        return words.stream().filter(word -> word.endsWith(".txt")).toList();
    }
}
