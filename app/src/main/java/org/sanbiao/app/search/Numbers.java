package org.sanbiao.app.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.Language;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Text;

/**
 * What is asked of the numbers of a statement: ≥80%, 80%以上, &gt;3.5万, =76所.
 *
 * @param conditions each of them is met by some number of the statement
 * @param words the rest of what was asked
 */
record Numbers(List<Condition> conditions, String words) {

    private static final Pattern SIGN = Pattern.compile("(>=|<=|≥|≤|≧|≦|>|<|＞|＜|=|＝|约|~|～)(.+)");
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    Numbers {
        conditions = List.copyOf(conditions);
    }

    /**
     * A number with its comparison.
     *
     * @param unit empty where any will do
     */
    record Condition(
            Comparator comparator,
            BigDecimal value,
            @Nullable BigDecimal high,
            String unit) {

        /** Whether an amount meets it; a range does with either of its ends. */
        boolean fits(Quantity amount) {
            boolean comparable = unit.isEmpty() || unit.equals(amount.unit());
            return comparable && (fits(amount.value()) || fits(amount.high()));
        }

        private boolean fits(@Nullable BigDecimal amount) {
            if (amount == null) {
                return false;
            }
            int side = amount.compareTo(value);
            return switch (comparator) {
                case EQUAL -> side == 0;
                case AT_LEAST -> side >= 0;
                case MORE -> side > 0;
                case AT_MOST -> side <= 0;
                case LESS -> side < 0;
                case ABOUT -> amount.subtract(value).abs().multiply(TWENTY).compareTo(value.abs()) <= 0;
                case RANGE -> side >= 0 && (high == null || amount.compareTo(high) <= 0);
            };
        }
    }

    /** Takes the numbers out of what was asked: a word is one where it has a sign or words of comparison. */
    static Numbers of(String asked) {
        List<Condition> conditions = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String word : asked.strip().split("[\\s\u3000]+")) {
            Condition condition = condition(word);
            if (condition == null) {
                words.append(words.isEmpty() ? "" : " ").append(word);
            } else {
                conditions.add(condition);
            }
        }
        return new Numbers(conditions, words.toString());
    }

    private static @Nullable Condition condition(String word) {
        Matcher sign = SIGN.matcher(word);
        if (sign.matches()) {
            Quantity amount = only(sign.group(2));
            return amount == null || amount.value() == null
                    ? null
                    : new Condition(comparator(sign.group(1)), amount.value(), null, amount.unit());
        }
        Quantity amount = only(word);
        return amount == null || amount.value() == null || amount.comparator() == Comparator.EQUAL
                ? null
                : new Condition(amount.comparator(), amount.value(), amount.high(), amount.unit());
    }

    private static Comparator comparator(String sign) {
        return switch (sign) {
            case ">=", "≥", "≧" -> Comparator.AT_LEAST;
            case "<=", "≤", "≦" -> Comparator.AT_MOST;
            case ">", "＞" -> Comparator.MORE;
            case "<", "＜" -> Comparator.LESS;
            case "约", "~", "～" -> Comparator.ABOUT;
            default -> Comparator.EQUAL;
        };
    }

    /** The one quantity that a word is, from its first character to its last; null for any other. */
    private static @Nullable Quantity only(String word) {
        Text text = Text.of(word.length() > 40 ? "" : word);
        List<Mention<?>> mentions = Language.read(text, null);
        if (mentions.size() != 1 || !(mentions.get(0).value() instanceof Quantity quantity)) {
            return null;
        }
        Mention<?> only = mentions.get(0);
        return only.start() == 0 && only.end() == text.length() ? quantity : null;
    }

    /** Whether the numbers of a statement meet all conditions. */
    boolean fit(String statement) {
        if (conditions.isEmpty()) {
            return true;
        }
        List<Quantity> amounts = new ArrayList<>();
        for (Mention<?> mention : Language.read(Text.of(statement), null)) {
            if (mention.value() instanceof Quantity quantity) {
                amounts.add(quantity);
            }
        }
        return conditions.stream().allMatch(condition -> amounts.stream().anyMatch(condition::fits));
    }
}
