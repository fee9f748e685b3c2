package org.sanbiao.language.quantity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;

/**
 * Hands a comparison down a row of quantities of one unit: 不低于60%、55%; 分别增长7.5%、8.5%以上.
 *
 * <p>A row is quantities with nothing but 、 between them, or 和, 及, 与 where 分别 stands before. Where another word
 * stands between them each has its own comparison.
 */
public final class RowRecognizer implements Recognizer {

    private static final String BEFORE = "row.comparator-before";
    private static final String BEHIND = "row.comparator-behind";
    private static final int REACH = 40;

    @Override
    public List<String> rules() {
        return List.of(BEFORE, BEHIND);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        String s = proposals.text().normal();
        for (Mention<?> mention : List.copyOf(proposals.all())) {
            if (mention.value() instanceof Quantity q
                    && mention.from().size() == 1
                    && mention.from().get(0).value() instanceof Quantity) {
                if (mention.rule().equals(ComparatorRecognizer.BEFORE)) {
                    forward(proposals, s, mention, q);
                } else if (mention.rule().equals(ComparatorRecognizer.AFTER)) {
                    backward(proposals, s, mention, q);
                }
            }
        }
    }

    private static void forward(Proposals out, String s, Mention<?> head, Quantity q) {
        int end = head.end();
        for (int i = 0; i < REACH && isJoint(s, end, head.start()); i++) {
            Mention<?> next = plain(out.startingAt(end + 1), q);
            if (next == null) {
                return;
            }
            out.add(new Mention<>(
                    next.span(),
                    ComparatorRecognizer.with((Quantity) next.value(), q.comparator()),
                    BEFORE,
                    List.of(next, head)));
            end = next.end();
        }
    }

    private static void backward(Proposals out, String s, Mention<?> tail, Quantity q) {
        int start = tail.start();
        for (int i = 0; i < REACH && start > 0 && isJoint(s, start - 1, start); i++) {
            Mention<?> before = plain(out.endingAt(start - 1), q);
            if (before == null) {
                return;
            }
            out.add(new Mention<>(
                    before.span(),
                    ComparatorRecognizer.with((Quantity) before.value(), q.comparator()),
                    BEHIND,
                    List.of(before, tail)));
            start = before.start();
        }
    }

    /** The longest plain quantity of the same unit with no comparison of its own. */
    private static @Nullable Mention<?> plain(List<Mention<?>> candidates, Quantity like) {
        Mention<?> best = null;
        for (Mention<?> m : candidates) {
            if (m.is(Quantity.class)
                    && (best == null || m.span().length() > best.span().length())) {
                best = m;
            }
        }
        if (best == null) {
            return null;
        }
        Quantity q = (Quantity) best.value();
        return q.comparator() == Comparator.EQUAL && q.unit().equals(like.unit()) && q.kind() == like.kind()
                ? best
                : null;
    }

    /** Whether what stands at {@code at} joins two members of a row. */
    static boolean isJoint(String s, int at, int from) {
        if (at >= s.length()) {
            return false;
        }
        char c = s.charAt(at);
        return c == '、' || (c == '和' || c == '及' || c == '与') && isPaired(s, from);
    }

    /** Whether 分别 stands before, in the same clause. */
    private static boolean isPaired(String s, int from) {
        for (int i = from - 1; i > 0 && i > from - REACH && "。；！？".indexOf(s.charAt(i)) < 0; i--) {
            if (s.charAt(i) == '别' && s.charAt(i - 1) == '分') {
                return true;
            }
        }
        return false;
    }
}
