package org.sanbiao.app.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, one value after the other, without blanks and always the same way.
 *
 * <p>Characters that break lines in some readers (U+0085, U+2028 and their kin) are escaped, as are lone surrogates; all
 * else is written as it is. Decimals become strings: no reader rounds them. Not thread-safe.
 */
public final class Json {

    private final StringBuilder out;
    private boolean first = true;

    public Json(StringBuilder out) {
        this.out = out;
    }

    public Json open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    public Json close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    public Json name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
        return this;
    }

    public Json value(@Nullable String value) {
        separate();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public Json value(int value) {
        separate();
        out.append(value);
        return this;
    }

    public Json value(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    public Json decimal(@Nullable BigDecimal value) {
        return value(value == null ? null : value.stripTrailingZeros().toPlainString());
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String s) {
        out.append('"');
        int plain = 0; // from here on nothing had to be escaped
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '\u4e00' && c <= '\u9fff' || c > '\\' && c < '\u007f' || !isEscaped(s, i)) {
                continue;
            }
            out.append(s, plain, i);
            plain = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> escape(c);
            }
        }
        if (plain == 0) {
            out.append(s); // copied as a whole, where a part of it goes by characters
        } else {
            out.append(s, plain, s.length());
        }
        out.append('"');
    }

    private static boolean isEscaped(String s, int i) {
        char c = s.charAt(i);
        return c < ' '
                || c == '"'
                || c == '\\'
                || c >= '\u007f' && c < '\u00a0'
                || c == '\u2028'
                || c == '\u2029'
                || isLone(s, i);
    }

    private static boolean isLone(String s, int i) {
        char c = s.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }
}
