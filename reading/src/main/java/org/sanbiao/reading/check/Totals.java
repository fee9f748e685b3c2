package org.sanbiao.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;

/**
 * Tests totals against their parts: 总投资10亿元，其中甲6亿元、乙4亿元.
 *
 * <p>其中 may name some parts only: parts that add up to the total hold, parts that exceed it do not, and parts that fall
 * short say nothing. A row behind 分别为 or a colon names all of them, but not always of the same thing, so it is tested
 * for agreement alone.
 */
final class Totals {

    private static final int FARTHEST = 160;

    private Totals() {}

    /** The checks of one paragraph, in order. */
    static List<Check> in(Text text, List<Mention<?>> mentions) {
        List<Check> checks = new ArrayList<>();
        String s = text.normal();
        for (int i = 0; i < mentions.size(); i++) {
            Quantity total = plain(mentions.get(i));
            if (total == null || isChange(s, mentions.get(i).start())) {
                continue;
            }
            int end = mentions.get(i).end();
            int from = partsFrom(s, end);
            if (from < 0) {
                continue;
            }
            Check check = test(text, mentions, i, total, from);
            if (check != null) {
                checks.add(check);
            }
        }
        return checks;
    }

    /** Where the parts begin: behind 其中 in the next clause, or behind a colon; -1 where none do. */
    private static int partsFrom(String s, int end) {
        int at = end;
        while (at < s.length() && at - end <= 24 && "。；！？".indexOf(s.charAt(at)) < 0) {
            if (s.startsWith("其中", at) || s.startsWith("中，", at) && at > end) {
                return at + 2;
            }
            at++;
        }
        return -1;
    }

    private static @Nullable Check test(Text text, List<Mention<?>> mentions, int i, Quantity total, int from) {
        String s = text.normal();
        int stop = from;
        while (stop < s.length() && stop - from < FARTHEST && "。；！？".indexOf(s.charAt(stop)) < 0) {
            stop++;
        }
        BigDecimal sum = BigDecimal.ZERO;
        int parts = 0;
        int before = from;
        Span last = null;
        for (int k = i + 1; k < mentions.size() && mentions.get(k).start() < stop; k++) {
            Mention<?> mention = mentions.get(k);
            if (mention.start() < from || !(mention.value() instanceof Quantity)) {
                continue;
            }
            Quantity part = plain(mention);
            if (part == null || !part.unit().equals(total.unit()) || isWhole(s.substring(before, mention.start()))) {
                break;
            }
            sum = sum.add(value(part));
            parts++;
            last = mention.span();
            before = mention.end();
            if (sum.compareTo(value(total)) == 0 && parts > 1) {
                break;
            }
        }
        boolean some = s.charAt(from - 1) == '，'; // 76所中，19所已投用、51所在建: not said to be parts of it
        int more = sum.compareTo(value(total));
        if (parts < 2 || last == null || more < 0 || some && more != 0) {
            return null;
        }
        Span span = new Span(mentions.get(i).start(), last.end());
        String words = s.substring(mentions.get(i).start(), mentions.get(i).end());
        return new Check(
                Check.Kind.TOTAL_OF_PARTS, words, text.original(span), plain(value(total)), plain(sum), more == 0);
    }

    /** Whether an amount says by how much something grew or shrank. */
    private static boolean isChange(String s, int at) {
        String before = s.substring(Math.max(0, at - 4), at);
        for (String sign : new String[] {"增加", "减少", "增长", "提高", "下降", "多", "少", "增"}) {
            if (before.endsWith(sign) || before.endsWith(sign + "了")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before an amount make it something else than a part: a growth, a share, a sum so far. */
    private static boolean isWhole(String words) {
        for (String sign :
                new String[] {"增长", "提高", "下降", "增加", "减少", "达到", "占", "累计", "共", "总", "同比", "每", "带动", "覆盖", "其中"}) {
            if (words.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** A plain exact amount with a unit in which parts add up, else null. */
    private static @Nullable Quantity plain(Mention<?> mention) {
        if (!(mention.value() instanceof Quantity q)
                || q.value() == null
                || q.high() != null
                || q.comparator() != Comparator.EQUAL
                || q.form() != Quantity.Form.PLAIN
                || q.unit().isEmpty()) {
            return null;
        }
        UnitKind kind = q.kind();
        return kind == UnitKind.COUNT
                        || kind == UnitKind.MONEY
                        || kind == UnitKind.AREA
                        || kind == UnitKind.LENGTH
                        || kind == UnitKind.MASS
                        || kind == UnitKind.VOLUME
                ? q
                : null;
    }

    private static BigDecimal value(Quantity q) {
        BigDecimal value = q.value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
