package org.sanbiao.reading.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.Timex;

/** Reads the weather by day: 3月4日晴天间多云，西北风4-5级，8℃-20℃；周六、周日，多云，14～26℃. */
public final class Forecasts {

    private static final String SKY = "晴云阴雨雪雾霾沙尘雷冰";
    private static final int LONGEST = 90;

    private Forecasts() {}

    /**
     * The days of one paragraph, in order; each begins its part of the sentence with its day, and names the sky and the
     * temperature.
     *
     * @param mentions what the language found in the text
     * @param published a weekday before it is the next week's; null where it is not known
     */
    public static List<Forecast> in(Text text, List<Mention<?>> mentions, @Nullable LocalDate published) {
        List<Forecast> forecasts = new ArrayList<>();
        String s = text.normal();
        if (s.indexOf('℃') < 0 && s.indexOf('度') < 0) {
            return forecasts;
        }
        int next = 0;
        int start = 0;
        for (int i = 0; i <= s.length(); i++) {
            if (i < s.length() && "；。！".indexOf(s.charAt(i)) < 0) {
                continue;
            }
            int first = next;
            while (next < mentions.size() && mentions.get(next).start() < i) {
                next++;
            }
            day(text, new Span(start, i), mentions.subList(first, next), published, forecasts);
            start = i + 1;
        }
        return forecasts;
    }

    private static void day(
            Text text, Span part, List<Mention<?>> mentions, @Nullable LocalDate published, List<Forecast> forecasts) {
        String s = text.normal();
        List<LocalDate> days = new ArrayList<>();
        int from = part.start();
        for (int i = part.end() - 1; i > from && part.end() - i <= 2 * LONGEST; i--) {
            from = s.charAt(i) == '：' ? i + 1 : from;
        }
        int at = from;
        int end = from;
        for (Mention<?> mention : mentions) {
            if (mention.start() < from) {
                continue;
            }
            boolean follows = mention.start() == at || mention.start() == at + 1 && "、和（".indexOf(s.charAt(at)) >= 0;
            if (!follows || !(mention.value() instanceof Timex time) || time.from() == null || time.to() == null) {
                break;
            }
            LocalDate last = time.to();
            if (s.charAt(at) == '（' && !days.isEmpty()) { // 3月4日（周五）
                end = Math.min(s.length(), mention.end() + 1);
                at = end;
                continue;
            }
            for (LocalDate day = time.from(); !day.isAfter(last) && days.size() < 10; day = day.plusDays(1)) {
                boolean past =
                        published != null && day.isBefore(published) && Weekdays.weekdayEnd(s, mention.start()) > 0;
                days.add(past ? day.plusWeeks(1) : day);
            }
            at = mention.end();
            end = at;
        }
        if (days.isEmpty() || days.size() > 7 || part.end() - end > LONGEST) {
            return;
        }
        Found found = new Found();
        for (String field : Items.split(s.substring(end, part.end()), "，")) {
            found.take(field);
        }
        for (Mention<?> mention : mentions) {
            if (mention.start() >= end && mention.value() instanceof Quantity q && q.kind() == UnitKind.TEMPERATURE) {
                found.take(q, s.substring(end, mention.start()));
            }
        }
        if (found.sky == null || found.low == null && found.high == null) {
            return;
        }
        Span span = text.original(new Span(from, part.end()));
        for (LocalDate day : days) {
            forecasts.add(new Forecast(day, found.sky, found.low, found.high, found.wind, span));
        }
    }

    /** What the parts behind the day say. */
    private static final class Found {
        @Nullable
        String sky;

        @Nullable
        String wind;

        @Nullable
        BigDecimal low;

        @Nullable
        BigDecimal high;

        void take(String field) {
            if (field.indexOf('℃') >= 0 || field.contains("气温") || field.contains("温度")) {
                return;
            }
            int gale = field.indexOf('风');
            if (gale >= 0) {
                wind = wind == null ? field : wind + "，" + field;
            } else if (isSky(field)) {
                sky = sky == null ? field : sky + "，" + field;
            }
        }

        void take(Quantity q, String before) {
            if (q.comparator() == Comparator.RANGE) {
                low = q.value();
                high = q.high();
            } else if (before.endsWith("最高气温") || before.endsWith("最高温度") || before.endsWith("最高")) {
                high = q.value();
            } else if (before.endsWith("最低气温") || before.endsWith("最低温度") || before.endsWith("最低")) {
                low = q.value();
            }
        }

        private static boolean isSky(String field) {
            if (field.length() > 20) {
                return false;
            }
            for (int i = 0; i < field.length(); i++) {
                if (SKY.indexOf(field.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
