package org.sanbiao.following.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a document. */
public sealed interface DocumentEvent extends Event {

    /**
     * It was read.
     *
     * @param hash of its bytes, {@code sha256:…}
     * @param file under which the log keeps its bytes, or null
     * @param address where it was found: a file's name, a URL
     * @param retrieved the day it was taken from there, or null
     * @param reader which version of the program read it
     */
    record DocumentRead(
            String hash,
            @Nullable Evidence file,
            Said address,
            @Nullable LocalDate retrieved,
            Said title,
            @Nullable LocalDate published,
            @Nullable String issuer,
            @Nullable String place,
            String reader,
            List<Sentence> sentences)
            implements DocumentEvent {

        public DocumentRead {
            sentences = List.copyOf(sentences);
        }
    }

    /** More of its statements, where one entry does not hold them all. */
    record DocumentContinued(List<Sentence> sentences) implements DocumentEvent {

        public DocumentContinued {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A statement of it, for search.
     *
     * @param start in code points of the text
     * @param end exclusive
     * @param stance {@code commitment}, {@code outcome} or {@code other}
     */
    record Sentence(int start, int end, String stance, Said text) {}
}
