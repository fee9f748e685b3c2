package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Phrase.Form;

/** Reads recurrences: 每年, 每两周, 每周三上午9时, 每月5日前. */
final class RecurrenceReader {

    private final String s;
    private final PointReader points;
    private final LengthReader lengths;
    private final Suffixes suffixes;

    RecurrenceReader(String s, PointReader points, LengthReader lengths, Suffixes suffixes) {
        this.s = s;
        this.points = points;
        this.lengths = lengths;
        this.suffixes = suffixes;
    }

    /** 每年, 每两周, 每周三上午9时, 每月5日. */
    @Nullable
    Phrase read(int i) {
        Phrase phrase = new Phrase(i);
        phrase.form = Form.SET;
        int at = i + 1;
        if (s.startsWith("逢", at)) {
            at++;
        }
        LengthReader.Found length = lengths.read(at);
        if (length != null && length.length().isSingle()) {
            phrase.length = length.length();
            phrase.end = length.end();
            return phrase;
        }
        if (s.startsWith("个", at)) {
            at++;
        }
        Length.Unit unit;
        int end;
        if (s.startsWith("季度", at)) {
            phrase.length = Length.of(3, Length.Unit.MONTH);
            phrase.end = suffixes.before(edge(at + 2));
            return phrase;
        } else if (s.startsWith("年", at)) {
            unit = Length.Unit.YEAR;
            end = s.startsWith("年度", at) ? at + 2 : at + 1;
        } else if (s.startsWith("月", at)) {
            unit = Length.Unit.MONTH;
            end = at + 1;
        } else if (s.startsWith("周", at) || s.startsWith("星期", at) || s.startsWith("礼拜", at)) {
            unit = Length.Unit.WEEK;
            end = s.startsWith("周", at) ? at + 1 : at + 2;
        } else if (s.startsWith("天", at) || s.startsWith("日", at)) {
            unit = Length.Unit.DAY;
            end = at + 1;
        } else if (s.startsWith("工作日", at)) {
            unit = Length.Unit.WORKDAY;
            end = at + 3;
        } else if (s.startsWith("小时", at)) {
            unit = Length.Unit.HOUR;
            end = at + 2;
        } else {
            return null;
        }
        phrase.length = Length.of(1, unit);
        phrase.end = within(at, end, unit, phrase);
        return phrase;
    }

    /** The time within each period: the 周三 of 每周三, the 5日 of 每月5日. */
    private int within(int at, int end, Length.Unit unit, Phrase phrase) {
        int from = unit == Length.Unit.WEEK ? at : end;
        if (from >= s.length()) {
            return end;
        }
        Fields f = new Fields();
        int last = points.read(from, f);
        if (last <= end) {
            return unit == Length.Unit.WEEK && s.startsWith("末", end) ? end + 1 : suffixes.before(edge(end));
        }
        if (!fits(f, unit)) {
            return end;
        }
        phrase.from = f;
        last = suffixes.before(unit == Length.Unit.WEEK ? weekdays(last) : others(last, unit));
        int range = Separators.end(s, last);
        if (range > 0) {
            Fields to = new Fields();
            int then = points.readAfterSign(range, to);
            if (then > range) {
                to.inherit(f);
                phrase.to = to;
                return then;
            }
        }
        return last;
    }

    /** Whether the time lies within each period of that length. */
    private static boolean fits(Fields f, Length.Unit unit) {
        return switch (unit) {
            case YEAR -> !f.hasYear();
            case MONTH -> !f.hasYear() && !f.hasMonth();
            case WEEK -> f.weekday != Fields.NONE && !f.hasYear();
            default -> f.isTimeOnly();
        };
    }

    /** The end of further times of the same sort: 每年3月、9月. */
    private int others(int at, Length.Unit unit) {
        int end = at;
        while (end + 1 < s.length() && (s.charAt(end) == '、' || s.charAt(end) == '和')) {
            Fields f = new Fields();
            int next = points.read(end + 1, f);
            if (next == end + 1 || !fits(f, unit) || f.feast != null) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of 初, 底 or 末: 每月底, 每季度末. */
    private int edge(int at) {
        boolean edge = at < s.length() && "初底末".indexOf(s.charAt(at)) >= 0;
        return edge ? at + 1 : at;
    }

    /** The end of further days of the week: 每周一、三、五. */
    private int weekdays(int at) {
        int end = at;
        while (end + 1 < s.length() && s.charAt(end) == '、' && "一二三四五六日".indexOf(s.charAt(end + 1)) >= 0) {
            end += 2;
        }
        return end;
    }
}
