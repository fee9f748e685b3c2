package org.sanbiao.language.time;

import java.util.List;

/**
 * A word of time from a resource.
 *
 * @param word the word
 * @param kind what sort of time it names
 * @param arguments what the line says of the kind, such as {@code -1} for yesterday
 * @param marked whether it counts under conditions only (written with a !)
 */
record TimeWord(String word, String kind, List<String> arguments, boolean marked) {

    int number(int index) {
        return Integer.parseInt(arguments.get(index));
    }

    boolean is(String kind) {
        return this.kind.equals(kind);
    }
}
