package org.sanbiao.reading.check;

import org.sanbiao.language.text.Span;

/**
 * A number that is in no measure, date, event, forecast, name or ordinal.
 *
 * @param span where it stands on the page
 * @param why the reason
 */
public record Unread(Span span, Why why) {

    /** Why a number was left. */
    public enum Why {
        /** 一个, 一批: nothing is counted. */
        INDEFINITE,
        /** In a heading or a table's frame. */
        LAYOUT,
        /** A number without any unit or thing that it could count. */
        BARE,
        /** None of the reader's rules says what it is. */
        UNKNOWN
    }
}
