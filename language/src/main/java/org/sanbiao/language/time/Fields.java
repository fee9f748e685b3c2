package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;

/** What the words of one time say, field by field, before it is known what day they are said on. */
final class Fields implements Cloneable {

    static final int NONE = Integer.MIN_VALUE;

    int year = NONE;
    /** Counted from the year of reference, or, {@link #ofContext}, from the one the text speaks of. */
    int yearShift = NONE;

    boolean ofContext;
    /** The last of several years: of a plan, a decade, a century. */
    int yearLast = NONE;

    /** Whether the year is one of schools, from September on. */
    boolean schoolYear;

    int monthFrom = NONE;
    int monthTo = NONE;
    int monthShift = NONE;
    int quarterShift = NONE;
    boolean lunar;
    boolean leap;
    int season = NONE;

    Grain grain = Grain.SECOND;

    @Nullable
    Edge edge;

    int ten = NONE;
    /** Of the month; -1 the last. */
    int day = NONE;

    int dayShift = NONE;
    int dayShiftLast = NONE;
    int weekShift = NONE;
    /** Monday is 1; 8 is the weekend. */
    int weekday = NONE;
    /** The how manieth week, or weekday, of its period; -1 the last. */
    int nth = NONE;

    @Nullable
    TimeWord feast;
    /** The how manieth day of the feast or period. */
    int nthDay = NONE;

    @Nullable
    TimeWord part;

    int hour = NONE;
    int minute = NONE;
    int second = NONE;
    /** Whether a plan, program or year is meant as a name: “十四五”规划. */
    boolean named;

    boolean hasYear() {
        return year != NONE || yearShift != NONE;
    }

    boolean hasMonth() {
        return monthFrom != NONE || monthShift != NONE || quarterShift != NONE || season != NONE;
    }

    boolean hasDay() {
        return day != NONE
                || dayShift != NONE
                || weekday != NONE
                || weekShift != NONE
                || feast != null
                || nthDay != NONE;
    }

    boolean hasTime() {
        return part != null || hour != NONE;
    }

    boolean isTimeOnly() {
        return hasTime() && !hasYear() && !hasMonth() && !hasDay() && edge == null;
    }

    boolean isYearOnly() {
        return hasYear() && !hasMonth() && !hasDay() && !hasTime();
    }

    boolean isAny() {
        return hasYear() || hasMonth() || hasDay() || hasTime() || edge != null || ten != NONE;
    }

    /** Whether the words themselves, with the day they are said on, fix it. */
    boolean isAnchored() {
        return hasYear() || monthShift != NONE || quarterShift != NONE || dayShift != NONE || weekShift != NONE;
    }

    /** Takes over what stands above its own first field: 3月1日至5日, 2021年12月至次年. */
    void inherit(Fields other) {
        boolean year = hasYear() || monthShift != NONE || quarterShift != NONE || dayShift != NONE || weekShift != NONE;
        boolean weekday = this.weekday != NONE && this.day == NONE;
        if (year) {
            return;
        }
        this.year = other.year;
        this.yearShift = other.yearShift;
        this.ofContext = other.ofContext;
        if (hasMonth() || feast != null || edge != null && ten == NONE && !hasDay() && !hasTime()) {
            return;
        }
        if (weekday) {
            this.weekShift = other.weekShift;
            return;
        }
        this.monthFrom = other.monthFrom;
        this.monthTo = other.monthTo;
        this.monthShift = other.monthShift;
        this.lunar = other.lunar;
        this.leap = other.leap;
        if (hasDay() || ten != NONE || !hasTime()) {
            return;
        }
        this.day = other.day;
        this.dayShift = other.dayShift;
        this.weekShift = other.weekShift;
        this.weekday = other.weekday;
        this.feast = other.feast;
        this.nth = other.nth;
        this.nthDay = other.nthDay;
        if (part == null
                && hour != NONE
                && hour <= 12
                && other.part != null
                && other.hour != NONE
                && hour > other.hour) {
            this.part = other.part;
        }
    }

    /** Takes over the time of day. */
    void takeTime(Fields other) {
        part = other.part;
        hour = other.hour;
        minute = other.minute;
        second = other.second;
    }

    Fields copy() {
        try {
            return (Fields) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("Bug: fields that cannot be copied", e);
        }
    }
}
