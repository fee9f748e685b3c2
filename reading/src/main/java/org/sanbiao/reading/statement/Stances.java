package org.sanbiao.reading.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.time.Timex;

/**
 * Decides of a clause whether it commits, reports, or neither, by adding up integer weights.
 *
 * <p>The part of the document it stands in weighs most; words of what is to come and of what has been, times before and
 * after the day of publication, and the shape of the sentence may outweigh it.
 */
final class Stances {

    private static final Cues AHEAD = Cues.of(
            "力争", "争取", "确保", "务必", "必须", "要求", "拟于", "计划于", "将于", "定于", "努力", "下一步", "今后", "接下来", "目标是", "到明年", "早日");
    private static final Cues BACKGROUND = Cues.of(
            "开局之年", "关键之年", "关键一年", "决胜之年", "收官之年", "起步之年", "攻坚之年", "重要一年", "意义重大", "重要意义", "至关重要", "令人鼓舞", "指明了方向",
            "提供了遵循", "表示衷心", "崇高的敬意", "各位代表！", "请予审议", "诚挚感谢", "还存在", "仍然存在", "仍存在", "不少困难", "挑战", "不够", "清醒看到", "清醒认识",
            "依然严峻", "依然不足", "较为突出", "仍然突出", "任重道远", "来之不易");
    private static final List<String> SPEECH = List.of("表示", "介绍", "获悉", "了解到", "指出", "强调", "说", "告诉记者", "坚定地说", "认为");
    /** Before a notice begins, what others have asked for. */
    private static final Cues QUOTED = Cues.of("强调", "指出", "提出", "明确", "通知如下");

    /** How a notice says what it is. */
    private static final Cues ISSUED = Cues.of("制定本", "制订本", "制定如下", "特制定", "现印发", "印发给你们");

    private static final Cues GRANTED_FROM = Cues.of("达到", "满", "超过");

    private static final Cues BOUND = Cues.of("我们将", "我们一定", "我们要", "我们必须", "将采取", "将继续");

    private final Passage passage;
    private final Course course;
    private final @Nullable LocalDate published;
    private final Reasons reasons;
    private int commit;
    private int report;
    private int sentence = -1; // where the one starts that those below are said of
    private boolean ahead;
    private boolean background;
    private boolean opening;
    private boolean issued; // the sentence says that this is issued, not what is to be done
    private boolean bound;
    private boolean phases; // the sentence goes through times of which the last is still to come
    private boolean modal; // the clause at hand holds a word of what is to come
    private boolean led; // a clause before commits by a word of what is to come: 今年将…；更新…
    private boolean due; // has named a day or year ahead by which something is due, up to the clause at hand
    private boolean
            past; // the last time that opened a clause, up to the one at hand, lies wholly before the publication

    Stances(Passage passage, Course course, @Nullable LocalDate published, Reasons reasons) {
        this.passage = passage;
        this.course = course;
        this.published = published;
        this.reasons = reasons;
    }

    private void weigh(Clause clause, String feature, String words) {
        int weight = Weights.of(feature);
        commit += Math.max(weight, 0);
        report += Math.max(-weight, 0);
        if (reasons.isAsked()) {
            reasons.add(clause.span(), feature + " " + weight + (words.isEmpty() ? "" : ": " + words));
        }
    }

    /** The stance of a clause. */
    Stance of(Sentence sentence, Clause clause) {
        commit = 0;
        report = 0;
        if (sentence.span().start() != this.sentence) {
            start(sentence);
        }
        follow(clause);
        weighContext(clause);
        weighWords(clause);
        weighTimes(clause);
        Stance stance = decide(sentence, clause);
        led |= stance == Stance.COMMITMENT && modal;
        if (reasons.isAsked()) {
            reasons.add(clause.span(), "stance " + stance + ": " + commit + " for, " + report + " against");
        }
        return stance;
    }

    private void start(Sentence next) {
        sentence = next.span().start();
        ahead = passage.containsAny(next.span(), AHEAD);
        background = passage.containsAny(next.span(), BACKGROUND);
        opening = isBackground(passage, next);
        bound = passage.containsAny(next.span(), BOUND);
        phases = course.part() == Course.Part.NEUTRAL
                && isPhased(next)
                && next.clauses().stream().noneMatch(Stances::isWeather);
        issued = course.genre == Course.Genre.NOTICE && passage.containsAny(next.span(), ISSUED);
        led = false;
        due = false;
        past = false;
    }

    /** 春节前解决…，4月到5月解决…: at least two clauses open with a time, and one of these lies ahead. */
    private boolean isPhased(Sentence next) {
        int opened = 0;
        boolean coming = false;
        for (Clause clause : next.clauses()) {
            for (Mention<?> mention : clause.mentions()) {
                if (published != null
                        && mention.start() == clause.start()
                        && mention.value() instanceof Timex timex
                        && timex.to() != null) {
                    opened++;
                    coming |= timex.to().isAfter(published);
                }
            }
        }
        return opened > 1 && coming;
    }

    private static boolean isWeather(Clause clause) {
        return clause.mentions().stream()
                .anyMatch(mention -> mention.value() instanceof Quantity quantity
                        && (quantity.kind() == UnitKind.TEMPERATURE || quantity.kind() == UnitKind.RANK));
    }

    private static boolean opensWithTime(Clause clause) {
        return !clause.mentions().isEmpty()
                && clause.mentions().get(0).start() == clause.start()
                && clause.mentions().get(0).is(Timex.class);
    }

    /** Takes in the times of the next clause of the sentence. */
    private void follow(Clause clause) {
        for (Mention<?> mention : clause.mentions()) {
            if (published == null || !(mention.value() instanceof Timex timex) || timex.to() == null) {
                continue;
            }
            due |= (timex.bound() == Timex.Bound.BY || passage.startsWith("年内", mention.end() - 2))
                    && timex.to().isAfter(published);
            if (timex.bound() == Timex.Bound.WITHIN) {
                past = isOver(timex, published) && (past || mention.start() == clause.start());
            }
        }
    }

    /** Whether a time lies before a day, or ends with it: 过去一年. */
    private static boolean isOver(Timex timex, LocalDate day) {
        return timex.to() != null
                && (timex.to().isBefore(day)
                        || timex.to().equals(day)
                                && timex.from() != null
                                && timex.from().isBefore(day.minusMonths(1)));
    }

    private void weighContext(Clause clause) {
        switch (course.part()) {
            case PLAN -> weigh(clause, "stance.part.plan", "");
            case REVIEW -> weigh(clause, "stance.part.review", "");
            case NEUTRAL -> {}
        }
        if (past) {
            weigh(clause, "stance.governed-by-past", "");
        }
        if (course.part() == Course.Part.NEUTRAL && due) {
            weigh(clause, "stance.due", "");
        }
        if (course.part() == Course.Part.NEUTRAL && phases && opensWithTime(clause)) {
            weigh(clause, "stance.phase", "");
        }
        if (course.part() == Course.Part.NEUTRAL && led) {
            weigh(clause, "stance.led", "");
        }
        if (ahead) {
            weigh(clause, "stance.ahead", "");
        }
        if (course.part() == Course.Part.REVIEW && bound) {
            weigh(clause, "stance.we-will", "");
        }
    }

    private void weighWords(Clause clause) {
        modal = false;
        for (int i = clause.start(); i < clause.end(); i++) {
            Word word = passage.wordAt(i);
            if (word == null || passage.isAttribute(i)) {
                continue;
            }
            switch (word.role()) {
                case CAUSE -> {
                    if (!word.feature().isEmpty()) {
                        weigh(clause, "stance.firm", word.text());
                    }
                }
                case MODAL -> {
                    if (!POSSIBLE.contains(word.text())) {
                        modal = true;
                        weigh(clause, "stance.modal", word.text());
                    }
                }
                case PAST -> {
                    if (DONE.contains(word.text())) {
                        weigh(clause, "stance.past", word.text());
                    } else if (!TIMELESS.contains(word.text())) {
                        weigh(clause, "stance.past-light", word.text());
                    }
                }
                default -> {}
            }
        }
    }

    private void weighTimes(Clause clause) {
        for (Mention<?> mention : clause.mentions()) {
            if (mention.value() instanceof Timex timex && published != null && timex.to() != null) {
                if (isOver(timex, published)) {
                    if (timex.bound() != Timex.Bound.BY) {
                        weigh(clause, "stance.time-before", "");
                    }
                } else if (timex.to().isAfter(published)) {
                    weigh(clause, "stance.time-after", "");
                }
            }
        }
    }

    private static final Set<String> POSSIBLE = Set.of("可", "可以", "能", "能够", "会", "预计");
    private static final Set<String> DONE = Set.of("了", "已", "已经", "均已", "业已", "获", "荣获了", "取得了", "实现了", "完成了");
    private static final Set<String> TIMELESS = Set.of(
            "过", "共", "首次", "率先", "连续", "始终", "被", "得以", "成为", "又", "如期", "提前", "圆满", "成功", "顺利", "超额", "取得", "得到");

    private Stance decide(Sentence sentence, Clause clause) {
        if (background && course.part() != Course.Part.PLAN) {
            return report > 5 || past && report > commit ? Stance.OUTCOME : Stance.OTHER;
        }
        if (course.genre == Course.Genre.NOTICE
                && course.part() == Course.Part.NEUTRAL
                && passage.containsAny(clause.span(), QUOTED)) {
            return Stance.OTHER;
        }
        if (issued) {
            return Stance.OTHER;
        }
        if (isQuestion(passage, sentence) || isSpeechFrame(passage, clause)) {
            return Stance.OTHER;
        }
        if (course.part() == Course.Part.PLAN && (opening || isSaying(clause))) {
            return Stance.OTHER;
        }
        if (commit >= 3 && commit > report) {
            return Stance.COMMITMENT;
        }
        if (report >= 2) {
            return Stance.OUTCOME;
        }
        return course.part() == Course.Part.NEUTRAL && isReport(passage, clause, course)
                ? Stance.OUTCOME
                : Stance.OTHER;
    }

    /** Whether a sentence grants something to each of those it speaks of: 可申请…, 给予…补贴. */
    static boolean isEntitlement(Passage passage, Sentence sentence) {
        return passage.containsAny(sentence.span(), ENTITLEMENTS);
    }

    private static final Cues ENTITLEMENTS = Cues.of(
            "可申请", "可按", "可返还", "可享受", "可给予", "可以申请", "可由", "给予", "享受", "予以补贴", "予以补助", "予以奖励", "可在", "可组织", "可领取",
            "申领");

    /** Whether a clause only says for whom the sentence grants something: it closes with 的, or the grant follows it. */
    static boolean isCondition(Passage passage, Sentence sentence, Clause clause) {
        if (passage.normal.charAt(clause.end() - 1) == '的') {
            return true;
        }
        if (!isEntitlement(passage, sentence) || passage.containsAny(clause.span(), ENTITLEMENTS)) {
            return false;
        }
        Span rest = new Span(clause.end(), sentence.span().end());
        return passage.containsAny(rest, ENTITLEMENTS) && passage.containsAny(clause.span(), GRANTED_FROM);
    }

    /** News that counts something reports it, unless it is the weather or a law. */
    private static boolean isReport(Passage passage, Clause clause, Course course) {
        if (course.genre == Course.Genre.NOTICE || isWeather(clause)) {
            return false;
        }
        boolean counts = false;
        for (Mention<?> mention : clause.mentions()) {
            if (mention.value() instanceof Quantity quantity) {
                counts |= quantity.kind() != UnitKind.NONE && quantity.kind() != UnitKind.DURATION;
            }
        }
        return counts && !passage.containsAny(clause.span(), NATURE);
    }

    private static final Cues NATURE = Cues.of(
            "降水", "降雨", "暴雨", "强降", "台风", "地震", "气温", "阵风", "洪水", "洪峰", "震级", "毫米", "超警", "死亡", "遇难", "失踪", "受伤", "受灾");

    private static boolean isQuestion(Passage passage, Sentence sentence) {
        int end = sentence.span().end();
        return end < passage.normal.length() && passage.normal.charAt(end) == '？';
    }

    /** A clause that only says who speaks. */
    private static boolean isSpeechFrame(Passage passage, Clause clause) {
        if (clause.end() - clause.start() > 40) {
            return false;
        }
        for (String verb : SPEECH) {
            int start = clause.end() - verb.length();
            if (start >= clause.start() && passage.startsWith(verb, start)) {
                return true;
            }
        }
        return false;
    }

    /** 好老师是最大的公平: what something is, with nothing to be done, counted or dated. */
    private boolean isSaying(Clause clause) {
        if (!passage.contains(clause.span(), "是")) {
            return false;
        }
        boolean is = false;
        for (int i = clause.start(); i < clause.end(); i++) {
            Word word = passage.wordAt(i);
            if (word == null || word.role() == Word.Role.NOUN || passage.isAttribute(i)) {
                continue;
            }
            if (word.text().equals("是") && i - clause.start() >= 2) {
                is = true;
            } else if (word.isVerb() && !NounPhrase.isCompound(passage, word, i)
                    || word.role() == Word.Role.MODAL
                    || word.role() == Word.Role.CAUSE) {
                return false;
            }
        }
        return is
                && clause.mentions().stream()
                        .noneMatch(mention -> mention.is(Timex.class) || mention.value() instanceof Quantity);
    }

    private static boolean isBackground(Passage passage, Sentence sentence) {
        return passage.contains(sentence.span(), "之年") && passage.contains(sentence.span(), "是")
                || passage.contains(sentence.span(), "请予审议")
                || passage.contains(sentence.span(), "各位代表") && sentence.span().length() < 12;
    }
}
