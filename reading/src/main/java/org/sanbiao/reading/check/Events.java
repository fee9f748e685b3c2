package org.sanbiao.reading.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.Timex;
import org.sanbiao.reading.structure.Numbering;

/**
 * Reads what will happen on a day: the items of a list (3月1日某某专场招聘会；), announcements (定于3月5日在某地举行某会) and
 * labelled lines (时间：… 地点：…). What was held already is no event.
 */
public final class Events {

    private static final String[] HELD = {
        "举行", "举办", "召开", "开展", "进行", "启动", "开幕", "开赛", "上演", "组织", "开启", "连办", "开办", "承办"
    };
    private static final String[] TO_COME = {"定于", "拟于", "将于", "拟定于", "计划于", "将在", "将", "拟"};
    private static final int FARTHEST = 200;

    private Events() {}

    /**
     * The events of one paragraph, in order.
     *
     * @param mentions what the language found in the text
     * @param place where the events of a list take place, as the words above it say, or null; see {@link #host}
     * @param headline what a line of 时间：… is about where it does not say so itself, or null
     */
    public static List<Event> in(
            Text text, List<Mention<?>> mentions, @Nullable String place, @Nullable String headline) {
        List<Event> events = new ArrayList<>();
        for (int m = 0; m < mentions.size(); m++) {
            Mention<?> mention = mentions.get(m);
            if (!(mention.value() instanceof Timex time) || !isDay(time)) {
                continue;
            }
            LocalDate date = time.from();
            if (date == null) {
                continue;
            }
            Event event = item(text, mention, time, date, place);
            if (event == null) {
                event = labelled(text, mention, time, date, headline);
            }
            if (event == null) {
                event = announced(text, mention, time, date);
            }
            if (event != null
                    && (events.isEmpty() || !events.get(events.size() - 1).equals(event))) {
                events.add(event);
            }
        }
        return events;
    }

    private static boolean isDay(Timex time) {
        return time.kind() == Timex.Kind.DATE
                && time.from() != null
                && time.from().equals(time.to())
                && time.bound() == Timex.Bound.WITHIN;
    }

    /** A part of a list that is nothing but a day and a name. */
    private static @Nullable Event item(Text text, Mention<?> day, Timex time, LocalDate date, @Nullable String place) {
        String s = text.normal();
        int start = day.start();
        if (start > 0 && "；。-·●•■◆*.、）： ".indexOf(s.charAt(start - 1)) < 0) {
            return null;
        }
        int from = afterDay(s, day.end());
        int end = from;
        int depth = 0;
        while (end < s.length() && end - from <= FARTHEST) {
            char c = s.charAt(end);
            depth += "“（《".indexOf(c) >= 0 ? 1 : "”）》".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && "；。！？，".indexOf(c) >= 0) {
                break;
            }
            end++;
        }
        if (end < s.length() && s.charAt(end) == '，') {
            return null;
        }
        String title = s.substring(from, end);
        int in = title.startsWith("在") ? held(title) : -1;
        if (in > 0) { // 3月1日在某地举行某会
            String where = title.substring(1, in);
            String what = title.substring(in + 2);
            return EventNames.isEvent(what)
                    ? new Event(what, date, time.startTime(), where, text.original(new Span(start, end)))
                    : null;
        }
        if (!EventNames.isEvent(title)
                || held(title) >= 0
                || title.contains("以来")
                || title.startsWith("至")
                || title.startsWith("前")) {
            return null;
        }
        return new Event(quote(text, from, end), date, time.startTime(), place, text.original(new Span(start, end)));
    }

    /** 时间：3月5日上午9时 地点：某地. */
    private static @Nullable Event labelled(
            Text text, Mention<?> day, Timex time, LocalDate date, @Nullable String headline) {
        String s = text.normal();
        int label = day.start() - 3;
        if (!s.startsWith("时间：", label) && !s.startsWith("日期：", label)) {
            return null;
        }
        String rest = s.substring(day.end(), Math.min(s.length(), day.end() + FARTHEST));
        int next = rest.indexOf("时间：");
        rest = next < 0 ? rest : rest.substring(0, next);
        String where = null;
        int end = day.end();
        int at = rest.indexOf("地点：");
        if (at >= 0) {
            int stop = at + 3;
            while (stop < rest.length() && "；。，".indexOf(rest.charAt(stop)) < 0) {
                stop++;
            }
            where = rest.substring(at + 3, stop).strip();
            end = day.end() + stop;
        }
        int from = label;
        while (from > 0 && label - from < FARTHEST && "。；！？".indexOf(s.charAt(from - 1)) < 0) {
            from--;
        }
        String title = s.substring(from, label);
        title = stripped(title.substring(title.indexOf('：') + 1));
        if (!EventNames.isEvent(title) || title.length() < 5) { // 活动时间：, 举办时间： are labels themselves
            title = headline == null ? "" : headline;
            from = label;
        }
        return title.isEmpty()
                ? null
                : new Event(title, date, time.startTime(), where, text.original(new Span(from, end)));
    }

    /** 定于3月5日在某地举行某会; 某会将于3月5日在某地开幕. */
    private static @Nullable Event announced(Text text, Mention<?> day, Timex time, LocalDate date) {
        String s = text.normal();
        int start = day.start();
        while (start > 0 && day.start() - start < FARTHEST && "。；！？".indexOf(s.charAt(start - 1)) < 0) {
            start--;
        }
        int end = day.end();
        while (end < s.length() && end - day.end() < FARTHEST && "。；！？".indexOf(s.charAt(end)) < 0) {
            end++;
        }
        String before = s.substring(start, day.start());
        String sign = signBefore(before);
        int from = afterDay(s, day.end());
        if (sign == null || from >= end) {
            return null;
        }
        String after = s.substring(from, end);
        int held = held(after);
        if (held < 0 || held > 40) {
            return null;
        }
        String where = null;
        String between = after.substring(0, held);
        int in = Math.max(between.indexOf('在'), between.startsWith("于") ? 0 : -1);
        if (in >= 0) {
            where = between.substring(in + 1);
        } else if (between.length() > 4) {
            return null;
        }
        String object = after.substring(held + 2);
        int stop = clauseEnd(object);
        String title = stripped(object.substring(0, stop));
        int last = from + held + 2 + stop;
        if (!EventNames.isEvent(title)) {
            int clause = before.length() - sign.length();
            int begin = clause;
            while (begin > 0 && "，：".indexOf(before.charAt(begin - 1)) < 0) {
                begin--;
            }
            title = stripped(before.substring(begin, clause));
            if (!EventNames.isEvent(title)) {
                return null;
            }
            last = from + held + 2;
            start += begin;
        }
        boolean placed = where != null && !where.isBlank() && where.length() <= 40;
        return new Event(title, date, time.startTime(), placed ? where : null, text.original(new Span(start, last)));
    }

    /**
     * Where the events of a list take place, by the words above it: in 某某市场将举办五场招聘会 the host that is a place itself,
     * else what stands behind 在; null where they do not say.
     */
    static @Nullable String host(String words) {
        int held = held(words);
        if (held < 0) {
            return null;
        }
        int in = words.lastIndexOf('在', held);
        if (in >= 0 && held - in <= 30 && held - in > 2) {
            String where = words.substring(in + 1, held);
            if (EventNames.isVenue(where)) {
                return where;
            }
        }
        int sign = words.lastIndexOf('将', held);
        if (sign < 0) {
            return null;
        }
        int start = sign;
        while (start > 0 && "，。；：！？）".indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        String subject = words.substring(start, sign);
        return EventNames.isVenue(subject) ? subject : null;
    }

    /** Where the first verb of holding stands, or -1. */
    private static int held(String words) {
        int first = -1;
        for (String verb : HELD) {
            int at = words.indexOf(verb);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    private static @Nullable String signBefore(String before) {
        for (String sign : TO_COME) {
            if (before.endsWith(sign)) {
                return sign;
            }
        }
        return null;
    }

    private static int clauseEnd(String s) {
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            depth += "“（《".indexOf(c) >= 0 ? 1 : "”）》".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && "，、".indexOf(c) >= 0) {
                return i;
            }
        }
        return s.length();
    }

    /** Past a weekday in brackets and a comma. */
    private static int afterDay(String s, int at) {
        int end = at;
        if (end < s.length() && s.charAt(end) == '（') {
            int close = s.indexOf('）', end);
            end = close > 0 && close - end <= 5 ? close + 1 : end;
        }
        while (end < s.length() && "：，、 ".indexOf(s.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static String stripped(String title) {
        String bare = title.strip();
        Numbering number = Numbering.of(bare);
        bare = number == null ? bare : bare.substring(number.end());
        while (!bare.isEmpty() && "：，、-·".indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1).strip();
        }
        return bare;
    }

    private static String quote(Text text, int from, int end) {
        return from >= end ? "" : text.quote(new Span(from, end));
    }
}
