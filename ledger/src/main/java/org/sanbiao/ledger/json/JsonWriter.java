package org.sanbiao.ledger.json;

import java.util.Map;

/** Writes values as RFC 8785, 3.2 says. */
final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private JsonWriter() {}

    static void write(Json json, StringBuilder out) {
        if (json instanceof Json.Text text) {
            string(text.value(), out);
        } else if (json instanceof Json.Truth truth) {
            out.append(truth.value());
        } else if (json instanceof Json.Nothing) {
            out.append("null");
        } else if (json instanceof Json.Array array) {
            out.append('[');
            String comma = "";
            for (Json value : array.values()) {
                out.append(comma);
                write(value, out);
                comma = ",";
            }
            out.append(']');
        } else if (json instanceof Json.Members members) {
            out.append('{');
            String comma = "";
            for (Map.Entry<String, Json> member : members.values().entrySet()) {
                out.append(comma);
                string(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                comma = ",";
            }
            out.append('}');
        }
    }

    // RFC 8785, 3.2.2.2: the two-character escapes where there are any, \\u00xx for the other controls, nothing else
    private static void string(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
