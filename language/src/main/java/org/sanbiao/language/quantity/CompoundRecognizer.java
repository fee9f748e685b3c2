package org.sanbiao.language.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;
import org.sanbiao.language.text.Span;

/**
 * Joins a quantity and its parts in smaller units of the same system, in the larger unit: 3元5角 is 3.5元, 六斤八两 is 6.8斤,
 * 两年半 is 2.5年, 一个半小时 is 1.5小时.
 */
public final class CompoundRecognizer implements Recognizer {

    private static final String PARTS = "quantity.smaller-unit";
    private static final String HALF = "quantity.and-a-half";

    /** What part of the larger unit the smaller one is. */
    private static final Map<String, Map<String, BigDecimal>> PART = Map.of(
            "元", Map.of("角", new BigDecimal("0.1"), "毛", new BigDecimal("0.1"), "分", new BigDecimal("0.01")),
            "角", Map.of("分", new BigDecimal("0.1")),
            "毛", Map.of("分", new BigDecimal("0.1")),
            "斤", Map.of("两", new BigDecimal("0.1"), "钱", new BigDecimal("0.01")),
            "公斤", Map.of("克", new BigDecimal("0.001")),
            "公里", Map.of("米", new BigDecimal("0.001")),
            "米", Map.of("厘米", new BigDecimal("0.01")));

    private static final BigDecimal ONE_HALF = new BigDecimal("0.5");
    private static final String NOT_HALF = "年山数导径岛夜程价成球月天日个途晌壁开"; // 三年半程, 一天半夜

    @Override
    public List<String> rules() {
        return List.of(PARTS, HALF);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        String s = proposals.text().normal();
        List<Mention<?>> below = List.copyOf(proposals.all());
        for (int i = below.size() - 1; i >= 0; i--) { // from the right, so that 元 finds 角 with its 分
            Mention<?> m = below.get(i);
            if (m.value() instanceof Quantity q && isExact(q, m)) {
                parts(proposals, s, m, q);
                half(proposals, s, m, q);
            }
        }
    }

    private static boolean isExact(Quantity q, Mention<?> m) {
        return q.value() != null
                && q.high() == null
                && q.comparator() == Comparator.EQUAL
                && q.form() == Quantity.Form.PLAIN
                && m.end() > q.number().end();
    }

    private static void parts(Proposals out, String s, Mention<?> m, Quantity q) {
        Map<String, BigDecimal> smaller = PART.get(q.unit());
        if (smaller == null) {
            return;
        }
        Mention<?> best = longestPart(out.startingAt(m.end()), smaller);
        if (best == null && s.startsWith("零", m.end())) {
            best = longestPart(out.startingAt(m.end() + 1), smaller);
        }
        if (best != null && best.value() instanceof Quantity part) {
            BigDecimal by = smaller.getOrDefault(part.unit(), BigDecimal.ZERO);
            join(out, m, q, value(q).add(value(part).multiply(by)), best.end(), PARTS, List.of(m, best));
        }
    }

    private static @Nullable Mention<?> longestPart(List<Mention<?>> candidates, Map<String, BigDecimal> smaller) {
        Mention<?> best = null;
        for (Mention<?> p : candidates) {
            if (p.value() instanceof Quantity part
                    && isExact(part, p)
                    && smaller.containsKey(part.unit())
                    && (best == null || p.end() > best.end())) {
                best = p;
            }
        }
        return best;
    }

    /** 两米半, and 个半小时 where 半 stands before the unit. */
    private static void half(Proposals out, String s, Mention<?> m, Quantity q) {
        int end = m.end();
        if (!s.startsWith("半", end)) {
            return;
        }
        char next = end + 1 < s.length() ? s.charAt(end + 1) : '\0';
        if (q.unit().equals("个")) {
            boolean hours = s.startsWith("小时", end + 1) || s.startsWith("钟头", end + 1);
            boolean month = next == '月';
            if (hours || month) {
                Quantity time = new Quantity(
                        value(q).add(ONE_HALF),
                        null,
                        q.comparator(),
                        hours ? "小时" : "个月",
                        UnitKind.DURATION,
                        q.form(),
                        new Span(q.number().start(), end + 1));
                out.add(new Mention<>(new Span(m.start(), end + (hours ? 3 : 2)), time, HALF, List.of(m)));
            }
            return;
        }
        boolean small = value(q).precision() <= 3 && m.from().get(0).value() instanceof Numeral;
        boolean measured = q.kind() != UnitKind.COUNT
                && q.kind() != UnitKind.RANK
                && q.kind() != UnitKind.PERCENT
                && q.kind() != UnitKind.NONE
                && q.kind() != UnitKind.RATE;
        if (measured && small && NOT_HALF.indexOf(next) < 0) {
            BigDecimal value = value(q);
            join(
                    out,
                    m,
                    q,
                    value.signum() < 0 ? value.subtract(ONE_HALF) : value.add(ONE_HALF),
                    end + 1,
                    HALF,
                    List.of(m));
        }
    }

    private static BigDecimal value(Quantity q) {
        BigDecimal value = q.value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static void join(
            Proposals out, Mention<?> m, Quantity q, BigDecimal value, int end, String rule, List<Mention<?>> from) {
        Quantity whole = new Quantity(value, null, q.comparator(), q.unit(), q.kind(), q.form(), q.number());
        out.add(new Mention<>(new Span(m.start(), end), whole, rule, from));
    }
}
