package org.sanbiao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text that is said once, on the next page: what was done. */
public final class Flash implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String ATTRIBUTE = Flash.class.getName();

    private final String key;
    private final String[] arguments;

    Flash(String key, Object... arguments) {
        this.key = key;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    }

    String in(Language language) {
        return Texts.of(language, key, (Object[]) arguments);
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Flash take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Flash flash)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return flash;
    }
}
