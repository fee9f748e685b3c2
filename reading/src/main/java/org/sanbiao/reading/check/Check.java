package org.sanbiao.reading.check;

import org.sanbiao.language.text.Span;

/**
 * Something a document says of itself, tested.
 *
 * @param kind what was tested
 * @param text the words that declare it
 * @param span where they stand on the page
 * @param declared what the words say, as text
 * @param found what the document shows, as text
 * @param holds whether the two agree
 */
public record Check(Kind kind, String text, Span span, String declared, String found, boolean holds) {

    /** What can be tested. */
    public enum Kind {
        /** A declared count and how many follow: 健全3大体系. */
        COUNT_OF_LIST,
        /** A declared count of events and the dates that follow: 五场. */
        COUNT_OF_EVENTS,
        /** A total and its parts. */
        TOTAL_OF_PARTS,
        /** A weekday and its date. */
        WEEKDAY,
        /** A period's highest and lowest against its days. */
        EXTREMES
    }
}
