package org.sanbiao.language.mention;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Lexicon;

/** Unit symbols of the exchange form by plain unit names: {@code symbols.txt}. */
final class Symbols {

    private static final Map<String, String> OF = new HashMap<>();

    static {
        for (String line : Lexicon.lines(Symbols.class, "symbols.txt")) {
            String[] words = line.split(" +");
            for (int i = 1; i < words.length; i++) {
                OF.put(words[i], words[0]);
            }
        }
    }

    private Symbols() {}

    static @Nullable String of(String unit) {
        return OF.get(unit);
    }
}
