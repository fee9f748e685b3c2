package org.sanbiao.app.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value (RFC 8259): objects as maps in their order, arrays as lists, numbers as BigDecimal.
 *
 * <p>Nesting is limited to 64 levels. Cost linear in the length.
 */
public final class JsonReader {

    private static final int DEEPEST = 64;

    private final String s;
    private int at;
    private int depth;

    private JsonReader(String s) {
        this.s = s;
    }

    /**
     * The value of a whole text.
     *
     * @throws IllegalArgumentException where it is no JSON; the message says at which character
     */
    public static @Nullable Object parse(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong("the end");
        }
        return value;
    }

    private @Nullable Object value() {
        blanks();
        if (at == s.length()) {
            throw wrong("a value");
        }
        return switch (s.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        enter();
        if (!skips('}')) {
            do {
                blanks();
                String name = string();
                expect(':');
                object.put(name, value());
            } while (skips(','));
            expect('}');
        }
        depth--;
        return object;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        enter();
        if (!skips(']')) {
            do {
                array.add(value());
            } while (skips(','));
            expect(']');
        }
        depth--;
        return array;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " levels");
        }
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (at < s.length() && s.charAt(at) != '"') {
            char c = s.charAt(at++);
            if (c < ' ') {
                throw wrong("no control character");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return string.toString();
    }

    private char escaped() {
        char c = at < s.length() ? s.charAt(at++) : '\0';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = at < s.length() ? Character.digit(s.charAt(at++), 16) : -1;
                    if (digit < 0) {
                        throw wrong("four hexadecimal digits");
                    }
                    code = code << 4 | digit;
                }
                yield (char) code;
            }
            default -> throw wrong("an escape");
        };
    }

    private BigDecimal number() {
        int start = at;
        while (at < s.length() && "+-.eE0123456789".indexOf(s.charAt(at)) >= 0) {
            at++;
        }
        try {
            return new BigDecimal(s.substring(start, at));
        } catch (NumberFormatException e) {
            at = start;
            throw wrong("a value");
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!s.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return value;
    }

    private boolean skips(char c) {
        blanks();
        if (at < s.length() && s.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!skips(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private void blanks() {
        while (at < s.length() && " \t\n\r".indexOf(s.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("no JSON: expected " + expected + " at character " + at);
    }
}
