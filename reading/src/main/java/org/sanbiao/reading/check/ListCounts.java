package org.sanbiao.reading.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.structure.Numbering;
import org.sanbiao.reading.structure.Outline;
import org.sanbiao.reading.structure.Paragraph;

/**
 * Counts the lists whose length a text declares: 健全3大体系：甲、乙、丙, 做好八个方面工作： before eight numbered headings,
 * 甲派、乙派、丙派“三派”.
 *
 * <p>A list that has the declared length in one way of cutting it is taken so. One that has it in none is reported only
 * where its items leave no doubt of where they begin and end: numbered, or built alike.
 */
final class ListCounts {

    private static final int LONGEST_DECLARATION = 14;
    private static final int MOST = 60;
    private static final int FARTHEST = 800;
    private static final int AHEAD = 400;

    // Classifiers that a count of what follows takes.
    private static final String CLASSIFIERS = "大个项种类条件方点篇场批支只所座处镇村家名位步轮维型重式级";

    // Words between the colon and the first item.
    private static final String[] LEADS = {"即，", "即", "就是", "分别是", "分别为", "包括", "是指", "指的是", "指", "主要是", "主要指", "一是指"};

    private final String page;
    private final Outline outline;

    ListCounts(String page, Outline outline) {
        this.page = page;
        this.outline = outline;
    }

    /** The checks of one paragraph, in order. */
    List<Check> in(int paragraph, Text text) {
        List<Check> checks = new ArrayList<>();
        String s = text.normal();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!Numerals.is(c) || i > 0 && (Numerals.is(s.charAt(i - 1)) || "第.-—~+、".indexOf(s.charAt(i - 1)) >= 0)) {
                continue;
            }
            int end = Numerals.end(s, i);
            int declared = Numerals.value(s, i, end);
            if (declared < 2 || declared > MOST || end >= s.length()) {
                continue;
            }
            Check check = ahead(paragraph, text, i, end, declared);
            if (check == null) {
                check = behind(text, i, end, declared);
            }
            if (check != null) {
                checks.add(check);
            }
        }
        return checks;
    }

    /** A list behind a colon. */
    private @Nullable Check ahead(int paragraph, Text text, int start, int numberEnd, int declared) {
        String s = text.normal();
        if (CLASSIFIERS.indexOf(s.charAt(numberEnd)) < 0 && !"“".equals(before(s, start))) {
            return null;
        }
        int colon = numberEnd;
        while (colon < s.length() && s.charAt(colon) != '：') {
            if (colon - numberEnd > LONGEST_DECLARATION
                    || "，。；！？、（".indexOf(s.charAt(colon)) >= 0
                    || Numerals.is(s.charAt(colon))) {
                return null;
            }
            colon++;
        }
        if (colon >= s.length()) {
            return null;
        }
        Span span = text.original(new Span(start, colon));
        String words = s.substring(start, colon);
        if (colon == s.length() - 1) {
            int found = numbered(paragraph);
            return found < 2 ? null : check(words, span, declared, found);
        }
        int from = colon + 1;
        int marked = Markers.count(s, from);
        if (marked > 1) {
            // fewer than declared: the others may stand in the next paragraphs, or bear no mark
            return marked >= declared ? check(words, span, declared, marked) : null;
        }
        return listed(s, from, words, span, declared);
    }

    /** Items parted by 、 or ， or ； up to the end of the list. */
    private static @Nullable Check listed(String s, int from, String words, Span span, int declared) {
        int start = from;
        for (String lead : LEADS) {
            if (s.startsWith(lead, start)) {
                start += lead.length();
                break;
            }
        }
        int stop = end(s, start, "。！？");
        int semicolon = end(s, start, "。！？；");
        String whole = s.substring(start, stop);
        String first = s.substring(start, semicolon);
        for (List<String> items : List.of(
                Items.split(first, "、"), Items.split(whole, "；"), Items.split(first, "，"), Items.split(first, "，、"))) {
            if (Items.distinct(items) == declared) {
                return check(words, span, declared, declared);
            }
        }
        List<String> items = Items.split(first, "、");
        if (semicolon == stop && items.size() > 1 && Items.alike(items) && !Items.isOpen(first)) {
            return check(words, span, declared, Items.distinct(items));
        }
        return null;
    }

    /** A list that a count in quotation marks closes: 甲派、乙派、丙派“三派”. */
    private static @Nullable Check behind(Text text, int start, int end, int declared) {
        String s = text.normal();
        if (start == 0 || s.charAt(start - 1) != '“' || end + 1 >= s.length() || s.charAt(end + 1) != '”') {
            return null;
        }
        char noun = s.charAt(end);
        int stop = start - 1;
        List<String> items = new ArrayList<>();
        int itemEnd = stop;
        while (itemEnd > 0 && s.charAt(itemEnd - 1) == noun) {
            int itemStart = itemEnd - 1;
            while (itemStart > 0 && Characters.isHan(s.charAt(itemStart - 1)) && itemEnd - itemStart < 8) {
                itemStart--;
            }
            items.add(s.substring(itemStart, itemEnd));
            if (itemStart == 0 || s.charAt(itemStart - 1) != '、') {
                break;
            }
            itemEnd = itemStart - 1;
        }
        if (items.size() < 2) {
            return null;
        }
        // the verb before the first item stands on it: only its end is the item's
        int shortest = items.stream().mapToInt(String::length).min().orElse(0);
        int longest = items.subList(0, items.size() - 1).stream()
                .mapToInt(String::length)
                .max()
                .orElse(shortest);
        String last = items.get(items.size() - 1);
        items.set(items.size() - 1, last.substring(Math.max(0, last.length() - longest)));
        return check(
                s.substring(start - 1, end + 2),
                text.original(new Span(start - 1, end + 2)),
                declared,
                new LinkedHashSet<>(items).size());
    }

    /** How many numbered paragraphs of one level follow, 1 to n without a gap. */
    private int numbered(int paragraph) {
        List<Paragraph> all = outline.paragraphs();
        int level = 0;
        int value = 0;
        for (int i = paragraph + 1; i < Math.min(all.size(), paragraph + AHEAD); i++) {
            Paragraph p = all.get(i);
            if (p.article() != all.get(paragraph).article()) {
                break;
            }
            int start = p.span().start();
            Numbering number = Numbering.of(
                    Text.of(page, start, Math.min(p.span().end(), start + 12)).normal());
            if (number == null || number.level() == Numbering.NOTE) {
                if (value == 0) {
                    return 0;
                }
                continue;
            }
            if (value == 0) {
                level = number.level();
                if (number.value() != 1) {
                    return 0;
                }
            } else if (number.level() < level) {
                break;
            } else if (number.level() > level) {
                continue;
            } else if (number.value() != value + 1) {
                break;
            }
            value = number.value();
        }
        return value;
    }

    private static int end(String s, int from, String marks) {
        int depth = 0;
        int last = Math.min(s.length(), from + FARTHEST);
        for (int i = from; i < last; i++) {
            char c = s.charAt(i);
            depth += "“（《".indexOf(c) >= 0 ? 1 : "”）》".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
            if (depth == 0 && marks.indexOf(c) >= 0) {
                return i;
            }
        }
        return last;
    }

    private static String before(String s, int at) {
        return at == 0 ? "" : s.substring(at - 1, at);
    }

    private static Check check(String words, Span span, int declared, int found) {
        return new Check(
                Check.Kind.COUNT_OF_LIST,
                words,
                span,
                Integer.toString(declared),
                Integer.toString(found),
                declared == found);
    }
}
