package org.sanbiao.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What pages say in each language, by key.
 *
 * <p>A key begins with the package of its feature: {@code register.title} stands in {@code
 * org/sanbiao/app/register/texts_zh.properties} and {@code texts_en.properties} (UTF-8). {@code {0}}, {@code {1}} … stand
 * for arguments.
 */
public final class Texts {

    private static final Pattern FEATURE = Pattern.compile("[a-z]{1,30}");

    /** By language and whole key, of the features that were asked for. */
    private static final Map<Language, Map<String, String>> KNOWN =
            Map.of(Language.ZH, new ConcurrentHashMap<>(), Language.EN, new ConcurrentHashMap<>());

    private Texts() {}

    /** The text of a key; the key itself where there is none (a test sees to it that there is). */
    public static String of(Language language, String key, Object... arguments) {
        String text = text(language, key);
        if (text == null) {
            return key;
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Whether there is a text. */
    public static boolean has(Language language, String key) {
        return text(language, key) != null;
    }

    private static @Nullable String text(Language language, String key) {
        Map<String, String> known = Objects.requireNonNull(KNOWN.get(language));
        String text = known.get(key);
        if (text != null) {
            return text;
        }
        int dot = key.indexOf('.');
        String feature = dot < 0 ? "" : key.substring(0, dot);
        if (known.containsKey(feature) || !FEATURE.matcher(feature).matches()) {
            return text;
        }
        Properties texts = read("/org/sanbiao/app/" + feature + "/texts_" + language.code() + ".properties");
        if (texts.isEmpty()) {
            return null; // nothing is kept of features that are none: the address may have named them
        }
        texts.forEach((rest, words) -> known.put(feature + "." + rest, words.toString()));
        known.put(feature, ""); // all of it is there
        return known.get(key);
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in != null) {
                try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
