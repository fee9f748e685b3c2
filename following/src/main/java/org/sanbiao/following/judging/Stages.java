package org.sanbiao.following.judging;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stages of things that are built: 开工, 主体竣工, 建成, 投用 ({@code stages.txt}). 新增 is none of them. */
public final class Stages {

    private static final Map<String, String> CANONICAL = load();

    private Stages() {}

    /** The name of a stage for any of its words; a word of no stage stays as it is. */
    public static @Nullable String canonical(@Nullable String word) {
        return word == null ? null : CANONICAL.getOrDefault(word, word);
    }

    static boolean same(@Nullable String a, @Nullable String b) {
        String one = canonical(a);
        return one == null ? b == null : one.equals(canonical(b));
    }

    private static Map<String, String> load() {
        Map<String, String> map = new HashMap<>();
        for (String line : Data.lines("stages.txt")) {
            String[] words = line.split(" ");
            for (String word : words) {
                map.put(word, words[0]);
            }
        }
        return map;
    }
}
