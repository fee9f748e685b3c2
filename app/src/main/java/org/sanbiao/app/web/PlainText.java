package org.sanbiao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose fields hold text and nothing else: characters that nobody sees are left out. Control characters (no
 * database and no XML takes them all) and those that turn the direction of what follows, with which a name looks like
 * another.
 */
public final class PlainText extends HttpServletRequestWrapper {

    private @Nullable Map<String, String[]> fields;

    public PlainText(HttpServletRequest request) {
        super(request);
    }

    /** A text without them; half a character becomes U+FFFD. */
    public static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = Character.isSurrogate(c) && !isWhole(text, i);
            boolean unseen = c < ' ' && c != '\t' && c != '\n' && c != '\r'
                    || c >= '\u007f' && c <= '\u009f'
                    || c >= '\u202a' && c <= '\u202e'
                    || c >= '\u2066' && c <= '\u2069'
                    || c >= '\ufffe';
            if ((half || unseen) && plain == null) {
                plain = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (plain != null && !unseen) {
                plain.append(half ? '\ufffd' : c);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static boolean isWhole(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> known = fields;
        if (known == null) {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> {
                String[] plain = values.clone();
                for (int i = 0; i < plain.length; i++) {
                    plain[i] = of(plain[i]);
                }
                all.put(name, plain);
            });
            known = Collections.unmodifiableMap(all);
            fields = known;
        }
        return known;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
