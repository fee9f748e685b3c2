package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/**
 * Quantities that stand in a row under one topic: 甲、乙分别增长5%和6%.
 *
 * @param first the index of the first of them in the clause
 * @param last the index of the last
 */
record Row(int first, int last) {

    /** The row that a quantity stands in; of one where it stands alone. */
    static Row around(List<Mention<?>> quantities, List<Frame> frames, int i) {
        int first = i;
        while (first > 0 && isMember(quantities, frames, first)) {
            first--;
        }
        int last = i;
        while (last + 1 < quantities.size() && isMember(quantities, frames, last + 1)) {
            last++;
        }
        return new Row(first, last);
    }

    int size() {
        return last - first + 1;
    }

    /** A quantity with nothing but 、 or 和 between it and the one before it, and nothing of its own. */
    private static boolean isMember(List<Mention<?>> quantities, List<Frame> frames, int i) {
        Frame frame = frames.get(i);
        return frame.topic() == null
                && !frame.hasPredicate()
                && frame.verbs().isEmpty()
                && frame.head() == null
                && quantities.get(i).start() - quantities.get(i - 1).end() <= 2;
    }

    /** The parts of a topic that belong to one quantity: its own item, with the head and tail that all items share. */
    static List<Span> parts(Passage passage, List<Span> items, int index) {
        List<Span> parts = new ArrayList<>();
        Span head = index == 0 ? null : sharedHead(passage, items);
        if (head != null) {
            parts.add(head);
        }
        parts.add(items.get(index));
        Span tail = index == items.size() - 1 ? null : sharedTail(passage, items);
        if (tail != null) {
            parts.add(tail);
        }
        return parts;
    }

    /** The items of a list between 、 and 和. */
    static List<Span> items(Passage passage, Span topic) {
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

    /** In 花生种植、收获机械化率 each item closes or opens with a verb: the words around the verbs are shared. */
    private static @Nullable Word verbBeforeComma(Passage passage, List<Span> items) {
        Word ending = passage.wordBefore(items.get(0).end());
        Word opening = passage.wordAt(items.get(items.size() - 1).start());
        return ending != null && opening != null && ending.isVerb() && opening.isVerb() ? ending : null;
    }

    private static @Nullable Span sharedTail(Passage passage, List<Span> items) {
        Span last = items.get(items.size() - 1);
        Span first = items.get(0);
        Word opening = passage.wordAt(last.start());
        if (verbBeforeComma(passage, items) != null && opening != null) {
            return new Span(last.start() + opening.text().length(), last.end());
        }
        char joint = passage.normal.charAt(first.end() - 1); // 城镇居民、农村居民收入
        for (int i = last.start() + 1; i < last.end() - 1; i++) {
            if (passage.normal.charAt(i) == joint) {
                return new Span(i + 1, last.end());
            }
        }
        String words = passage.sub(last.start(), last.end());
        for (String tail : Nouns.TAILS) {
            if (words.endsWith(tail)
                    && words.length() > tail.length()
                    && !passage.sub(first.start(), first.end()).endsWith(tail.substring(tail.length() - 1))) {
                return new Span(last.end() - tail.length(), last.end());
            }
        }
        return null;
    }

    private static @Nullable Span sharedHead(Passage passage, List<Span> items) {
        Span first = items.get(0);
        Word ending = verbBeforeComma(passage, items);
        if (ending != null && first.length() > ending.text().length()) {
            return new Span(first.start(), first.end() - ending.text().length());
        }
        for (int i = first.end() - 1; i > first.start() + 1; i--) {
            if (passage.normal.charAt(i) == '的') {
                return new Span(first.start(), i + 1);
            }
        }
        return null;
    }
}
