package org.sanbiao.reading.statement;

import java.util.List;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/** Decides which quantities say how much is, was or will be done. */
final class MeasureRule {

    private MeasureRule() {}

    static boolean isMeasure(Passage passage, Mention<?> mention, Clause clause) {
        if (!(mention.value() instanceof Quantity quantity)) {
            return false;
        }
        if (isClassSize(passage, mention, clause) || isDenominator(passage, mention, clause)) {
            return false;
        }
        return switch (quantity.kind()) {
            case NONE -> isBareMeasure(passage, mention, quantity);
            case RANK -> quantity.comparator() == Comparator.RANGE;
            case DURATION -> isDurationMeasure(passage, mention, quantity, clause);
            default -> !isIndefinite(passage, mention, quantity) && !isAbstract(passage, mention, quantity);
        };
    }

    /** 一个, 一批, 一项: nothing is counted, unless a comparator stands with it. */
    private static boolean isIndefinite(Passage passage, Mention<?> mention, Quantity quantity) {
        if (quantity.form() == Quantity.Form.WORD) {
            String words = passage.sub(mention.start(), mention.end());
            return words.startsWith("全部") || words.startsWith("所有") || words.equals("无") || words.equals("不发生");
        }
        String number = passage.sub(quantity.number().start(), quantity.number().end());
        if (quantity.form() == Quantity.Form.PLAIN
                && quantity.kind() == UnitKind.COUNT
                && (number.equals("一") || number.equals("半") || number.equals("几") || number.equals("数"))) {
            return quantity.comparator() == Comparator.EQUAL || number.equals("几") || number.equals("数");
        }
        return false;
    }

    /** 三县, 两区: a name for places; 三个阶段, 两方面: how a matter is divided, not how much is done. */
    private static boolean isAbstract(Passage passage, Mention<?> mention, Quantity quantity) {
        char digit = passage.normal.charAt(quantity.number().start());
        boolean small = quantity.number().length() == 1 && "二两三四五六七八九十".indexOf(digit) >= 0;
        if (!small || quantity.comparator() != Comparator.EQUAL) {
            return false;
        }
        if (quantity.unit().length() == 1 && "区县省市国地乡镇村岸线".contains(quantity.unit())) {
            return true;
        }
        Word next = passage.wordAt(mention.end());
        if (next != null
                && next.isVerb()
                && (quantity.unit().equals("次") || quantity.unit().equals("轮"))) {
            return true; // 三次提高退税率 says how often
        }
        for (String noun : Nouns.DIVISIONS) {
            if (passage.startsWith(noun, mention.end())) {
                return true;
            }
        }
        return false;
    }

    /** 亿元以上项目, 20户以上自然村: a size that only says which things are meant. */
    private static boolean isClassSize(Passage passage, Mention<?> mention, Clause clause) {
        int end = mention.end();
        if (end >= clause.end()) {
            return false;
        }
        char first = passage.normal.charAt(mention.start());
        char last = passage.normal.charAt(end - 1);
        if (last != '上' && last != '下' && first != '过' && first != '超') {
            return false;
        }
        if ((first == '过' || first == '超') && passage.normal.charAt(mention.start() + 1) == '过') {
            return false;
        }
        if (passage.normal.charAt(end) == '的' && isShareAfter(passage, end, clause)) {
            return true;
        }
        UnitKind kind = ((Quantity) mention.value()).kind();
        if ((kind == UnitKind.COUNT || kind == UnitKind.PERCENT) && !opensPhrase(passage, mention, clause)) {
            return false; // 培育10家以上企业 counts them
        }
        Word word = passage.wordAt(end);
        return Characters.isHan(passage.normal.charAt(end))
                && "的为至到和与及、".indexOf(passage.normal.charAt(end)) < 0
                && (word == null || word.role() == Word.Role.NOUN || passage.isAttribute(end));
    }

    /** 收入20万元以上的村占比提高到65%: those of the size are a share of all, and the share is what is counted. */
    private static boolean isShareAfter(Passage passage, int at, Clause clause) {
        Span behind = new Span(at, clause.end());
        return SHARES.stream().anyMatch(word -> passage.contains(behind, word));
    }

    private static final List<String> SHARES = List.of("占比", "比例", "比重", "清零", "消除");

    private static boolean opensPhrase(Passage passage, Mention<?> mention, Clause clause) {
        int start = mention.start();
        if (start == clause.start()) {
            return true;
        }
        char before = passage.normal.charAt(start - 1);
        return "、和与及对的有".indexOf(before) >= 0;
    }

    /** 每50公斤 before a price, 每千名 before a number of beds. */
    private static boolean isDenominator(Passage passage, Mention<?> mention, Clause clause) {
        return mention.start() > clause.start() && passage.normal.charAt(mention.start() - 1) == '每';
    }

    /** A number without a unit counts only with a multiplier (1700多万困难群众), as a fraction or as a sum. */
    private static boolean isBareMeasure(Passage passage, Mention<?> mention, Quantity quantity) {
        if (quantity.form() == Quantity.Form.FRACTION
                || quantity.form() == Quantity.Form.MULTIPLE
                || quantity.form() == Quantity.Form.SUM) {
            return quantity.form() != Quantity.Form.SUM;
        }
        String number = passage.sub(quantity.number().start(), quantity.number().end());
        boolean multiplied = number.indexOf('万') >= 0 || number.indexOf('亿') >= 0 || number.indexOf('千') > 0;
        if (!multiplied || number.length() < 2 || ROUND.contains(number) && quantity.comparator() == Comparator.EQUAL) {
            return false;
        }
        int end = mention.end();
        if (passage.normal.charAt(end - 1) == '级') {
            return false; // 百亿级 says what kind
        }
        boolean quoted = mention.start() > 0 && passage.normal.charAt(mention.start() - 1) == '“';
        return !quoted && (end < passage.normal.length() && "级元村户企工".indexOf(passage.normal.charAt(end)) < 0);
    }

    /** Round numbers that say of what size: 百亿产业园, 千亿斤粮食. */
    private static final List<String> ROUND = List.of("百亿", "千亿", "万亿", "十亿", "百万", "千万", "亿");

    /** 3—12个月的见习, 参保1年以上, 优良天数增加25天; not 连续5年, 三年行动, 30日内. */
    private static boolean isDurationMeasure(Passage passage, Mention<?> mention, Quantity quantity, Clause clause) {
        if (passage.normal.charAt(mention.end() - 1) == '内') {
            Word limits = passage.wordBefore(mention.start()); // 压缩到3天内 limits, 3天内办结 says when
            return limits != null && limits.role() != Word.Role.ADVERB && limits.role() != Word.Role.NOUN;
        }
        if (quantity.comparator() != Comparator.EQUAL) {
            return quantity.value() != null && !"年级".contains(quantity.unit()) || endsWith(passage, mention, "以上");
        }
        boolean days = quantity.unit().equals("天")
                || quantity.unit().equals("日")
                || quantity.unit().equals("小时")
                || quantity.unit().contains("工作日")
                || quantity.unit().equals("分钟")
                || quantity.unit().equals("岁");
        if (!days) {
            return false;
        }
        Word before = passage.wordBefore(quantity.number().start());
        Span left = new Span(clause.start(), mention.start());
        return before != null
                        && (before.role() == Word.Role.RISE
                                || before.role() == Word.Role.FALL
                                || before.role() == Word.Role.REACH)
                || passage.contains(left, "天数")
                || passage.contains(left, "时限")
                || passage.contains(left, "时间") && passage.contains(left, "压缩")
                || quantity.unit().equals("岁");
    }

    private static boolean endsWith(Passage passage, Mention<?> mention, String words) {
        return passage.sub(mention.start(), mention.end()).endsWith(words);
    }
}
