package org.sanbiao.language.quantity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Lexicon;

/** The currencies by their names in prose: {@code currencies.txt}. Thread-safe. */
public final class Currencies {

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String line : Lexicon.lines(Currencies.class, "currencies.txt")) {
            String[] words = line.split(" +");
            for (int i = 1; i < words.length; i++) {
                boolean foreign = !words[0].equals("CNY") && !Characters.isLetter(words[i].charAt(0));
                CODES.put(words[i], words[0]);
                NAMES.put(words[i], foreign ? words[i] : words[1]);
            }
        }
    }

    private Currencies() {}

    /** The ISO 4217 code of a currency by one of its names (美元, 元人民币, RMB), or null. */
    public static @Nullable String code(String name) {
        return CODES.get(name);
    }

    /** Every name with the plain form that a quantity shows: 块钱 is 元, 美金 stays 美金. */
    static Map<String, String> names() {
        return NAMES;
    }
}
