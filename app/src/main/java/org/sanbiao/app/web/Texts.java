package org.sanbiao.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What pages say in each language, by key.
 *
 * <p>A key begins with the package of its feature: {@code register.title} stands in {@code
 * org/sanbiao/app/register/texts_zh.properties} and {@code texts_en.properties} (UTF-8). {@code {0}}, {@code {1}} … stand
 * for arguments.
 */
public final class Texts {

    private static final Pattern FEATURE = Pattern.compile("[a-z]{1,30}");
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

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

    private static @org.jspecify.annotations.Nullable String text(Language language, String key) {
        int dot = key.indexOf('.');
        if (dot < 0 || !FEATURE.matcher(key.substring(0, dot)).matches()) {
            return null;
        }
        String name = "/org/sanbiao/app/" + key.substring(0, dot) + "/texts_" + language.code() + ".properties";
        Properties known = FILES.get(name);
        if (known == null) {
            known = read(name);
            if (known.isEmpty()) {
                return null; // nothing is kept of features that are none: the address may have named them
            }
            FILES.put(name, known);
        }
        return known.getProperty(key.substring(dot + 1));
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
