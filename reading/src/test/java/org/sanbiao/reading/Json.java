package org.sanbiao.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Just enough JSON to read the gold of the samples: objects, arrays, strings without escapes but \", numbers as text. */
final class Json {

    private final String s;
    private int at;

    private Json(String s) {
        this.s = s;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) new Json(text).value();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private Object value() {
        blank();
        char c = s.charAt(at);
        if (c == '{') {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            for (blank(); s.charAt(at) != '}'; blank()) {
                String key = (String) value();
                blank();
                at++; // :
                map.put(key, value());
                comma();
            }
            at++;
            return map;
        }
        if (c == '[') {
            List<Object> list = new ArrayList<>();
            at++;
            for (blank(); s.charAt(at) != ']'; blank()) {
                list.add(value());
                comma();
            }
            at++;
            return list;
        }
        if (c == '"') {
            StringBuilder text = new StringBuilder();
            for (at++; s.charAt(at) != '"'; at++) {
                at += s.charAt(at) == '\\' ? 1 : 0;
                text.append(s.charAt(at));
            }
            at++;
            return text.toString();
        }
        int start = at;
        while (",]} \n".indexOf(s.charAt(at)) < 0) {
            at++;
        }
        String word = s.substring(start, at);
        return word.equals("null") ? null : word;
    }

    private void comma() {
        blank();
        at += s.charAt(at) == ',' ? 1 : 0;
    }

    private void blank() {
        while (s.charAt(at) <= ' ') {
            at++;
        }
    }
}
