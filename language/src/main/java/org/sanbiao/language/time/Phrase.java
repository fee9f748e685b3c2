package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;

/** One expression of time as its words have it, before it is resolved against a day. */
final class Phrase {

    /** What sort of expression it is. */
    enum Form {
        /** A day, a period, a time of day. */
        POINT,
        /** From one to another. */
        RANGE,
        /** A length of time. */
        LENGTH,
        /** So long before or after something: 三天前, 2月13日后三天. */
        SHIFT,
        /** So long from now on or until now: 今后三年, 近三年, 30日内. */
        RUN,
        /** A recurrence. */
        SET,
        /** Words that give no date. */
        VAGUE
    }

    /** How the words around it bound it. */
    enum Limit {
        NONE,
        /** 8月底前. */
        BEFORE,
        /** 到2025年, 截至6月底. */
        UNTIL,
        /** 3月1日起, 2020年以来. */
        SINCE,
        /** 春节后. */
        AFTER,
        /** 三年内. */
        INSIDE,
        /** “十四五”期间. */
        DURING
    }

    final int start;
    int end;
    Form form = Form.POINT;
    Fields from = new Fields();

    @Nullable
    Fields to;
    /** Whether the range begins when what it names is over: 春节后到3月. */
    boolean fromAfter;
    /** Whether the range runs to the present: 至今. */
    boolean toNow;

    @Nullable
    Length length;
    /** The longer of two: 三到五年. */
    @Nullable
    Length longer;

    Limit limit = Limit.NONE;
    /** Of a shift or run: 1 forward, -1 back. */
    int direction = 1;
    /** Whether the words say so only about: 左右, 前后. */
    boolean approximate;
    /** Whether a shift counts from {@link #from} and not from the day of reference. */
    boolean anchored;
    /** Whether a run counts in whole calendar units: 前两个月, 下三周. */
    boolean wholeUnits;
    /** Whether it counts from an event that the words before it name: 作出决定之日起20日内. */
    boolean fromElsewhere;
    /** Whether it counts from the day a document is issued: 印发之日起. */
    boolean fromIssue;
    /** The same words read as a length: 10月. */
    @Nullable
    Length otherwise;

    Phrase(int start) {
        this.start = start;
    }
}
