package org.sanbiao.ledger.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@link JsonWriter} writes and refuses every other way of writing the same. */
final class JsonReader {

    private static final int DEEPEST = 64;

    /** What Java writes for bytes that are no UTF-8; a text may also hold it itself. */
    private static final char REPLACED = '\ufffd';

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    /** The text of bytes that have to be UTF-8. */
    static String decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8); // three times as fast as a decoder that refuses
        if (text.indexOf(REPLACED) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("Not UTF-8.", broken);
        }
    }

    Json whole() {
        Json value = value(0);
        if (at != text.length()) {
            throw wrong("the end");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " levels");
        }
        return switch (peek()) {
            case '"' -> new Json.Text(string());
            case '{' -> members(depth);
            case '[' -> array(depth);
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            case 'n' -> word("null", new Json.Nothing());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                throw wrong("a number written as a string, such as \"86.4\"");
            default -> throw wrong("a value");
        };
    }

    private Json members(int depth) {
        SortedMap<String, Json> values = new TreeMap<>();
        expect('{');
        if (peek() == '}') {
            at++;
            return new Json.Members(values);
        }
        String last = null;
        while (true) {
            String name = string();
            if (last != null && last.compareTo(name) >= 0) {
                throw wrong("names sorted and each once, not \"" + name + "\" after \"" + last + "\"");
            }
            last = name;
            expect(':');
            values.put(name, value(depth + 1));
            if (peek() == '}') {
                at++;
                return new Json.Members(values);
            }
            expect(',');
        }
    }

    private Json array(int depth) {
        List<Json> values = new ArrayList<>();
        expect('[');
        if (peek() == ']') {
            at++;
            return new Json.Array(values);
        }
        while (true) {
            values.add(value(depth + 1));
            if (peek() == ']') {
                at++;
                return new Json.Array(values);
            }
            expect(',');
        }
    }

    private String string() {
        expect('"');
        int from = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            if (text.charAt(at) < 0x20) {
                throw wrong("an escape instead of a control character");
            }
            at++;
        }
        if (peek() == '"') {
            return text.substring(from, at++);
        }
        StringBuilder value = new StringBuilder(text.substring(from, at));
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw wrong("an escape instead of a control character");
            }
            value.append(c == '\\' ? escape() : c);
        }
        at++;
        return value.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> control();
            default -> throw wrong("no such escape");
        };
    }

    private char control() {
        if (at + 4 > text.length() || text.charAt(at) != '0' || text.charAt(at + 1) != '0') {
            throw wrong("no escape where the character itself can stand");
        }
        int value = digit(text.charAt(at + 2)) * 16 + digit(text.charAt(at + 3));
        boolean shorter = value == '\b' || value == '\t' || value == '\n' || value == '\f' || value == '\r';
        if (value >= 0x20 || shorter) {
            throw wrong("the shortest escape");
        }
        at += 4;
        return (char) value;
    }

    private int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        throw wrong("a lower-case hexadecimal digit");
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private IllegalArgumentException wrong(String expected) {
        String near = text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
        return new IllegalArgumentException(
                "Not canonical JSON at character " + at + ": expected " + expected + ", near: " + near);
    }
}
