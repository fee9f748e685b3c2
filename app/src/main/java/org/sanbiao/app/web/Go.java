package org.sanbiao.app.web;

import org.jspecify.annotations.Nullable;

/**
 * What a controller answers with after a command: look there next (303), and say this once.
 *
 * @param path of this server, as {@code /register?unit=…}, already encoded
 */
public record Go(String path, @Nullable Flash flash) {

    public Go {
        if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("Bug: " + path + " is no path of this server");
        }
    }

    public static Go to(String path) {
        return new Go(path, null);
    }

    /** Says a text there. */
    public Go saying(String key, Object... arguments) {
        return new Go(path, new Flash(key, arguments));
    }
}
