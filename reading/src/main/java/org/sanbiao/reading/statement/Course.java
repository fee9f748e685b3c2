package org.sanbiao.reading.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.reading.structure.Article;
import org.sanbiao.reading.structure.Facts;
import org.sanbiao.reading.structure.Heading;
import org.sanbiao.reading.structure.Numbering;
import org.sanbiao.reading.structure.Outline;
import org.sanbiao.reading.structure.Paragraph;

/**
 * Where in its course a document is: looking back, looking ahead, or neither; and which year a plan part is for.
 *
 * <p>A work report looks back until a heading or an opening turns it to the year to come. A notice plans from its first
 * heading on. On a page of articles an interview plans once its speaker has said what is to be done.
 */
final class Course {

    /** What a part of a document does. */
    enum Part {
        REVIEW,
        PLAN,
        NEUTRAL
    }

    /** What kind of document it is, as far as that decides how it is read. */
    enum Genre {
        REPORT,
        NOTICE,
        ARTICLES,
        NEWS
    }

    /** A year alone: not the first of 2027—2029年, not a month of it. */
    private static final Pattern YEAR = Pattern.compile("(?<![—\\-－~至0-9])(20[0-9]{2})年(?![0-9—\\-－~至])");

    private static final List<String> NOTICE_TITLES =
            List.of("意见", "方案", "计划", "规划", "通知", "办法", "措施", "要点", "清单", "分工", "行动", "决定", "纲要", "任务", "指南", "规定");
    private static final List<String> NOTICE_HEADINGS =
            List.of("总体要求", "基本原则", "行动目标", "发展目标", "主要目标", "主要任务", "重点任务", "保障措施", "组织实施", "工作要求", "工作目标", "指导思想");
    private static final List<String> REVIEW_WORDS = List.of("回顾", "成就", "成绩", "过去一年", "过去五年", "工作总结", "取得新成效");
    private static final List<String> PLAN_WORDS =
            List.of("目标", "任务", "安排", "部署", "总体要求", "重点工作", "主要工作", "工作要求", "工作重点", "今后", "未来");
    private static final List<String> PLAN_OPENINGS = List.of(
            "今年政府工作",
            "今年工作",
            "今年要",
            "今年的主要",
            "今年，我们",
            "今年我们",
            "新的一年",
            "今年经济社会发展",
            "今年全县经济",
            "今年全市经济",
            "今年全省经济",
            "今年全区经济",
            "今年是",
            "今年的政府工作",
            "今年的工作",
            "今年发展");
    /** What a pasted piece of a plan does not say, and news and reviews do. */
    private static final Cues TOLD = Cues.of(
            "记者", "本报", "获悉", "了解到", "日前", "近日", "昨日", "昨天", "去年", "上年末", "据介绍", "表示", "同比", "目前", "已", "了", "累计", "以来",
            "截至", "成效");

    /** The longest text without a title that is taken for a piece of a plan, in UTF-16 units. */
    private static final int PIECE_MAX = 1_500;

    private static final List<String> REVIEW_OPENINGS = List.of("过去一年", "过去的一年", "一年来", "五年来", "过去五年", "回顾");

    final Genre genre;
    private final @Nullable LocalDate published;
    private Part part;
    private int article = -1;
    private @Nullable Heading heading;
    private @Nullable LocalDate due;
    private @Nullable Heading dueFrom;
    private final boolean flat; // no heading and no numbered paragraph tells where its preamble ends
    private boolean begun; // a numbered paragraph has stood outside all headings

    Course(Outline outline, String text) {
        this.published = outline.facts().published();
        this.genre = genre(outline, text);
        this.part = genre == Genre.REPORT ? Part.REVIEW : Part.NEUTRAL;
        this.flat = outline.paragraphs().stream()
                .allMatch(paragraph -> paragraph.path().isEmpty()
                        && paragraph.role() != Paragraph.Role.HEADING
                        && Numbering.of(text.substring(
                                        paragraph.span().start(),
                                        paragraph.span().end()))
                                == null);
        if (genre == Genre.NOTICE) {
            planOfTitle(outline, text);
        }
    }

    /** 2027年重点工作任务: what such a title heads is for its year. */
    private void planOfTitle(Outline outline, String text) {
        for (Paragraph paragraph : outline.paragraphs()) {
            if (paragraph.role() == Paragraph.Role.TITLE) {
                String words = text.substring(
                        paragraph.span().start(), paragraph.span().end());
                Matcher named = YEAR.matcher(words);
                if (named.find() && !named.find() && !contains(words, REVIEW_WORDS)) {
                    named.reset();
                    int year = named.find() ? Integer.parseInt(named.group(1)) : 0;
                    if (published == null || year >= published.getYear()) {
                        due = endOf(year);
                        dueFrom = new Heading(paragraph.span(), words, 0);
                        return;
                    }
                }
            }
        }
    }

    private static Genre genre(Outline outline, String text) {
        if (outline.articles().size() > 1) {
            return Genre.ARTICLES;
        }
        Facts facts = outline.facts();
        String title = facts.title() == null ? "" : facts.title();
        String opening = text.substring(0, Math.min(text.length(), 1500));
        if (title.contains("工作报告") || opening.contains("各位代表")) {
            return Genre.REPORT;
        }
        if (facts.title() == null && text.length() <= PIECE_MAX && !TOLD.isIn(text, 0, text.length())) {
            return Genre.NOTICE;
        }
        if (title.contains("新闻")) {
            return Genre.NEWS;
        }
        for (String word : NOTICE_TITLES) {
            if (title.contains(word)) {
                return Genre.NOTICE;
            }
        }
        for (Paragraph paragraph : outline.paragraphs()) {
            for (Heading heading : paragraph.path()) {
                for (String word : NOTICE_HEADINGS) {
                    if (heading.text().contains(word)) {
                        return Genre.NOTICE;
                    }
                }
                if (heading.text().contains("回顾")) {
                    return Genre.REPORT;
                }
            }
        }
        Article only = outline.articles().isEmpty() ? null : outline.articles().get(0);
        return only != null && only.speaker() != null ? Genre.ARTICLES : Genre.NEWS;
    }

    /** Moves on to a paragraph. */
    void enter(Paragraph paragraph, String normal, Outline outline) {
        switch (genre) {
            case ARTICLES, NEWS -> {
                if (paragraph.article() != article) {
                    article = paragraph.article();
                    part = Part.NEUTRAL;
                    due = null;
                }
            }
            case NOTICE -> part = isBegun(paragraph, normal) ? Part.PLAN : Part.NEUTRAL;
            case REPORT -> enterReport(paragraph, normal);
        }
    }

    /** Whether a notice has come to what is to be done: under a heading, or with 一、…。 that opens its paragraph. */
    private boolean isBegun(Paragraph paragraph, String normal) {
        begun |= flat || Numbering.of(normal) != null;
        return begun || !paragraph.path().isEmpty() || paragraph.role() == Paragraph.Role.HEADING;
    }

    private void enterReport(Paragraph paragraph, String normal) {
        Heading top = paragraph.path().isEmpty() ? null : paragraph.path().get(0);
        if (top != null && !top.equals(heading)) {
            heading = top;
            turn(top.text(), top);
        }
        if (paragraph.role() == Paragraph.Role.HEADING && top == null) {
            turn(normal, null);
        }
        if (part == Part.REVIEW) {
            for (String words : PLAN_OPENINGS) {
                if (normal.startsWith(words) && !normal.startsWith("今年是我")) {
                    part = Part.PLAN;
                    due = endOf(year());
                }
            }
        }
    }

    private void turn(String words, @Nullable Heading from) {
        if (words.contains("名词解释") || words.contains("名词注释") || words.contains("附件")) {
            part = Part.NEUTRAL;
            return;
        }
        int year = yearIn(words);
        boolean review = contains(words, REVIEW_WORDS) || contains(words, REVIEW_OPENINGS);
        boolean plan = contains(words, PLAN_WORDS);
        if (review && !(plan && year >= year() && year > 0)) {
            part = Part.REVIEW;
            due = null;
        } else if (plan || year > 0 && year >= year()) {
            if (year > 0 && year < year()) {
                part = Part.REVIEW;
                due = null;
                return;
            }
            part = Part.PLAN;
            due = fiveYears(words);
            if (due == null) {
                due = endOf(year > 0 ? year : year());
            }
            dueFrom = from;
        }
    }

    private int year() {
        return published == null ? 0 : published.getYear();
    }

    private static @Nullable LocalDate endOf(int year) {
        return year > 0 ? LocalDate.of(year, 12, 31) : null;
    }

    /** The last day of a five-year plan that a heading names, or of 今后五年. */
    private @Nullable LocalDate fiveYears(String words) {
        String[] plans = {"十二五", "十三五", "十四五", "十五五", "十六五"};
        for (int i = 0; i < plans.length; i++) {
            if (words.contains(plans[i])) {
                return LocalDate.of(2015 + 5 * i, 12, 31);
            }
        }
        if ((words.contains("今后五年") || words.contains("未来五年")) && year() > 0) {
            return LocalDate.of(year() + 4, 12, 31);
        }
        return null;
    }

    private static boolean contains(String words, List<String> cues) {
        for (String cue : cues) {
            if (words.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    /** The year that stands in a heading in digits, or 0. */
    private static int yearIn(String words) {
        for (int i = 0; i + 4 < words.length(); i++) {
            if (words.charAt(i + 4) == '年' && (words.startsWith("20", i) || words.startsWith("19", i))) {
                int year = 0;
                for (int k = i; k < i + 4; k++) {
                    char c = words.charAt(k);
                    if (c < '0' || c > '9') {
                        return 0;
                    }
                    year = 10 * year + (c - '0');
                }
                return year;
            }
        }
        return 0;
    }

    Part part() {
        return part;
    }

    /** An interview turns to its plans with the first sentence that says so. */
    void plan() {
        part = Part.PLAN;
    }

    /** The last day of the year or plan that the present part is for, or null. */
    @Nullable
    LocalDate due() {
        return part == Part.PLAN ? due : null;
    }

    /** The heading that names it, or null. */
    @Nullable
    Heading dueFrom() {
        return dueFrom;
    }
}
