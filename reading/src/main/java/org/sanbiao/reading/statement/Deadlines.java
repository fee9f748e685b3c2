package org.sanbiao.reading.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.time.Timex;

/**
 * Hands deadlines down: from the words of a clause to the clauses behind it, from a lead sentence to its paragraph, from
 * a heading to its part.
 *
 * <p>What stops it: a time of its own, a word that names no day (尽快, 汛期前), the end of the sentence for a clause, the
 * end of the paragraph for a lead sentence (到2025年，…).
 */
final class Deadlines {

    private final Passage passage;
    private final @Nullable LocalDate published;
    private @Nullable Deadline lead; // of the paragraph
    private @Nullable Deadline current; // of the sentence
    private boolean vague;
    private boolean own;

    Deadlines(Passage passage, @Nullable LocalDate published) {
        this.passage = passage;
        this.published = published;
    }

    void startSentence() {
        current = null;
        vague = false;
    }

    /** Moves on to a clause: what it says itself governs it and those behind it. */
    void enter(Clause clause, boolean firstOfSentence) {
        own = false;
        for (Mention<?> mention : clause.mentions()) {
            if (!(mention.value() instanceof Timex timex)) {
                continue;
            }
            if (timex.kind() == Timex.Kind.DURATION && passage.startsWith("时间", mention.end())) {
                current = null; // 争取用三年时间: not this year, and no day
                vague = true;
                continue;
            }
            if (timex.kind() == Timex.Kind.VAGUE) {
                if (timex.bound() == Timex.Bound.BY || endsWithLimit(mention)) {
                    current = null;
                    vague = true;
                }
                continue;
            }
            if ((timex.kind() != Timex.Kind.DATE && timex.kind() != Timex.Kind.PERIOD)
                    || timex.to() == null
                    || timex.bound() == Timex.Bound.SINCE
                    || timex.bound() == Timex.Bound.WITHIN && isPast(timex)
                    || !isAdverbial(clause, mention)) {
                continue;
            }
            vague = false;
            own = true;
            current = deadline(passage, mention, timex);
            if (firstOfSentence && mention.start() <= clause.start() + 4) {
                lead = governsParagraph(timex) ? current : null;
            }
        }
    }

    /** 到2025年 in a lead sentence is the day for all aims that the paragraph goes on to name. */
    private static boolean governsParagraph(Timex timex) {
        LocalDate from = timex.from();
        LocalDate to = timex.to();
        return timex.bound() == Timex.Bound.BY
                && to != null
                && to.getMonthValue() == 12
                && to.getDayOfMonth() == 31
                && (from == null || from.getYear() != to.getYear() || from.getDayOfYear() == 1);
    }

    private boolean isPast(Timex timex) {
        LocalDate to = timex.to();
        return published != null && to != null && to.isBefore(published);
    }

    private boolean endsWithLimit(Mention<?> mention) {
        char last = passage.normal.charAt(mention.end() - 1);
        return last == '前' || last == '快' || last == '日';
    }

    /** A time that says when, not one that belongs to a name (2021年建设成效, “十四五”规划). */
    private boolean isAdverbial(Clause clause, Mention<?> mention) {
        Timex timex = (Timex) mention.value();
        if (timex.bound() == Timex.Bound.BY) {
            return true;
        }
        if (mention.end() >= clause.end()) {
            return true;
        }
        char next = passage.normal.charAt(mention.end());
        if (next == '）'
                && mention.end() + 1 >= clause.end()
                && mention.start() > clause.start()
                && passage.normal.charAt(mention.start() - 1) == '（') {
            return true; // 集中攻坚（4月至10月）
        }
        if (next == '的' || next == '度' && mention.end() + 1 < clause.end()) {
            return false;
        }
        Quantity all = passage.valueAt(mention.end(), Quantity.class);
        if (all != null && all.form() == Quantity.Form.WORD) {
            return true;
        }
        Word follows = passage.wordAt(mention.end());
        if (follows != null && (follows.isVerb() || follows.isFiller())) {
            return true;
        }
        int at = mention.start();
        while (at > clause.start()) {
            Word before = passage.wordBefore(at);
            if (before != null && before.isFiller()) {
                at -= before.text().length();
                continue;
            }
            Mention<?> name = passage.mentionBefore(at);
            if (name != null
                    && name.value() instanceof Name setting
                    && (setting.kind() == Name.Kind.AREA
                            || setting.kind() == Name.Kind.PLACE
                            || setting.kind() == Name.Kind.UNIT
                            || setting.kind() == Name.Kind.LABEL)) {
                at = name.start();
                continue;
            }
            if ("于在到至、，".indexOf(passage.normal.charAt(at - 1)) >= 0) {
                at--;
                continue;
            }
            return false;
        }
        return true;
    }

    /**
     * The deadline of a statement of the present sentence.
     *
     * @param course the part of the document, which may be for a year
     * @return null where no day is stated or handed down
     */
    @Nullable
    Deadline of(Course course) {
        if (current != null) {
            return current;
        }
        if (vague) {
            return null;
        }
        if (lead != null) {
            return lead;
        }
        LocalDate due = course.due();
        if (due == null) {
            return null;
        }
        var heading = course.dueFrom();
        return heading == null
                ? new Deadline("", new Span(0, 0), due.withDayOfYear(1), due, false)
                : new Deadline(heading.text(), heading.span(), due.withDayOfYear(1), due, false);
    }

    /** What a bracket or line of units says of the day: 完成时限：2027年6月, 9月底前完成; or null. */
    static @Nullable Deadline in(Passage passage, Span list) {
        for (Mention<?> mention : passage.mentionsIn(list)) {
            if (mention.value() instanceof Timex timex
                    && timex.to() != null
                    && (timex.kind() == Timex.Kind.DATE || timex.kind() == Timex.Kind.PERIOD)
                    && timex.bound() != Timex.Bound.SINCE
                    && (timex.bound() == Timex.Bound.BY
                            || passage.startsWith("完成", mention.end())
                            || passage.startsWith("：", mention.start() - 1))) {
                return deadline(passage, mention, timex);
            }
        }
        return null;
    }

    private static Deadline deadline(Passage passage, Mention<?> mention, Timex timex) {
        return new Deadline(
                passage.text.quote(mention.span()),
                passage.text.original(mention.span()),
                timex.bound() == Timex.Bound.BY ? null : timex.from(),
                timex.to(),
                timex.certain());
    }

    /** Whether the present clause says a day. */
    boolean isOwn() {
        return own;
    }

    /** Whether the present sentence says its day itself. */
    boolean isStated() {
        return current != null;
    }
}
