package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.time.Timex;

/**
 * What stands around one quantity of a clause: the topic, the predicate before the number, the noun after it.
 *
 * <p>{@code 全市投用公办园76所}: verb 投用, topic 公办园. {@code 普惠园学位覆盖率保持在85%以上}: topic 普惠园学位覆盖率,
 * predicate 保持在. {@code 建立150项年度任务清单}: verb 建立, head 年度任务清单.
 *
 * @param verb the verbs that open the stretch before the number, or null
 * @param topic the noun between verb and number or before the predicate, or null
 * @param head the noun after the number, or null
 * @param predicate the words next to the number that name a level or a change, nearest first
 * @param each whether the stretch says that it holds for each of several
 * @param respectively whether the words 分别 stand before the number
 */
record Frame(
        @Nullable Span verb,
        @Nullable Span topic,
        @Nullable Span head,
        List<Word> verbs,
        List<Word> predicate,
        boolean each,
        boolean respectively) {

    /**
     * The frame of a quantity.
     *
     * @param from where its stretch begins: the clause's start or just past the quantity before it
     * @param to where its stretch ends: the clause's end or the start of the quantity behind it
     */
    static Frame of(Passage passage, Mention<?> quantity, int from, int to) {
        Builder b = new Builder(passage, from, quantity.start());
        b.stripFront();
        b.stripBack();
        b.cutAtSource();
        b.takeVerbs();
        Span head = NounPhrase.behind(passage, quantity, to);
        return new Frame(b.verbSpan(), b.topicSpan(), head, b.verbs, b.predicate, b.each, b.respectively);
    }

    /** Whether a predicate next to the number names a level or a change. */
    boolean hasPredicate() {
        return !predicate.isEmpty();
    }

    /** Narrows the stretch before a number from both sides. */
    private static final class Builder {
        private final Passage passage;
        private int from;
        private int to;
        private int verbEnd;
        private final List<Word> verbs = new ArrayList<>();
        private final List<Word> predicate = new ArrayList<>();
        private boolean each;
        private boolean respectively;

        Builder(Passage passage, int from, int to) {
            this.passage = passage;
            this.from = from;
            this.to = to;
        }

        @Nullable
        Span verbSpan() {
            return verbs.isEmpty() ? null : new Span(from, verbEnd);
        }

        @Nullable
        Span topicSpan() {
            int start = verbs.isEmpty() ? from : verbEnd;
            boolean past = start == to - 1 && passage.normal.charAt(start) == '过'; // 投资过半
            return start < to && !past ? new Span(start, to) : null;
        }

        /** Connectors, times, areas, and how or how firmly it is done. */
        void stripFront() {
            int start = from;
            // A stretch that goes on after a bracket or a quotation begins behind it.
            for (int i = from; i < to; i++) {
                if (passage.normal.charAt(i) == '（' && passage.normal.indexOf('）', i) >= to) {
                    start = i + 1;
                }
            }
            for (int i = start + 1; i < to; i++) {
                Word word = passage.wordAt(i);
                if (word != null && isWill(word) && makes(i + word.text().length())) {
                    start = i + word.text().length(); // 集团将新开夜班线路9条: what stands before 将 is who does it
                }
            }
            from = start;
            boolean moved = true;
            while (moved && from < to) {
                moved = false;
                char c = passage.normal.charAt(from);
                Mention<?> mention = passage.mentionAt(from);
                if (mention != null && mention.end() <= to) {
                    if (isTime(mention) || mention.value() instanceof Name name && isSetting(name, mention.span())) {
                        from = mention.end();
                        if (from < to && passage.normal.charAt(from - 1) == '）' && passage.normal.charAt(from) == '区') {
                            from++; // 各县（市）区
                        }
                        moved = true;
                        continue;
                    }
                    if (mention.value() instanceof Name name && name.kind() == Name.Kind.LABEL) {
                        from = mention.end();
                        moved = true;
                        continue;
                    }
                }
                Word word = passage.wordAt(from);
                if (word != null
                        && word.isFiller()
                        && from + word.text().length() <= to
                        && !passage.isAttribute(from)) {
                    note(word);
                    from += word.text().length();
                    moved = true;
                    continue;
                }
                if ("、，和与及并且或按把使；：的了在—-”’）·".indexOf(c) >= 0 && from < to) {
                    from++;
                    moved = true;
                    continue;
                }
                if (c == '每' && from + 1 < to && "年月日周季人天户".indexOf(passage.normal.charAt(from + 1)) >= 0) {
                    each |= passage.normal.charAt(from + 1) == '人' || passage.normal.charAt(from + 1) == '户';
                    from += 2; // 每人每年1500元
                    moved = true;
                    continue;
                }
                if (c == '每' && from + 1 < to && "十百千万".indexOf(passage.normal.charAt(from + 1)) >= 0) {
                    break; // 每千人口托位数 is what it is called
                }
                if (c == '每' && from + 1 < to) {
                    each = true;
                    int often = oftenIn(from + 1);
                    from = often > 0 ? often : from + (passage.normal.charAt(from + 1) == '个' ? 2 : 1);
                    moved = true;
                    continue;
                }
                for (String lead : LEADS) {
                    if (passage.startsWith(lead, from) && from + lead.length() <= to) {
                        from += lead.length();
                        moved = true;
                        break;
                    }
                }
            }
        }

        /** 每名专员每月至少走访1次: where what each of them does begins, behind how often; 0 where nothing says how often. */
        private int oftenIn(int start) {
            for (int i = start; i < to; i++) {
                Mention<?> mention = passage.mentionAt(i);
                if (mention != null
                        && mention.end() < to
                        && mention.value() instanceof Timex timex
                        && timex.kind() == Timex.Kind.SET) {
                    return mention.end();
                }
            }
            return 0;
        }

        private static final List<String> BASES =
                List.of("每立方米", "每平方米", "每平方公里", "每公斤", "每千米", "每公里", "每千克", "每百户", "每千人", "每万人", "每百人");

        private static final List<String> LEADS = List.of(
                "辖区内", "范围内", "境内", "域内", "其中，", "其中", "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "我们", "全年",
                "以及");

        private boolean isSetting(Name name, Span span) {
            if (name.kind() == Name.Kind.AREA) {
                String words = passage.sub(span.start(), span.end());
                char c = words.charAt(0);
                each |= c == '各' || c == '每' || words.startsWith("所有");
                return c == '全'
                        || c == '我'
                        || c == '本'
                        || c == '各'
                        || c == '每'
                        || words.startsWith("所有")
                        || words.equals("市区")
                        || words.equals("市本级");
            }
            return name.kind() == Name.Kind.PLACE && span.end() < to && followedBySubject(span.end());
        }

        /** A place before a topic is its setting (河北省地区生产总值), before 的 or a head noun it belongs to the name. */
        private boolean followedBySubject(int at) {
            return passage.normal.charAt(at) != '的' && to - at >= 4;
        }

        /** 产量稳定在全国1/4: the whole that a share is taken of. */
        private boolean isWhole(Mention<?> mention) {
            return mention.value() instanceof Name name
                    && name.kind() == Name.Kind.AREA
                    && mention.start() > from
                    && passage.normal.charAt(mention.start()) == '全'
                    && passage.wordBefore(mention.start()) != null;
        }

        /** 首次 before a number, and 每50公斤 before a price. */
        private boolean isAside(Mention<?> mention) {
            return mention.value() instanceof Name name
                            && name.kind() == Name.Kind.ORDINAL
                            && mention.end() == to
                            && passage.normal.charAt(to - 1) == '次'
                    || mention.value() instanceof Quantity
                            && mention.start() > from
                            && passage.normal.charAt(mention.start() - 1) == '每';
        }

        private static boolean isTime(Mention<?> mention) {
            return mention.value() instanceof Timex
                    || mention.value() instanceof Quantity quantity && quantity.kind() == UnitKind.DURATION;
        }

        private void note(Word word) {
            respectively |= word.text().equals("分别");
            each |= word.text().equals("每") || word.text().equals("各");
        }

        /** Predicates next to the number and whatever stands between them and the topic. */
        void stripBack() {
            boolean moved = true;
            while (moved && to > from) {
                moved = false;
                Word word = passage.wordBefore(to);
                if (word != null && to - word.text().length() >= from) {
                    boolean stage = word.role() == Word.Role.MAKE
                            && !word.feature().isEmpty()
                            && to - word.text().length() > from;
                    if (word.role() == Word.Role.REACH
                            || word.role() == Word.Role.RISE
                            || word.role() == Word.Role.FALL
                                    && !word.feature().equals("make")
                                    && !(word.feature().equals("rate")
                                            && to - word.text().length() == from)
                            || stage && predicate.isEmpty()) {
                        predicate.add(word);
                        to -= word.text().length();
                        moved = true;
                        continue;
                    }
                    if (word.isFiller()) {
                        note(word);
                        to -= word.text().length();
                        moved = true;
                        continue;
                    }
                }
                for (String base : BASES) {
                    if (to - base.length() >= from && passage.normal.startsWith(base, to - base.length())) {
                        to -= base.length(); // 浓度每立方米41微克
                        moved = true;
                        break;
                    }
                }
                if (to - 2 >= from
                        && passage.normal.charAt(to - 2) == '每'
                        && "人户亩吨斤次".indexOf(passage.normal.charAt(to - 1)) >= 0) {
                    each |= "人户".indexOf(passage.normal.charAt(to - 1)) >= 0;
                    to -= 2; // 标准每人每月提高30元
                    moved = true;
                    continue;
                }
                Mention<?> mention = passage.mentionBefore(to);
                if (mention != null
                        && mention.start() >= from
                        && (isTime(mention) || isAside(mention) || isWhole(mention))) {
                    to = mention.start();
                    moved = true;
                    continue;
                }
                if (mention == null
                        && "的了在到至由从约达为、，：“‘（共将要每".indexOf(passage.normal.charAt(to - 1)) >= 0
                        && passage.wordBefore(to) == null) {
                    to--;
                    moved = true;
                }
            }
        }

        /** 由 or 从 opens what the number was before: 比重由28%提高到50%, 条件由参保3年以上放宽至…. */
        void cutAtSource() {
            if (from < to && "比较".indexOf(passage.normal.charAt(from)) >= 0 && (to - from == 1 || isTimeAfter(from))) {
                to = from;
                return;
            }
            for (int i = to - 1; i > from; i--) {
                char c = passage.normal.charAt(i);
                if ((c == '比' && passage.normal.charAt(i - 1) != '占' || c == '较') && isTimeAfter(i)
                        || passage.startsWith("是在", i)) {
                    to = i;
                    return;
                }
                if ((c == '由' || c == '从') && passage.wordAt(i) == null && passage.mentionAt(i) == null) {
                    if (to - i - 1 >= 4) {
                        from = i + 1;
                        stripFront();
                    } else {
                        to = i;
                    }
                    return;
                }
            }
        }

        private boolean isTimeAfter(int at) {
            Mention<?> mention = passage.mentionAt(at + 1);
            return mention != null && mention.value() instanceof Timex
                    || passage.startsWith("同期", at + 1)
                    || passage.startsWith("计划", at + 1)
                    || passage.startsWith("目标", at + 1);
        }

        /** The verbs that open what is left. */
        void takeVerbs() {
            verbEnd = from;
            if (predicate.stream().anyMatch(w -> w.role() != Word.Role.REACH) || from >= to) {
                skipToTopic();
                return;
            }
            cutToInnerVerb();
            int i = from;
            while (i < to) {
                Word word = passage.wordAt(i);
                if (word == null || word.text().length() < 2 && !isSingleVerb(word)) {
                    break;
                }
                int end = i + word.text().length();
                if (end > to
                        || !(word.isVerb() || !verbs.isEmpty() && word.role() == Word.Role.ADVERB)
                        || isCoordinated(end)) {
                    break;
                }
                if (word.isVerb()) {
                    verbs.add(word);
                    verbEnd = end;
                }
                i = end;
                if (i < to && "和并、及与".indexOf(passage.normal.charAt(i)) >= 0) {
                    Word next = passage.wordAt(i + 1);
                    if (next != null && next.isVerb() && i + 1 + next.text().length() < to) {
                        i++;
                    }
                }
            }
            if (!verbs.isEmpty() && verbEnd < to && passage.normal.charAt(verbEnd) == '了') {
                verbEnd++;
            }
        }

        /** 研究与试验发展经费: a verb joined to something that is none is a noun. */
        private boolean isCoordinated(int end) {
            if (end >= to || "与和及、".indexOf(passage.normal.charAt(end)) < 0) {
                return false;
            }
            Word next = passage.wordAt(end + 1);
            return next == null || !next.isVerb();
        }

        private static boolean isSingleVerb(Word word) {
            return word.role() == Word.Role.DO || word.role() == Word.Role.RISE || word.role() == Word.Role.FALL;
        }

        /** Before a change, a leading light verb only sets it going: 推动工业增加值增长6%. */
        private void skipToTopic() {
            Word word = passage.wordAt(from);
            while (word != null
                    && word.role() == Word.Role.DO
                    && from + word.text().length() < to) {
                from += word.text().length();
                word = passage.wordAt(from);
            }
            verbEnd = from;
        }

        private static boolean isWill(Word word) {
            return word.role() == Word.Role.MODAL
                    && (word.text().contains("将") || word.text().endsWith("要"));
        }

        /** Whether a verb that makes something stands there, behind adverbs, with its object before the number. */
        private boolean makes(int at) {
            if (at + 1 < to && "向对为给在从与同".indexOf(passage.normal.charAt(at)) >= 0) {
                Mention<?> towards = passage.mentionAt(at + 1);
                if (towards != null && towards.value() instanceof Name && towards.end() < to) {
                    at = towards.end(); // 将向各县（市）区调运苗木
                    at += passage.normal.charAt(at - 1) == '）' && passage.normal.charAt(at) == '区' ? 1 : 0;
                }
            }
            Word word = at < to ? passage.wordAt(at) : null;
            while (word != null && word.isFiller() && at + word.text().length() < to) {
                at += word.text().length();
                word = passage.wordAt(at);
            }
            return word != null
                    && word.role() == Word.Role.MAKE
                    && to - at - word.text().length() >= 2;
        }

        /** How those who act end: 局, 集团, 公司, 部门. */
        private static final String ACTORS = "局委府团司门";

        /** Whether what stands from the front up to {@code at} names who acts: 市财政, 这家企业. */
        private boolean isActor(int at) {
            return ACTORS.indexOf(passage.normal.charAt(at - 1)) >= 0
                    || passage.startsWith("财政", at - 2)
                    || isPointedAt();
        }

        /** 这家企业…: nothing that is counted opens like this. */
        private boolean isPointedAt() {
            return "这该".indexOf(passage.normal.charAt(from)) >= 0;
        }

        /** A verb of a stage, or one behind a preposition, opens the phrase even when a subject stands before it. */
        private void cutToInnerVerb() {
            boolean preposition = from < to && "在对向为以从按由通".indexOf(passage.normal.charAt(from)) >= 0;
            for (int i = to - 1; i > from; i--) {
                Word word = passage.wordAt(i);
                if (word == null || i + word.text().length() >= to) {
                    continue;
                }
                boolean stage = word.role() == Word.Role.MAKE && word.feature().equals("新增")
                        || (word.role() == Word.Role.FALL || word.role() == Word.Role.RISE)
                                && word.text().length() > 1
                                && to - i - word.text().length() >= 3
                                && passage.normal.charAt(i + word.text().length()) != '的';
                if (word.text().equals("达到") && to - i > 4) {
                    to = i;
                    predicate.add(word);
                    return;
                }
                if (word.isVerb()
                        && word.text().length() > 1
                        && i - from >= 2
                        && to - i - word.text().length() >= 2
                        && isActor(i)
                        && (isPointedAt() || !NounPhrase.isCompound(passage, word, i))) {
                    from = i; // 市财政局安排奖补资金: who does it stands before the verb
                    return;
                }
                boolean verb = word.role() == Word.Role.MAKE
                        || word.role() == Word.Role.FALL && word.text().length() > 1;
                if (stage || preposition && verb && passage.mentionAt(i) == null) {
                    if (!(passage.normal.charAt(from) == '“')) {
                        from = i;
                    }
                    return;
                }
            }
        }
    }
}
