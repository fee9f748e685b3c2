package org.sanbiao.language.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Phrase.Form;
import org.sanbiao.language.time.Phrase.Limit;

/** Finds the expressions of time in a text, from left to right, none overlapping another. Linear in its length. */
final class PhraseReader {

    private static final class Data {
        static final TimeWords WORDS = new TimeWords("words.txt");
        static final TimeWords FEASTS = new TimeWords("feasts.txt");
        static final Beginnings BEGINNINGS = new Beginnings(WORDS, FEASTS);
    }

    private final String s;
    private final Manner manner;
    private final PointReader points;
    private final LengthReader lengths;
    private final Prefixes prefixes;
    private final Suffixes suffixes;
    private final LengthPhrases spans;
    private final RecurrenceReader recurrences;

    private PhraseReader(String s, Manner manner) {
        this.s = s;
        this.manner = manner;
        this.points = new PointReader(s, manner, Data.WORDS, Data.FEASTS);
        this.lengths = new LengthReader(s, manner);
        this.prefixes = new Prefixes(s, manner);
        this.suffixes = new Suffixes(s, manner);
        this.spans = new LengthPhrases(s, manner, lengths, prefixes, suffixes);
        this.recurrences = new RecurrenceReader(s, points, lengths, suffixes);
    }

    /** The expressions of a text in normal form, in order. */
    static List<Phrase> read(String s, Manner manner) {
        return read(s, manner, manner == Manner.OFFICIAL);
    }

    /**
     * The same.
     *
     * @param quickly whether to pass over the places where {@link Beginnings} says that none can begin
     */
    static List<Phrase> read(String s, Manner manner, boolean quickly) {
        PhraseReader reader = new PhraseReader(s, manner);
        List<Phrase> found = new ArrayList<>();
        Beginnings beginnings = Data.BEGINNINGS;
        for (int i = 0; i < s.length(); i++) {
            Phrase phrase = !quickly || beginnings.at(s, i) ? reader.phrase(i) : null;
            char c = s.charAt(i);
            if (phrase != null && phrase.end > i) {
                found.add(phrase);
                i = phrase.end - 1;
            } else if (SmallNumber.isDigit(c)) {
                while (i + 1 < s.length() && (SmallNumber.isDigit(s.charAt(i + 1)) || s.charAt(i + 1) == '.')) {
                    i++;
                }
            } else if (SmallNumber.isNumeral(c)) {
                while (i + 1 < s.length() && SmallNumber.isNumeral(s.charAt(i + 1))) {
                    i++;
                }
            }
        }
        return found;
    }

    private @Nullable Phrase phrase(int i) {
        char c = s.charAt(i);
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        if (SmallNumber.isDigit(c)
                && (before == '.' || before == ',' || before >= 'A' && before <= 'z' && manner == Manner.OFFICIAL)) {
            return null;
        }
        if (c == '每') {
            return recurrences.read(i);
        }
        Phrase named = word(i);
        if (named != null) {
            return named;
        }
        Phrase run = spans.run(i);
        if (run != null) {
            return run;
        }
        Phrase phrase = new Phrase(i);
        int at = prefixes.prefix(i, phrase);
        Phrase found = at > i ? time(at, phrase) : null;
        return found != null ? found : time(i, new Phrase(i));
    }

    private @Nullable Phrase word(int i) {
        TimeWord word = Data.WORDS.at(s, i);
        if (word == null
                || !word.is("vague") && !word.is("set") && !word.is("season-word")
                || word.marked() && manner == Manner.OFFICIAL) {
            return null;
        }
        Phrase phrase = new Phrase(i);
        phrase.end = i + word.word().length();
        if (word.is("set")) {
            phrase.form = Form.SET;
            phrase.length = Iso.length(word.arguments().get(0));
            return phrase;
        }
        if (word.word().equals("即日") && !s.startsWith("起", phrase.end)) {
            return null;
        }
        phrase.form = Form.VAGUE;
        Phrase issue = prefixes.issue(i);
        if (issue != null) {
            return afterIssue(issue, new Phrase(i));
        }
        int bare = phrase.end;
        phrase.end = suffixes.suffix(bare, phrase);
        return word.is("season-word") && phrase.limit == Limit.NONE ? null : phrase;
    }

    /** A point, range, length or what is built on one, from {@code at} on, the phrase beginning before it. */
    private @Nullable Phrase time(int at, Phrase phrase) {
        Phrase issue = prefixes.issue(at);
        if (issue != null) {
            return afterIssue(issue, phrase);
        }
        int point = points.read(at, phrase.from);
        LengthReader.Found length = at > 0 && s.charAt(at - 1) == '第' ? null : lengths.read(at);
        if (length != null && (length.end() > point || length.end() == point && suffixes.isInside(point))) {
            return phrase.limit == Limit.UNTIL ? null : spans.length(at, length, new Phrase(at));
        }
        if (point == at || !Validity.isTime(s, at, point, phrase.from, manner)) {
            return null;
        }
        if (length != null && length.end() == point && !phrase.from.hasDay()) {
            phrase.otherwise = length.length();
        }
        phrase.end = point;
        return point(point, phrase);
    }

    private Phrase point(int first, Phrase phrase) {
        int end = manner == Manner.SPOKEN ? withWeekday(first, phrase) : first;
        int at = range(end, phrase);
        if (at > end) {
            phrase.form = Form.RANGE;
            phrase.limit = Limit.NONE;
            at = hours(at, phrase);
        } else {
            int shifted = spans.shifted(end, phrase);
            if (shifted > end) {
                phrase.end = shifted;
                return phrase;
            }
        }
        phrase.end = suffixes.suffix(at, phrase);
        return at == end && phrase.limit == Limit.NONE ? seasonal(phrase) : phrase;
    }

    /** The hours of each day of a range: 周一至周五8:30—12:00. */
    private int hours(int end, Phrase phrase) {
        Fields to = phrase.to;
        if (to == null || phrase.from.hasTime()) {
            return end;
        }
        Fields first = new Fields();
        int at = end;
        if (to.hasTime()) {
            first.takeTime(to);
        } else {
            at = points.read(end, first);
        }
        int next = first.isTimeOnly() && first.hour != Fields.NONE ? Separators.end(s, at) : -1;
        Fields last = new Fields();
        int then = next < 0 ? -1 : points.readAfterSign(next, last);
        if (then <= next || !last.isTimeOnly()) {
            return end;
        }
        last.inherit(first);
        phrase.from.takeTime(first);
        to.takeTime(last);
        return then;
    }

    /** 今年汛期前 gives no day, though its year is known. */
    private Phrase seasonal(Phrase phrase) {
        boolean wide = phrase.from.isYearOnly() || phrase.from.season != Fields.NONE;
        Phrase season = wide && manner == Manner.OFFICIAL ? word(phrase.end) : null;
        if (season == null || season.form != Form.VAGUE || season.limit == Limit.NONE) {
            return phrase;
        }
        phrase.form = Form.VAGUE;
        phrase.limit = season.limit;
        phrase.end = season.end;
        return phrase;
    }

    /** 10月12日，星期一 and 星期一，10月12日 are one time. */
    private int withWeekday(int end, Phrase phrase) {
        if (!s.startsWith("，", end) || !phrase.from.hasDay() || phrase.from.hasTime()) {
            return end;
        }
        Fields more = new Fields();
        int last = points.read(end + 1, more);
        Fields f = phrase.from;
        boolean dayFirst = f.day != Fields.NONE
                && more.weekday != Fields.NONE
                && more.day == Fields.NONE
                && more.weekShift == Fields.NONE;
        boolean weekdayFirst = f.weekday != Fields.NONE
                && f.day == Fields.NONE
                && more.day != Fields.NONE
                && more.monthFrom != Fields.NONE;
        if (weekdayFirst) {
            phrase.from = more;
        }
        return dayFirst || weekdayFirst ? last : end;
    }

    /** The second half of a range, where there is one. */
    private int range(int end, Phrase phrase) {
        int open = end;
        if (s.startsWith("起", end) && Separators.end(s, end + 1) > 0) {
            open++;
        } else if (s.startsWith("后", end) && Separators.end(s, end + 1) > 0) {
            open++;
            phrase.fromAfter = true;
        }
        int next = Separators.end(s, open);
        boolean between = next < 0 && manner == Manner.SPOKEN && (s.startsWith("和", end) || s.startsWith("与", end));
        if (between) {
            next = end + 1;
        }
        if (next < 0) {
            return end;
        }
        if (s.startsWith("至今", open)
                || s.startsWith("到现在", open)
                || s.startsWith("到目前", open)
                || s.startsWith("至目前", open)) {
            phrase.toNow = true;
            return open + (s.startsWith("至今", open) ? 2 : 3);
        }
        Fields to = new Fields();
        if (phrase.from.isTimeOnly()) {
            to.part = null;
        }
        int last = points.readAfterSign(next, to);
        if (last == next || !Validity.follows(phrase.from, to) || !Validity.isSecond(to, manner)) {
            return end;
        }
        if (between && !s.startsWith("间", last) && !s.startsWith("之间", last)) {
            return end;
        }
        to.inherit(phrase.from);
        phrase.to = to;
        return s.startsWith("之间", last) ? last + 2 : last;
    }

    /** What may follow 印发之日起: 30日内, or nothing. */
    private Phrase afterIssue(Phrase issue, Phrase phrase) {
        int at = s.startsWith("，", issue.end) ? issue.end + 1 : issue.end;
        LengthReader.Found length = lengths.read(at);
        phrase.fromIssue = true;
        if (length != null && suffixes.inside(length.end()) > length.end()) {
            phrase.form = Form.RUN;
            phrase.limit = Limit.INSIDE;
            phrase.length = length.length();
            phrase.end = suffixes.inside(length.end());
            return phrase;
        }
        int range = range(issue.end, phrase);
        if (range > issue.end) {
            phrase.form = Form.RANGE;
            phrase.end = suffixes.suffix(range, phrase);
            return phrase;
        }
        phrase.form = Form.SHIFT;
        phrase.length = Length.of(0, Length.Unit.DAY);
        phrase.limit = Limit.SINCE;
        phrase.end = issue.end;
        return phrase;
    }
}
