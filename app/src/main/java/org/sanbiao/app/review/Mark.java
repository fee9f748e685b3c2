package org.sanbiao.app.review;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.app.format.Words;
import org.sanbiao.following.wording.Wording;
import org.sanbiao.language.Language;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.Timex;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.check.Check;
import org.sanbiao.reading.check.Unread;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Statement;

/**
 * Something in a text that is marked where it stands.
 *
 * @param span in UTF-16 units of the document's text
 * @param note what it was understood as
 */
record Mark(Kind kind, Span span, Wording note) {

    /** What is marked. */
    enum Kind {
        MEASURE,
        DATE,
        UNIT,
        PLACE,
        /** What the document says of itself, and it is so. */
        CHECK,
        /** What the document says of itself, and it is not so. */
        BROKEN,
        UNREAD
    }

    /** Everything that is marked in what was read, by where it stands. */
    static List<Mark> of(Reading reading, List<Span> running) {
        List<Mark> marks = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            for (Measure measure : statement.measures()) {
                marks.add(new Mark(Kind.MEASURE, measure.span(), same(Words.target(measure))));
            }
        }
        for (Span span : running) {
            named(reading, span, marks);
        }
        for (Check check : reading.checks()) {
            String compared = check.declared() + (check.holds() ? " = " : " ≠ ") + check.found();
            marks.add(new Mark(check.holds() ? Kind.CHECK : Kind.BROKEN, check.span(), same(compared)));
        }
        for (Unread unread : reading.unread()) {
            if (unread.why() != Unread.Why.LAYOUT) { // 2022 in a title is nothing to be read
                marks.add(new Mark(Kind.UNREAD, unread.span(), why(unread.why())));
            }
        }
        marks.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(marks);
    }

    /** Days, units and places, as the language alone has them. */
    private static void named(Reading reading, Span running, List<Mark> marks) {
        Text text = Text.of(reading.page().text(), running.start(), running.end());
        for (Mention<?> mention : Language.read(text, reading.facts().published())) {
            if (mention.value() instanceof Timex time && time.kind() != Timex.Kind.VAGUE) {
                marks.add(new Mark(Kind.DATE, text.original(mention.span()), same(period(time))));
            } else if (mention.value() instanceof Name name) {
                Kind kind = switch (name.kind()) {
                    case UNIT -> Kind.UNIT;
                    case PLACE -> Kind.PLACE;
                    default -> null;
                };
                if (kind != null) {
                    String code = name.code() == null ? "" : " " + name.code();
                    marks.add(new Mark(kind, text.original(mention.span()), same(name.name() + code)));
                }
            }
        }
    }

    private static String period(Timex time) {
        if (time.iso() != null) {
            return time.iso();
        }
        if (time.from() == null && time.to() == null) {
            return time.startTime() == null ? "" : time.startTime().toString();
        }
        if (time.from() != null && time.from().equals(time.to())) {
            return time.from().toString();
        }
        return (time.from() == null ? "" : time.from()) + "…" + (time.to() == null ? "" : time.to());
    }

    private static Wording same(String words) {
        return new Wording(words, words);
    }

    /** Why a number was left. */
    static Wording why(Unread.Why why) {
        return switch (why) {
            case INDEFINITE -> new Wording("不定数", "nothing is counted out");
            case LAYOUT -> new Wording("标题、落款等版式文字", "part of a title, signature or other frame");
            case NOTE -> new Wording("注释", "a note");
            case LIST_COUNT -> new Wording("列举的项数", "how many items a list has");
            case GRADE -> new Wording("等级、名次", "a grade or rank");
            case QUOTED -> new Wording("引号内的名称或口号", "in quotation marks: a name or slogan");
            case BARE -> new Wording("没有单位", "a number without a unit");
            case ASIDE -> new Wording("没有分句说明的数量", "an amount that no clause says anything of");
            case UNKNOWN -> new Wording("未能识别", "not understood");
        };
    }
}
