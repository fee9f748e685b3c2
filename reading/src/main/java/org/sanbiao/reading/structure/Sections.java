package org.sanbiao.reading.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Span;

/** Tells headings from running text and keeps the headings that govern the line at hand, outermost first. */
final class Sections {

    private static final int LONGEST_NUMBERED = 50;
    private static final int LONGEST_BARE = 40;

    // What the parts of a work report are called when they carry no number.
    private static final String[] PARTS = {
        "回顾", "工作安排", "总体要求", "总体安排", "总体部署", "主要任务", "主要目标", "目标任务", "主要工作", "重点工作", "工作重点", "工作建议", "自身建设", "名词解释",
        "工作打算", "工作目标", "工作思路", "奋斗目标", "总体思路", "发展目标", "主要预期目标", "下一步", "新征程"
    };

    private final List<Line> lines;
    private final List<Heading> path = new ArrayList<>();
    private final Set<Heading> bare = new HashSet<>();
    private boolean listAbove;

    Sections(List<Line> lines) {
        this.lines = lines;
    }

    /** The headings that govern what comes now. */
    List<Heading> path() {
        return List.copyOf(path);
    }

    void clear() {
        path.clear();
    }

    /**
     * Goes on to the line {@code at}.
     *
     * @return whether it is a heading; its own path is then the one before
     */
    boolean isHeading(int at) {
        Line line = lines.get(at);
        Numbering number = line.number();
        if (number != null && number.level() < Numbering.NOTE) {
            listAbove = isItem(at, number) || listAbove && follows(at, number);
            return !listAbove && isNumberedHeading(at, number);
        }
        listAbove = false;
        return number == null && isBareHeading(at);
    }

    /** Takes in the line {@code at}, which was said to be a heading or not: from now on it governs, or ends what it ends. */
    void enter(int at, boolean heading) {
        Line line = lines.get(at);
        Numbering number = line.number();
        if (heading) {
            int level = number != null ? number.level() : bareLevel(line);
            close(level);
            Heading entered = new Heading(line.span(), words(line), level);
            path.add(entered);
            if (number == null) {
                bare.add(entered);
            }
        } else if (number != null && number.level() < Numbering.NOTE) {
            close(number.level());
        }
    }

    private void close(int level) {
        while (!path.isEmpty() && path.get(path.size() - 1).level() >= level) {
            path.remove(path.size() - 1);
        }
    }

    private boolean isNumberedHeading(int at, Numbering number) {
        Line line = lines.get(at);
        if (line.text().length() > LONGEST_NUMBERED
                || line.text().length() < number.end() + 2
                || Line.isRow(line.text())) {
            return false;
        }
        if (!Line.isClosed(line.text()) || line.endsWith("）”》")) {
            return !line.endsWith("，、") && !hasInnerSentence(line.text());
        }
        // 一、总体要求。 on a line of its own, its text on the next
        boolean plain = line.endsWith("。")
                && !hasInnerSentence(line.text())
                && line.text().indexOf('，') < 0
                && !hasDigit(line.text(), number.end())
                && line.text().length() <= 35;
        return plain
                && at + 1 < lines.size()
                && (lines.get(at + 1).number() == null || level(at + 1) > number.level())
                && (lines.get(at + 1).text().length() > line.text().length()
                        || lines.get(at + 1).endsWith("："));
    }

    /** One of several numbered lines of a level that follow each other with nothing between: a list, no headings. */
    private boolean isItem(int at, Numbering number) {
        return number.level() > 1
                && (at + 1 < lines.size() && level(at + 1) == number.level())
                && !hasInnerSentence(lines.get(at).text());
    }

    private boolean follows(int at, Numbering number) {
        return at > 0 && level(at - 1) == number.level();
    }

    private int level(int at) {
        Numbering number = lines.get(at).number();
        return number == null ? 0 : number.level();
    }

    private boolean isBareHeading(int at) {
        Line line = lines.get(at);
        String words = words(line);
        if (line.kind() == org.sanbiao.reading.page.Block.Kind.HEADING) {
            return true;
        }
        if (words.length() < 3
                || !line.isShort(LONGEST_BARE)
                || Line.isClosed(words) && !line.endsWith("）”》】")
                || Line.isBullet(line.text())
                || Dates.isDate(line.text())
                || Credit.is(line.text())
                || isLabelled(line.text())) {
            return false;
        }
        if (at + 1 >= lines.size()) {
            return false;
        }
        Line next = lines.get(at + 1);
        if (next.isRow() || isLoose(next)) {
            // two short lines running: the upper one may stand above the lower one, three are a list
            return !next.isRow() && isPart(words) && !(at > 0 && isLoose(lines.get(at - 1))) || words.equals("附件");
        }
        return !(at > 1 && isLoose(lines.get(at - 1)) && isLoose(lines.get(at - 2)) && !isPart(words));
    }

    /** 责任单位：…, 完成时限：…: a line that answers for what stands above it. */
    private static boolean isLabelled(String text) {
        int colon = text.indexOf('：');
        if (colon < 3 || colon > 8 || colon == text.length() - 1) {
            return false;
        }
        for (String end : LABEL_ENDS) {
            if (text.startsWith(end, colon - end.length())) {
                return true;
            }
        }
        return false;
    }

    private static final String[] LABEL_ENDS = {"单位", "部门", "领导", "责任人", "时限", "时间", "期限", "地区", "科室"};

    private static boolean isLoose(Line line) {
        return line.number() == null && line.isShort(LONGEST_BARE) && !Line.isClosed(line.text());
    }

    private int bareLevel(Line line) {
        if (isPart(words(line)) && (path.isEmpty() || !hasNumberedPart())) {
            return 0;
        }
        if (words(line).contains("名词解释") || words(line).startsWith("附件")) {
            return 0;
        }
        Heading last = path.isEmpty() ? null : path.get(path.size() - 1);
        if (last == null) {
            return 1;
        }
        return bare.contains(last) ? Math.max(last.level(), 1) : last.level() + 1;
    }

    /** Whether the parts of this document are numbered 一、二、 themselves. */
    private boolean hasNumberedPart() {
        Heading outermost = path.get(0);
        return outermost.level() == 1 && isPart(outermost.text());
    }

    /** Whether words are what a whole part of a report is called. */
    static boolean isPart(String words) {
        if (words.indexOf('，') >= 0 || words.startsWith("专栏") || words.startsWith("表") || words.startsWith("图")) {
            return false;
        }
        for (String part : PARTS) {
            if (words.contains(part)) {
                return true;
            }
        }
        return words.endsWith("附件");
    }

    /** The words of a heading without its number, its dashes and its full stop. */
    static String words(Line line) {
        String text = line.text();
        int start = line.number() == null ? 0 : line.number().end();
        while (start < text.length() && "—-、 【[".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = text.length();
        while (end > start && "。：；】]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean hasInnerSentence(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            if ("。！？；".indexOf(text.charAt(i)) >= 0 && "”’）".indexOf(text.charAt(i + 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Characters.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** From the first character of {@code a} to the last of {@code b}. */
    static Span span(Line a, Line b) {
        return a.span().to(b.span());
    }
}
