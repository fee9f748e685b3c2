package org.sanbiao.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A field of a form as it was sent, to be shown again where the form was refused.
 *
 * @param label a text {@code FEATURE.field.NAME} where there is one, else the name
 * @param hidden whether nobody typed it: identities and versions
 * @param lines whether it wants several lines
 */
public record Typed(String name, String label, String value, boolean hidden, boolean lines) {

    private static final Set<String> HIDDEN = Set.of("about", "seen", "id", "next");
    private static final int MANY = 60;

    /** What was typed, without secrets. Files are not kept: browsers let no page choose them again. */
    static List<Typed> in(HttpServletRequest request, Language language) {
        Object sent = request.getAttribute(RequestDispatcher.ERROR_METHOD); // of what failed: errors are shown by a GET
        if (!"POST".equals(sent == null ? request.getMethod() : sent)) {
            return List.of();
        }
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String there ? there : request.getRequestURI();
        String feature = path.replaceFirst("^/([a-z]*).*", "$1");
        List<Typed> typed = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            if (name.startsWith("_") || name.toLowerCase(Locale.ROOT).contains("password")) {
                continue;
            }
            String key = feature + ".field." + name;
            String label = Texts.has(language, key) ? Texts.of(language, key) : name;
            for (String value : parameter.getValue()) {
                boolean lines = value.length() > MANY || value.indexOf('\n') >= 0;
                typed.add(new Typed(name, label, PlainText.of(value), HIDDEN.contains(name), lines));
            }
        }
        return typed;
    }
}
