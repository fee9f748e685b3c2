package org.sanbiao.reading.statement;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.time.Timex;

/** Finds the noun behind a number or behind 的, and where it ends. */
final class NounPhrase {

    private static final String STOPS = "，。；：、！？”“（）《》";

    private NounPhrase() {}

    /** The noun that begins right after a quantity, or null. */
    static @Nullable Span behind(Passage passage, Mention<?> quantity, int to) {
        return find(passage, quantity.end(), to, false);
    }

    /** The noun that begins behind 的, which may open with a verb (补贴资金), or null. */
    static @Nullable Span from(Passage passage, int from, int to) {
        return find(passage, from, to, true);
    }

    private static @Nullable Span find(Passage passage, int from, int to, boolean verbal) {
        int start = from;
        if (start < to && passage.normal.charAt(start) == '”') {
            start++;
        }
        if (start >= to) {
            return null;
        }
        char first = passage.normal.charAt(start);
        if (STOPS.indexOf(first) >= 0 && first != '“' || "的以左等和与及或并、/-—~+".indexOf(first) >= 0) {
            return null;
        }
        Word opening = passage.wordAt(start);
        if (opening != null
                && opening.role() != Word.Role.NOUN
                && !passage.isAttribute(start)
                && !(verbal && opening.isVerb())
                && !isCompound(passage, opening, start)
                && !(opening.isVerb() && relative(passage, start, to))) {
            return null;
        }
        int i = verbal && opening != null ? start + opening.text().length() : start;
        while (i < to) {
            Mention<?> mention = passage.mentionAt(i);
            if (mention != null) {
                if (mention.value() instanceof Timex timex && timex.kind() != Timex.Kind.DURATION
                        || mention.value() instanceof Quantity other && other.form() == Quantity.Form.WORD) {
                    break;
                }
                i = mention.end();
                continue;
            }
            Word word = passage.wordAt(i);
            if (word != null) {
                if (word.role() != Word.Role.NOUN
                        && (word.text().length() > 1
                                || word.text().equals("将")
                                || word.text().equals("要")
                                || word.text().equals("到") && i - start >= 2)
                        && !passage.isAttribute(i)
                        && !(word.isVerb() && relative(passage, i + word.text().length(), to))
                        && !isNominal(passage, word, start, i)
                        && !isCompound(passage, word, i)) {
                    break;
                }
                i += word.text().length();
                continue;
            }
            char c = passage.normal.charAt(i);
            if (c == '“') {
                int close = passage.normal.indexOf('”', i);
                i = close > 0 && close < to ? close + 1 : i + 1;
                continue;
            }
            if (c == '（') {
                int close = passage.normal.indexOf('）', i);
                if (close > 0 && close < to) {
                    i = close + 1;
                    continue;
                }
            }
            if (c == '、' && (i - start <= 2 || isListed(passage, i, to)) || c == '”') {
                i++;
                continue;
            }
            if (STOPS.indexOf(c) >= 0 || c == '均' || c == '都' || c == '已' || c == '被' || c == '按' || c == '因') {
                break;
            }
            i++;
        }
        int end = i;
        while (end > start && "等的为由在被将和与及、“".indexOf(passage.normal.charAt(end - 1)) >= 0) {
            end--;
        }
        if (Nouns.THRESHOLDS.contains(passage.sub(start, Math.max(start, end)))) {
            return null;
        }
        return end > start ? new Span(behindExamples(passage, behindModifier(passage, start, end), end), end) : null;
    }

    /** Whether a 、 stands in a list of examples that 等 closes before the stretch ends. */
    private static boolean isListed(Passage passage, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            char c = passage.normal.charAt(i);
            if (c == '，' || c == '；') {
                return false;
            }
            if (c == '等') {
                return Characters.isHan(passage.normal.charAt(i + 1));
            }
        }
        return false;
    }

    /** 林区、垦区等棚户区: the noun behind the examples. */
    private static int behindExamples(Passage passage, int start, int end) {
        boolean list = passage.normal.substring(start, end).indexOf('、') >= 0;
        for (int i = end - 2; list && i > start; i--) {
            if (passage.normal.charAt(i) == '等') {
                return i + 1;
            }
        }
        return start;
    }

    /** 不同主题的招聘会: the noun behind a modifier that says what it does or is like. */
    private static int behindModifier(Passage passage, int start, int end) {
        for (int i = end - 3; i > start; i--) {
            if (passage.normal.charAt(i) == '的') {
                return isDescription(passage, start, i) ? i + 1 : start;
            }
        }
        return start;
    }

    private static boolean isDescription(Passage passage, int start, int end) {
        for (int i = start; i < end; i++) {
            Word word = passage.wordAt(i);
            if (word != null && word.role() != Word.Role.NOUN) {
                return true;
            }
        }
        return "不各多新高有无符面具较".indexOf(passage.normal.charAt(start)) >= 0;
    }

    /** Whether a verb belongs to the noun behind it: 补贴资金, 改造任务. */
    static boolean isCompound(Passage passage, Word word, int at) {
        int end = at + word.text().length();
        if (!word.isVerb() || word.text().length() < 2) {
            return false;
        }
        for (String noun : Nouns.COMPOUNDS) {
            if (passage.startsWith(noun, end)) {
                return true;
            }
        }
        return false;
    }

    /** A verb with nothing behind it closes a noun (项目建设), unless it names a stage or a level (项目竣工). */
    private static boolean isNominal(Passage passage, Word word, int from, int at) {
        int end = at + word.text().length();
        return (word.role() == Word.Role.MAKE && word.feature().isEmpty()
                        || word.role() == Word.Role.DO && !word.text().endsWith("完成"))
                && at - from >= (word.text().equals("建设") ? 4 : 2)
                && (end == passage.normal.length() || "，。；、".indexOf(passage.normal.charAt(end)) >= 0);
    }

    /** Whether a verb opens a relative clause: a 的 with a noun behind it follows before the stretch ends. */
    private static boolean relative(Passage passage, int from, int to) {
        for (int i = from; i + 1 < to && i < from + 12; i++) {
            char c = passage.normal.charAt(i);
            if (c == '，' || c == '；' || c == '、') {
                return false;
            }
            if (c == '的') {
                return STOPS.indexOf(passage.normal.charAt(i + 1)) < 0;
            }
        }
        return false;
    }
}
