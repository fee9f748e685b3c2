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
        /** 一个, 一批, 数万: nothing is counted out. */
        INDEFINITE,
        /** In a title, a headline, a signature or another part of the frame. */
        LAYOUT,
        /** The mark of a footnote, or what is said in one. */
        NOTE,
        /** It says how many items a list has: 健全3大体系. */
        LIST_COUNT,
        /** A grade, a rank or a generation: 二级, 5A, Ⅱ类. */
        GRADE,
        /** Within quotation marks: a name or a slogan. */
        QUOTED,
        /** A number without any unit or thing that it could count. */
        BARE,
        /** An amount that no clause says anything of. */
        ASIDE,
        /** None of the reader's rules says what it is. */
        UNKNOWN
    }
}
