package org.sanbiao.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Wording;

/**
 * Something that did not go as asked, as a page shows it.
 *
 * @param status of HTTP
 * @param kind names its title and advice among the texts: {@code web.problem.KIND.title}
 * @param words one clear line on what exactly, or null
 * @param since what others did meanwhile, for a stale version
 * @param typed what was typed, so that nothing is lost
 * @param action where the form was sent; null where sending it again makes no sense
 * @param reference under which the log has more, or null
 */
public record Problem(
        int status,
        String kind,
        @Nullable String words,
        List<Since> since,
        List<Typed> typed,
        @Nullable String action,
        @Nullable String reference) {

    /** What somebody did since. */
    public record Since(String when, String who, Wording what) {}

    public Problem {
        since = List.copyOf(since);
        typed = List.copyOf(typed);
    }

    static Problem of(int status, String kind) {
        return new Problem(status, kind, null, List.of(), List.of(), null, null);
    }

    Problem saying(@Nullable String text) {
        return new Problem(status, kind, text, since, typed, action, reference);
    }

    Problem with(List<Typed> fields, @Nullable String to) {
        return new Problem(status, kind, words, since, fields, to, reference);
    }

    Problem after(List<Since> events) {
        return new Problem(status, kind, words, events, typed, action, reference);
    }

    Problem under(String number) {
        return new Problem(status, kind, words, since, typed, action, number);
    }

    /** Whether there is something that somebody typed. */
    public boolean hasTyped() {
        return typed.stream()
                .anyMatch(field -> !field.hidden() && !field.value().isBlank());
    }
}
