package org.sanbiao.app.web;

import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Refusal;

/**
 * What a controller answers with: a template and what it shows.
 *
 * @param template without ending, from {@code src/main/jte}: {@code register/register}; it takes {@code Shell shell} and,
 *     where there is a model, {@code page} of the model's type
 * @param model a public record, or null
 * @param status of HTTP
 */
public record Page(String template, @Nullable Object model, int status) {

    public static Page of(String template) {
        return new Page(template, null, 200);
    }

    public static Page of(String template, Object model) {
        return new Page(template, model, 200);
    }

    /** A form shown once more, with what was typed and why it was refused. */
    public Page refused() {
        return new Page(template, model, 422);
    }

    /** The same after a refusal: 409 where the thing is another by now, 413 where it was too much, else 422. */
    public Page refused(Refusal refusal) {
        return with(
                switch (refusal.reason()) {
                    case STALE, STATE -> 409;
                    case LIMIT -> 413;
                    case INPUT, ROLE, UNKNOWN -> 422;
                });
    }

    public Page with(int other) {
        return new Page(template, model, other);
    }
}
