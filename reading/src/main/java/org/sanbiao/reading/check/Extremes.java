package org.sanbiao.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;

/** Tests a period's highest and lowest temperature against its days: 周内最高气温20℃，最低气温3℃. */
final class Extremes {

    private static final String[] PERIODS = {"周内", "一周", "本周", "全周", "期间", "七天", "7天", "周最低", "周最高", "未来几天"};
    private static final int FEWEST = 3;
    private static final int FARTHEST = 60;

    /** A highest or lowest that a text declares for a period. */
    record Declared(String words, Span span, BigDecimal value, boolean highest, boolean about) {}

    private Extremes() {}

    /** What one paragraph declares. */
    static List<Declared> declared(Text text, List<Mention<?>> mentions) {
        List<Declared> declared = new ArrayList<>();
        String s = text.normal();
        for (Mention<?> mention : mentions) {
            if (!(mention.value() instanceof Quantity q) || q.kind() != UnitKind.TEMPERATURE || q.value() == null) {
                continue;
            }
            boolean highest = s.startsWith("最高气温", mention.start() - 4) || s.startsWith("最高温度", mention.start() - 4);
            boolean lowest = s.startsWith("最低气温", mention.start() - 4) || s.startsWith("最低温度", mention.start() - 4);
            boolean plain = q.comparator() == Comparator.EQUAL || q.comparator() == Comparator.ABOUT;
            if ((highest || lowest) && plain && isOfPeriod(s, mention.start())) {
                Span span = new Span(mention.start() - 4, mention.end());
                declared.add(new Declared(
                        s.substring(span.start(), span.end()),
                        text.original(span),
                        q.value(),
                        highest,
                        q.comparator() == Comparator.ABOUT));
            }
        }
        return declared;
    }

    /** Tests what was declared against the days; nothing where these are too few to be a period. */
    static List<Check> tested(List<Declared> declared, List<Forecast> days) {
        List<Check> checks = new ArrayList<>();
        for (Declared d : declared) {
            BigDecimal found = null;
            int known = 0;
            for (Forecast day : days) {
                BigDecimal value = d.highest() ? day.high() : day.low();
                if (value != null) {
                    known++;
                    found = found == null ? value : d.highest() ? found.max(value) : found.min(value);
                }
            }
            if (found != null && known >= FEWEST) {
                boolean holds = found.compareTo(d.value()) == 0
                        || d.about() && found.subtract(d.value()).abs().compareTo(BigDecimal.ONE) <= 0;
                checks.add(new Check(Check.Kind.EXTREMES, d.words(), d.span(), plain(d.value()), plain(found), holds));
            }
        }
        return checks;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** Whether the part of the sentence speaks of the whole period. */
    private static boolean isOfPeriod(String s, int at) {
        int start = at;
        while (start > 0 && at - start < FARTHEST && "。；！".indexOf(s.charAt(start - 1)) < 0) {
            start--;
        }
        String before = s.substring(start, at);
        for (String period : PERIODS) {
            if (before.contains(period)) {
                return true;
            }
        }
        return false;
    }
}
