package org.sanbiao.app.web;

/**
 * What a controller answers with: a template and what it shows.
 *
 * @param template without ending, from {@code src/main/jte}: {@code register/register}; it takes {@code Shell shell} and,
 *     where there is a model, {@code page} of the model's type
 * @param model a public record, or null
 * @param status of HTTP
 */
public record Page(
        String template, @org.jspecify.annotations.Nullable Object model, int status) {

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

    public Page with(int other) {
        return new Page(template, model, other);
    }
}
