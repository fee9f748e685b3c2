package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;

/**
 * Why a statement was read as it was, gathered only when somebody asks.
 *
 * <p>Not thread-safe; one document, one instance.
 */
public final class Reasons {

    /**
     * One reason.
     *
     * @param span what it is about, on the page
     * @param words the rule, its weight and what it found
     */
    public record Reason(Span span, String words) {}

    private final @Nullable List<Reason> gathered;
    private @Nullable Text text;

    private Reasons(@Nullable List<Reason> gathered) {
        this.gathered = gathered;
    }

    /** Forgets everything it is told. */
    public static Reasons none() {
        return new Reasons(null);
    }

    /** Keeps everything it is told. */
    public static Reasons gathering() {
        return new Reasons(new ArrayList<>());
    }

    /** What was gathered, in the order it was said. */
    public List<Reason> all() {
        return gathered == null ? List.of() : List.copyOf(gathered);
    }

    /** The spans of the reasons that follow are those of this text's normal form. */
    void enter(Text paragraph) {
        text = paragraph;
    }

    boolean isAsked() {
        return gathered != null;
    }

    void add(Span span, String words) {
        if (gathered != null && text != null) {
            gathered.add(new Reason(text.original(span), words));
        }
    }
}
