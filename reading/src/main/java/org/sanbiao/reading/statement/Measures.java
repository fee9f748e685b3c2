package org.sanbiao.reading.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/**
 * Reads the measures of a clause: for each its indicator, change, scope, stage and aim.
 *
 * <p>One instance follows one paragraph, because what a clause leaves out is taken from the one before it.
 */
final class Measures {

    /** A measure before its clause has a stance, with the verb that governs it. */
    record Found(
            Mention<?> mention,
            Measure measure,
            @Nullable Span verb,
            @Nullable Span object,
            List<Word> verbs) {}

    private final Passage passage;
    private final List<Indicator> earlier = new ArrayList<>();
    private int lead; // the frame whose verb governs a list: 创建健康单位50个、健康家庭100个

    Measures(Passage passage) {
        this.passage = passage;
    }

    /** The measures of the next clause, in order. */
    List<Found> in(Clause clause) {
        List<Mention<?>> quantities = new ArrayList<>();
        for (Mention<?> mention : clause.mentions()) {
            if (MeasureRule.isMeasure(passage, mention, clause)) {
                quantities.add(mention);
            }
        }
        List<Found> found = new ArrayList<>();
        lead = 0;
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            int from = i == 0 ? clause.start() : quantities.get(i - 1).end();
            int to = i + 1 < quantities.size() ? quantities.get(i + 1).start() : clause.end();
            frames.add(Frame.of(passage, quantities.get(i), from, to));
        }
        int remembered = earlier.size();
        for (int i = 0; i < quantities.size(); i++) {
            found.add(read(clause, quantities, frames, i, remembered));
        }
        return found;
    }

    private Found read(Clause clause, List<Mention<?>> quantities, List<Frame> frames, int i, int remembered) {
        Mention<?> mention = quantities.get(i);
        Frame frame = frames.get(i);
        Quantity quantity = (Quantity) mention.value();
        if (i == 0 || !frame.verbs().isEmpty() || frame.hasPredicate()) {
            lead = i;
        }
        Frame governing = frames.get(lead);
        Indicator indicator = indicator(clause, quantities, frames, i, remembered);
        if (indicator != null) {
            earlier.add(indicator);
        }
        Span object = frame.topic() != null ? frame.topic() : frame.head();
        Measure measure = new Measure(
                passage.text.original(mention.span()),
                passage.text.quote(mention.span()),
                plain(quantity.value()),
                plain(quantity.high()),
                quantity.comparator(),
                quantity.unit(),
                change(quantity, frame, lead == i ? null : governing),
                frame.each() ? Scope.EACH : Scope.TOTAL,
                Aim.NONE,
                stage(governing),
                baseline(quantities, frames, i),
                indicator,
                null,
                mention.rule());
        return new Found(mention, measure, governing.verb(), object, governing.verbs());
    }

    private @Nullable Indicator indicator(
            Clause clause, List<Mention<?>> quantities, List<Frame> frames, int i, int remembered) {
        Frame frame = frames.get(i);
        Span topic = frame.topic();
        Span head = frame.head();
        if (frame.respectively() || !frame.respectively() && i > 0 && isRowMember(quantities, frames, i)) {
            Indicator paired = paired(quantities, frames, i, remembered);
            if (paired != null) {
                return paired;
            }
        }
        boolean attributes = quantities.get(i).end() < clause.end()
                && passage.normal.charAt(quantities.get(i).end()) == '的';
        boolean share = quantity(quantities.get(i)).kind() == UnitKind.PERCENT
                || quantity(quantities.get(i)).form() == Quantity.Form.FRACTION;
        if (attributes && !(topic != null && (share || isSum(topic)))) {
            Span behind = behindAttribute(quantities.get(i), clause);
            if (behind != null) {
                return of(weighty(frame), behind);
            }
        }
        if (frame.hasPredicate()) {
            if (head != null && (topic == null || isTotal(frame))) {
                return of(null, head);
            }
            if (topic == null) {
                return inherited(quantities.get(i));
            }
            return isShareOf(topic) ? shareOf(topic) : of(heavy(frame), topic);
        }
        if (head == null && i + 1 < quantities.size() && isOfSameThing(quantities, i)) {
            head = frames.get(i + 1).head();
        }
        if (topic != null && endsOpen(topic)) {
            Span behind = head != null ? head : behindRow(clause, quantities, i);
            if (behind != null) {
                return of(weighty(frame), behind);
            }
        }
        if (head != null && attributive(quantities, i, head)) {
            Span behind = behindAttribute(quantities.get(i + 1), clause);
            if (behind != null) {
                return of(weighty(frame), behind);
            }
        }
        if (head != null && !(topic != null && (share || isSum(topic)))) {
            return of(weighty(frame), head);
        }
        if (topic != null && isShareOf(topic)) {
            return shareOf(topic);
        }
        if (topic != null) {
            return of(attributes ? null : heavy(frame), topic);
        }
        if (frame.verb() != null) {
            return i > 0 ? sameThing(frame.verb()) : of(null, frame.verb());
        }
        return inherited(quantities.get(i));
    }

    /** 占全省支出的68% says a share of what was named before. */
    private boolean isShareOf(Span topic) {
        return passage.normal.charAt(topic.start()) == '占'
                && !passage.startsWith("占地", topic.start())
                && !earlier.isEmpty();
    }

    private Indicator shareOf(Span topic) {
        Indicator whole = earlier.get(earlier.size() - 1);
        Span trimmed = trim(topic);
        List<Span> spans = new ArrayList<>(whole.spans());
        spans.add(passage.text.original(trimmed));
        return new Indicator(whole.text() + passage.sub(trimmed.start(), trimmed.end()), spans, true);
    }

    /** 生猪存栏49万头、出栏70万头; 引进项目24个、建成17个: another verb for the noun named before. */
    private Indicator sameThing(Span verb) {
        if (earlier.isEmpty()) {
            return of(null, verb);
        }
        Indicator before = earlier.get(earlier.size() - 1);
        String words = passage.sub(verb.start(), verb.end());
        Span last = before.spans().isEmpty()
                ? null
                : before.spans().get(before.spans().size() - 1);
        if (last == null
                || before.text().length() <= words.length()
                || before.spans().size() > 1) {
            return of(null, verb);
        }
        String tail = before.text().substring(before.text().length() - words.length());
        if (Words.isVerb(tail)) {
            return new Indicator(
                    before.text().substring(0, before.text().length() - words.length()) + words,
                    List.of(new Span(last.start(), last.end() - words.length()), passage.text.original(verb)),
                    true);
        }
        String head = before.text();
        Span span = last;
        for (int cut = Math.min(6, head.length() - 2); cut >= 2; cut--) {
            if (Words.isVerb(head.substring(0, cut))) {
                span = new Span(last.start() + cut, last.end());
                head = head.substring(cut);
                break;
            }
        }
        return new Indicator(words + head, List.of(span, passage.text.original(verb)), true);
    }

    /** 403户、964人贫困人口, 843户1864名贫困户: two counts of one thing. */
    private boolean isOfSameThing(List<Mention<?>> quantities, int i) {
        int gap = quantities.get(i + 1).start() - quantities.get(i).end();
        return (gap == 0 || gap == 1 && passage.normal.charAt(quantities.get(i).end()) == '、')
                && quantity(quantities.get(i)).kind() == UnitKind.COUNT
                && quantity(quantities.get(i + 1)).kind() == UnitKind.COUNT;
    }

    /** 共计, 合计 before a number count what stands behind it. */
    private static boolean isTotal(Frame frame) {
        String word = frame.predicate().get(0).text();
        return word.endsWith("计") || word.equals("有");
    }

    /** In 引进1个投资100亿元以上的大项目 the noun before the second quantity belongs to that quantity. */
    private boolean attributive(List<Mention<?>> quantities, int i, Span head) {
        if (i + 1 >= quantities.size()) {
            return false;
        }
        Mention<?> next = quantities.get(i + 1);
        return next.start() == head.end()
                && next.end() < passage.normal.length()
                && passage.normal.charAt(next.end()) == '的';
    }

    private @Nullable Span behindAttribute(Mention<?> attribute, Clause clause) {
        Mention<?> moved = new Mention<>(
                new Span(attribute.start(), attribute.end() + 1), attribute.value(), attribute.rule(), List.of());
        return Frame.noun(passage, moved.end(), clause.end());
    }

    /** In 数字化改造等26个、总投资16亿元的项目 the noun stands behind the row. */
    private @Nullable Span behindRow(Clause clause, List<Mention<?>> quantities, int i) {
        if (i + 1 >= quantities.size()
                || passage.normal.charAt(quantities.get(i).end()) != '、') {
            return null;
        }
        Mention<?> next = quantities.get(i + 1);
        return next.end() < clause.end() && passage.normal.charAt(next.end()) == '的'
                ? behindAttribute(next, clause)
                : null;
    }

    private boolean endsOpen(Span topic) {
        char last = passage.normal.charAt(topic.end() - 1);
        return last == '等' || last == '的' || last == '”' && topic.length() > 6;
    }

    /** Whether words name a rate or sum, so that what stands behind the number is not what is counted. */
    private boolean isSum(Span topic) {
        String words = passage.sub(topic.start(), topic.end());
        for (String tail : SUMS) {
            if (words.endsWith(tail)) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> SUMS = List.of(
            "率", "比重", "比例", "占比", "总投资", "投资", "收入", "支出", "总值", "总额", "增加值", "面积", "里程", "占地", "经费", "资金", "产量", "产值",
            "浓度", "规模", "数量", "人数", "次数", "总量", "余额", "指数", "水平", "标准", "长度", "容量");

    /** Without trailing zeros or an exponent, so that equal values print alike. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Quantity quantity(Mention<?> mention) {
        return (Quantity) mention.value();
    }

    /** The verb before a number whose noun follows it (取消165项…): it belongs to the indicator only where it says a direction. */
    private @Nullable Span weighty(Frame frame) {
        boolean weighty = frame.verbs().stream()
                .anyMatch(w -> w.feature().equals("新增")
                        || w.role() == Word.Role.FALL
                        || w.feature().equals("use"));
        return weighty ? heavy(frame) : null;
    }

    private @Nullable Span heavy(Frame frame) {
        Span verb = frame.verb();
        if (verb == null || frame.verbs().isEmpty()) {
            return null;
        }
        boolean heavy = frame.verbs().stream()
                .anyMatch(w -> w.role() == Word.Role.MAKE
                        || w.role() == Word.Role.FALL
                        || w.role() == Word.Role.RISE
                        || w.feature().equals("use"));
        return heavy ? verb : null;
    }

    /** A quantity with nothing but 、 or 和 between it and the one before it. */
    private boolean isRowMember(List<Mention<?>> quantities, List<Frame> frames, int i) {
        Frame frame = frames.get(i);
        return frame.topic() == null
                && !frame.hasPredicate()
                && frame.verbs().isEmpty()
                && frame.head() == null
                && quantities.get(i).start() - quantities.get(i - 1).end() <= 2;
    }

    /** 甲、乙分别增长5%和6%: the topics of a row, one for each quantity. */
    private @Nullable Indicator paired(List<Mention<?>> quantities, List<Frame> frames, int i, int remembered) {
        int first = i;
        while (first > 0 && isRowMember(quantities, frames, first)) {
            first--;
        }
        int last = i;
        while (last + 1 < quantities.size() && isRowMember(quantities, frames, last + 1)) {
            last++;
        }
        int size = last - first + 1;
        Span topic = frames.get(first).topic();
        if (size < 2) {
            return null;
        }
        if (topic == null) {
            if (!frames.get(first).respectively() || remembered < size) {
                return null;
            }
            Indicator said = earlier.get(remembered - size + (i - first));
            return new Indicator(said.text(), said.spans(), true);
        }
        List<Span> items = items(topic);
        if (items.size() != size) {
            return new Indicator(passage.sub(topic.start(), topic.end()), original(topic), i > first);
        }
        Span item = items.get(i - first);
        Span tail = i == last ? null : sharedTail(items);
        Span head = i == first ? null : sharedHead(items);
        StringBuilder words = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        if (head != null) {
            words.append(passage.sub(head.start(), head.end()));
            spans.add(passage.text.original(head));
        }
        words.append(passage.sub(item.start(), item.end()));
        spans.add(passage.text.original(item));
        if (tail != null) {
            words.append(passage.sub(tail.start(), tail.end()));
            spans.add(passage.text.original(tail));
        }
        return new Indicator(words.toString(), spans, false);
    }

    private List<Span> items(Span topic) {
        List<Span> items = new ArrayList<>();
        int start = topic.start();
        for (int i = topic.start(); i <= topic.end(); i++) {
            if (i == topic.end() || "、和与及".indexOf(passage.normal.charAt(i)) >= 0) {
                if (i > start) {
                    items.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return items;
    }

    /** In 二氧化硫、氮氧化物排放量 the tail 排放量 belongs to both. */
    private @Nullable Span sharedTail(List<Span> items) {
        Span last = items.get(items.size() - 1);
        Span first = items.get(0);
        Word ending = passage.wordBefore(first.end());
        Word opening = passage.wordAt(last.start());
        if (ending != null && opening != null && ending.isVerb() && opening.isVerb()) {
            return new Span(last.start() + opening.text().length(), last.end()); // 种植、收获机械化率
        }
        char joint = passage.normal.charAt(first.end() - 1);
        for (int i = last.start() + 1; i < last.end() - 1; i++) {
            if (passage.normal.charAt(i) == joint) {
                return new Span(i + 1, last.end());
            }
        }
        String words = passage.sub(last.start(), last.end());
        for (String tail : TAILS) {
            if (words.endsWith(tail)
                    && words.length() > tail.length()
                    && !passage.sub(first.start(), first.end()).endsWith(tail.substring(tail.length() - 1))) {
                return new Span(last.end() - tail.length(), last.end());
            }
        }
        return null;
    }

    private static final List<String> TAILS = List.of(
            "人均可支配收入", "可支配收入", "排放总量", "排放量", "排放强度", "年均浓度", "平均浓度", "浓度", "增加值", "覆盖率", "普及率", "入园率", "利用率", "参保率",
            "零售额", "出口额", "进口额", "销量", "产能", "占比", "比重", "产量", "产值", "销售额", "总额", "余额", "投资", "收入", "支出", "面积", "人数",
            "数量", "总量", "率");

    /** In 规模以上工业增加值、利润 nothing is shared in front; a head is shared only before 的. */
    private @Nullable Span sharedHead(List<Span> items) {
        Span first = items.get(0);
        Word ending = passage.wordBefore(first.end());
        Word opening = passage.wordAt(items.get(items.size() - 1).start());
        if (ending != null
                && opening != null
                && ending.isVerb()
                && opening.isVerb()
                && first.length() > ending.text().length()) {
            return new Span(first.start(), first.end() - ending.text().length());
        }
        for (int i = first.end() - 1; i > first.start() + 1; i--) {
            if (passage.normal.charAt(i) == '的') {
                return new Span(first.start(), i + 1);
            }
        }
        return null;
    }

    private @Nullable Indicator inherited(Mention<?> mention) {
        if (((Quantity) mention.value()).kind() == UnitKind.TEMPERATURE) {
            return new Indicator("气温", List.of(), true);
        }
        if (earlier.isEmpty()) {
            return null;
        }
        Indicator last = earlier.get(earlier.size() - 1);
        return new Indicator(last.text(), last.spans(), true);
    }

    private Indicator of(@Nullable Span verb, Span noun) {
        Span trimmed = trim(noun);
        String words = passage.sub(trimmed.start(), trimmed.end());
        if (verb == null) {
            return new Indicator(words, original(trimmed), false);
        }
        if (verb.end() == trimmed.start()) {
            return new Indicator(passage.sub(verb.start(), verb.end()) + words, original(verb.to(trimmed)), false);
        }
        return new Indicator(
                passage.sub(verb.start(), verb.end()) + words,
                List.of(passage.text.original(verb), passage.text.original(trimmed)),
                false);
    }

    private Span trim(Span noun) {
        int start = noun.start();
        int end = noun.end();
        while (end - start > 1 && "等的：，、".indexOf(passage.normal.charAt(end - 1)) >= 0) {
            end--;
        }
        while (end - start > 1 && "的：，、了”".indexOf(passage.normal.charAt(start)) >= 0) {
            start++;
        }
        if (passage.sub(start, end).indexOf('“') == 0 && passage.sub(start, end).indexOf('”') < 0 && end - start > 1) {
            start++;
        }
        return new Span(start, end);
    }

    private List<Span> original(Span span) {
        return List.of(passage.text.original(span));
    }

    /** @param lead the frame whose verb governs the list that this one belongs to, null where it is its own */
    private static Change change(Quantity quantity, Frame frame, @Nullable Frame lead) {
        Change own = changeOf(frame.predicate());
        if (own != null) {
            return own;
        }
        if (lead != null && frame.topic() == null && frame.head() == null) {
            Change row = changeOf(lead.predicate());
            if (row != null) {
                return row;
            }
        }
        if (quantity.form() == Quantity.Form.MULTIPLE) {
            return Change.INCREASE;
        }
        for (Word verb : (lead == null ? frame : lead).verbs()) {
            if (verb.role() == Word.Role.FALL && !verb.feature().equals("make")) {
                return Change.DECREASE;
            }
            if (verb.role() == Word.Role.RISE
                    && (quantity.kind() == UnitKind.PERCENT || quantity.kind() == UnitKind.POINT)) {
                return Change.INCREASE;
            }
        }
        return Change.LEVEL;
    }

    /** The first of the predicates, nearest to the number first, that says a direction; a level word nearer wins. */
    private static @Nullable Change changeOf(List<Word> predicate) {
        for (Word word : predicate) {
            switch (word.role()) {
                case RISE -> {
                    return isGap(word) ? Change.LEVEL : Change.INCREASE;
                }
                case FALL -> {
                    return isGap(word) ? Change.LEVEL : Change.DECREASE;
                }
                default -> {
                    if (word.text().endsWith("到") || word.text().endsWith("至")) {
                        // 提高到 names a level, but 增速达到 is still a rate of change.
                        continue;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isGap(Word word) {
        return word.text().equals("高于")
                || word.text().equals("快于")
                || word.text().equals("低于")
                || word.text().equals("少于");
    }

    private static @Nullable String stage(Frame frame) {
        for (Word word : frame.predicate()) {
            if (word.feature().equals("use")) {
                return "投用";
            }
            if (word.role() == Word.Role.MAKE && !word.feature().isEmpty()) {
                return word.feature();
            }
        }
        for (Word word : frame.verbs()) {
            if (word.feature().equals("use")) {
                return "投用";
            }
            if (word.role() == Word.Role.MAKE && !word.feature().isEmpty()) {
                return word.feature();
            }
        }
        return null;
    }

    /** 由28.6%提高到50.9%: the first measure of such a pair is the baseline of the second. */
    private @Nullable Integer baseline(List<Mention<?>> quantities, List<Frame> frames, int i) {
        if (i == 0 || frames.get(i).topic() != null || frames.get(i).predicate().isEmpty()) {
            return null;
        }
        Mention<?> before = quantities.get(i - 1);
        int at = before.start() - 1;
        boolean from = at >= 0 && (passage.normal.charAt(at) == '由' || passage.normal.charAt(at) == '从');
        String word = frames.get(i).predicate().get(0).text();
        return from && (word.endsWith("到") || word.endsWith("至")) ? i - 1 : null;
    }
}
