package org.sanbiao.reading.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.Timex;
import org.sanbiao.reading.structure.Heading;
import org.sanbiao.reading.structure.Paragraph;

/**
 * Accounts for every number of a text: those that ended up nowhere, each with its reason.
 *
 * <p>Digits are always numbers; a numeral is one where the language says so (it is a character of a word in 一起 and 百姓).
 */
final class UnreadNumbers {

    private static final int LONGEST_QUOTE = 30;

    private UnreadNumbers() {}

    /**
     * The numbers of one paragraph that are in no mention of the language and those whose quantity nobody used.
     *
     * @param used what measures, deadlines, events and forecasts took, on the page, in any order
     * @param lists where the text declares the length of a list, on the page
     */
    static List<Unread> in(
            Paragraph paragraph, Text text, List<Mention<?>> mentions, List<Span> used, List<Span> lists) {
        List<Unread> unread = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        String s = text.normal();
        Cover usedCover = new Cover(paragraph.span(), used);
        Cover listCover = new Cover(paragraph.span(), lists);
        for (Mention<?> mention : mentions) {
            for (int i = mention.start(); i < mention.end(); i++) {
                taken[i] = true;
            }
            if (mention.value() instanceof Quantity q) {
                Span span = text.original(mention.span());
                Unread.Why why = usedCover.touches(span) || isTime(mention, q)
                        ? null
                        : why(paragraph, s, mention, q, listCover.touches(span));
                if (why != null) {
                    unread.add(new Unread(span, why));
                }
            }
        }
        for (int i = 0; i < s.length(); i++) {
            if (!Characters.isDigit(s.charAt(i)) || taken[i]) {
                continue;
            }
            int end = i + 1;
            while (end < s.length() && !taken[end] && (Characters.isDigit(s.charAt(end)) || isPoint(s, end))) {
                end++;
            }
            Span span = text.original(new Span(i, end));
            if (!usedCover.touches(span)) {
                unread.add(new Unread(span, loose(paragraph, s, i, end)));
            }
            i = end - 1;
        }
        unread.sort((a, b) -> a.span().compareTo(b.span()));
        return unread;
    }

    /** All digits of a paragraph that is no running text. */
    static List<Unread> inFrame(Text text) {
        List<Unread> unread = new ArrayList<>();
        String s = text.normal();
        for (int i = 0; i < s.length(); i++) {
            if (Characters.isDigit(s.charAt(i))) {
                int end = i + 1;
                while (end < s.length() && (Characters.isDigit(s.charAt(end)) || isPoint(s, end))) {
                    end++;
                }
                unread.add(new Unread(text.original(new Span(i, end)), Unread.Why.LAYOUT));
                i = end - 1;
            }
        }
        return unread;
    }

    private static Unread.@Nullable Why why(
            Paragraph paragraph, String s, Mention<?> mention, Quantity q, boolean declaresList) {
        if (q.form() == Quantity.Form.WORD || q.form() == Quantity.Form.MULTIPLE && !hasNumber(s, mention)) {
            return hasNumber(s, mention) ? Unread.Why.INDEFINITE : null;
        }
        if (isNote(paragraph) || isNoteMark(s, mention.start(), mention.end())) {
            return Unread.Why.NOTE;
        }
        if (declaresList) {
            return Unread.Why.LIST_COUNT;
        }
        if (paragraph.role() != Paragraph.Role.BODY || isRow(s)) {
            return Unread.Why.LAYOUT;
        }
        if (q.value() == null || isOne(s, mention, q)) {
            return Unread.Why.INDEFINITE;
        }
        if (isQuoted(s, mention.start(), mention.end())) {
            return Unread.Why.QUOTED;
        }
        if (q.kind() == UnitKind.RANK) {
            return Unread.Why.GRADE;
        }
        return q.kind() == UnitKind.NONE ? Unread.Why.BARE : Unread.Why.ASIDE;
    }

    private static Unread.Why loose(Paragraph paragraph, String s, int start, int end) {
        if (isNote(paragraph) || isNoteMark(s, start, end)) {
            return Unread.Why.NOTE;
        }
        if (isQuoted(s, start, end)) {
            return Unread.Why.QUOTED;
        }
        return paragraph.role() == Paragraph.Role.BODY && !isRow(s) ? Unread.Why.UNKNOWN : Unread.Why.LAYOUT;
    }

    /** A row of a table, its cells parted by bars. */
    private static boolean isRow(String s) {
        int bar = s.indexOf('|');
        return bar >= 0 && s.indexOf('|', bar + 1) >= 0;
    }

    /** The mark of a footnote: 〔12〕. */
    private static boolean isNoteMark(String s, int start, int end) {
        return start > 0
                && end < s.length()
                && "〔[【".indexOf(s.charAt(start - 1)) >= 0
                && "〕]】".indexOf(s.charAt(end)) >= 0;
    }

    /** 一个, 一批, 一系列: one of something, in words. */
    private static boolean isOne(String s, Mention<?> mention, Quantity q) {
        return q.number().length() == 1
                && s.charAt(q.number().start()) == '一'
                && q.kind() != UnitKind.PERCENT
                && mention.start() == q.number().start();
    }

    private static boolean isTime(Mention<?> mention, Quantity q) {
        if (q.kind() == UnitKind.DURATION) {
            return true;
        }
        for (Mention<?> from : mention.from()) {
            if (from.value() instanceof Timex) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(String s, Mention<?> mention) {
        for (int i = mention.start(); i < mention.end(); i++) {
            if (Characters.isDigit(s.charAt(i)) || "一二三四五六七八九十百千万亿两零〇".indexOf(s.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNote(Paragraph paragraph) {
        for (Heading heading : paragraph.path()) {
            if (heading.text().contains("名词解释") || heading.text().contains("注释")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(String s, int start, int end) {
        int open = start - 1;
        while (open >= 0 && start - open <= LONGEST_QUOTE && s.charAt(open) != '“' && s.charAt(open) != '”') {
            open--;
        }
        int close = end;
        while (close < s.length() && close - end <= LONGEST_QUOTE && s.charAt(close) != '“' && s.charAt(close) != '”') {
            close++;
        }
        return open >= 0
                && s.charAt(open) == '“'
                && close < s.length()
                && s.charAt(close) == '”'
                && close - open <= LONGEST_QUOTE;
    }

    private static boolean isPoint(String s, int at) {
        return (s.charAt(at) == '.' || s.charAt(at) == ',')
                && at + 1 < s.length()
                && Characters.isDigit(s.charAt(at + 1));
    }

    /** Which units of a paragraph some spans take. */
    private static final class Cover {
        private final int base;
        private final boolean[] taken;

        Cover(Span paragraph, List<Span> spans) {
            this.base = paragraph.start();
            this.taken = new boolean[spans.isEmpty() ? 0 : paragraph.length()];
            for (Span span : spans) {
                for (int i = Math.max(0, span.start() - base); i < Math.min(taken.length, span.end() - base); i++) {
                    taken[i] = true;
                }
            }
        }

        boolean touches(Span span) {
            for (int i = Math.max(0, span.start() - base); i < Math.min(taken.length, span.end() - base); i++) {
                if (taken[i]) {
                    return true;
                }
            }
            return false;
        }
    }
}
