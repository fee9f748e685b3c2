package org.sanbiao.reading.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.page.Page;

/** Takes apart a page of articles: running texts, and the headlines that belong to them wherever they stand. */
final class Articles {

    private static final int LONGEST_HEADLINE = 45;
    private static final int ENOUGH = 20_000; // of a text, to know what it is about
    private static final int AHEAD = 400;

    private final Page page;
    private final List<Line> lines;
    private final Sort[] sorts;
    private final List<Body> bodies = new ArrayList<>();
    private final List<Headline> headlines = new ArrayList<>();
    private final int[] owner;
    private final boolean[] inside;

    private Articles(Page page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
        this.sorts = new Sort[lines.size()];
        this.owner = new int[lines.size()];
        this.inside = new boolean[lines.size()];
    }

    /** What a line of a newspaper page is, by itself. */
    private enum Sort {
        HEADLINE,
        SUBHEAD,
        /** Running text that opens with 本报讯 or a dateline. */
        OPENING,
        CREDIT,
        FRAME,
        BODY
    }

    /** A running text. */
    static final class Body {
        final List<Integer> lines = new ArrayList<>();
        final int index;

        @Nullable
        String byline;

        boolean opened;
        String text = "";

        @Nullable
        Headline headline;

        Body(int index) {
            this.index = index;
        }
    }

    /** A headline with what hangs on it. */
    static final class Headline {
        int line = -1;
        int subhead = -1;
        /** The body printed below it with nothing between but headlines, and the one above; -1 where none. */
        int below = -1;

        int above = -1;
        /** Whether it is the last before the body below it, the first after the body above. */
        boolean touchesBelow;

        boolean touchesAbove;
        String words = "";

        @Nullable
        Speaker speaker;

        @Nullable
        Body body;
    }

    /** Whether a page is one of articles: somebody reports on it, or asks a person. */
    static boolean on(List<Line> lines) {
        int agency = 0;
        for (Line line : lines) {
            String text = line.text();
            if (Credit.isOpening(text) || isInterview(text) || Credit.isWriter(text) && text.contains("记者")) {
                return true;
            }
            agency += text.equals("央视网消息") ? 1 : 0;
        }
        return agency > 0;
    }

    static Outline outline(Page page, List<Line> lines, Facts given) {
        return new Articles(page, lines).outline(given);
    }

    private Outline outline(Facts given) {
        for (int i = 0; i < sorts.length; i++) {
            sorts[i] = sort(i);
        }
        gather();
        Headlines.join(headlines, bodies);
        attachLeftOver();
        List<Article> articles = new ArrayList<>();
        for (Body body : bodies) {
            articles.add(article(body));
        }
        return new Outline(facts(given), articles, paragraphs());
    }

    private Sort sort(int at) {
        Line line = lines.get(at);
        String text = line.text();
        if (Credit.isOpening(text)) {
            return Sort.OPENING;
        }
        if (Credit.isWriter(text)) {
            return Sort.CREDIT;
        }
        if (Credit.isSource(text) || Dates.isDate(text) || text.startsWith("·") || isRule(text) || isMasthead(text)) {
            return Sort.FRAME;
        }
        if ((text.startsWith("——") || text.startsWith("--")) && line.isShort(70) && !Line.isClosed(text)) {
            return Sort.SUBHEAD;
        }
        boolean headline = line.kind() == org.sanbiao.reading.page.Block.Kind.HEADING
                || line.isShort(LONGEST_HEADLINE)
                        && line.number() == null
                        && !line.isBullet()
                        && !Front.isAddressee(text)
                        && text.length() >= 4
                        && !(line.endsWith("”’") && Line.isClosed(text))
                        && !text.endsWith("—");
        return headline ? Sort.HEADLINE : Sort.BODY;
    }

    private static boolean isInterview(String text) {
        return (text.startsWith("——访") || text.startsWith("——专访") || text.startsWith("——对话") || text.startsWith("--访"))
                && text.length() <= 70;
    }

    private static boolean isRule(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("-—=*_ ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The line at the top of a page: day, weekday, number of the page, editor. */
    private static boolean isMasthead(String text) {
        return text.length() <= 60
                && Dates.in(text) != null
                && (text.contains("星期") || text.contains("版"))
                && !Line.hasSentence(text);
    }

    private void gather() {
        Body open = null;
        String credit = null;
        boolean listing = false;
        for (int i = 0; i < sorts.length; i++) {
            owner[i] = -1;
            switch (sorts[i]) {
                case OPENING -> {
                    open = begin(i);
                    open.opened = true;
                    String own = openingByline(i);
                    open.byline = credit != null && own != null && own.length() <= 4 ? credit : own;
                    credit = null;
                    listing = false;
                }
                case CREDIT -> {
                    if (open != null && open.byline != null && !isOpener(i)) {
                        open = split(open); // a text without headline follows a news item
                    }
                    if (open != null && open.byline == null) {
                        open.byline = printed(i);
                        owner[i] = open.index;
                        open = null;
                    } else {
                        open = null;
                        credit = printed(i);
                    }
                    listing = false;
                }
                case HEADLINE, SUBHEAD -> {
                    if (open != null && (listing && !opensNext(i) || isWithin(i, open))) {
                        inside[i] = true;
                        open.lines.add(i);
                        owner[i] = open.index;
                    } else {
                        open = null;
                        listing = false;
                        headline(i);
                    }
                }
                case FRAME -> {
                    if (isRule(lines.get(i).text())) {
                        open = null;
                    }
                }
                case BODY -> {
                    if (open == null) {
                        open = begin(i);
                        open.opened = credit != null;
                        open.byline = credit;
                        credit = null;
                    } else {
                        open.lines.add(i);
                        owner[i] = open.index;
                    }
                    listing = lines.get(i).endsWith("：")
                            || listing && lines.get(i).endsWith("；");
                }
            }
        }
        for (Body body : bodies) {
            StringBuilder text = new StringBuilder();
            for (int line : body.lines) {
                String more = lines.get(line).text();
                text.append(more, 0, Math.min(more.length(), ENOUGH)).append('\n');
                if (text.length() > ENOUGH) {
                    break;
                }
            }
            body.text = text.toString();
        }
        neighbours();
    }

    private Body begin(int at) {
        Body body = new Body(bodies.size());
        body.lines.add(at);
        owner[at] = body.index;
        bodies.add(body);
        return body;
    }

    /** Whether a line that names writers stands above the text that they wrote, which does not name them itself. */
    private boolean isOpener(int at) {
        if (at + 1 >= sorts.length || sorts[at + 1] != Sort.OPENING) {
            return false;
        }
        String own = openingByline(at + 1);
        return own == null || own.length() <= 4;
    }

    /** Parts an interview that begins within a body from what stands before it; the body itself where none does. */
    private Body split(Body body) {
        for (int k = 1; k < body.lines.size(); k++) {
            if (Speaker.ofText(lines.get(body.lines.get(k)).text()) != null) {
                Body interview = new Body(bodies.size());
                List<Integer> rest = body.lines.subList(k, body.lines.size());
                interview.lines.addAll(rest);
                rest.clear();
                interview.lines.forEach(line -> owner[line] = interview.index);
                bodies.add(interview);
                return interview;
            }
        }
        return body;
    }

    /** Whether the very next line opens a news item, so that this one is its headline. */
    private boolean opensNext(int at) {
        return at + 1 < sorts.length
                && (sorts[at + 1] == Sort.OPENING || sorts[at + 1] == Sort.SUBHEAD || sorts[at + 1] == Sort.CREDIT);
    }

    /** Whether a short line among running text is a heading within the article and not the headline of the next. */
    private boolean isWithin(int at, Body open) {
        int next = at;
        while (next < sorts.length
                && next - at <= 2
                && (sorts[next] == Sort.HEADLINE || sorts[next] == Sort.SUBHEAD || sorts[next] == Sort.FRAME)) {
            if (sorts[next] == Sort.SUBHEAD && isInterview(lines.get(next).text())) {
                return false;
            }
            next++;
        }
        if (next - at > 2 || next == sorts.length || sorts[next] != Sort.BODY) {
            return false;
        }
        if (open.byline != null) {
            return true;
        }
        for (int i = next; i < Math.min(sorts.length, next + AHEAD); i++) {
            if (sorts[i] == Sort.CREDIT) {
                return true;
            }
            if (sorts[i] == Sort.OPENING
                    || sorts[i] == Sort.SUBHEAD && isInterview(lines.get(i).text())) {
                return false;
            }
        }
        return false;
    }

    private void headline(int at) {
        boolean sub = sorts[at] == Sort.SUBHEAD;
        Headline last = headlines.isEmpty() ? null : headlines.get(headlines.size() - 1);
        if (sub && last != null && last.subhead < 0 && last.line == at - 1) {
            last.subhead = at;
            last.speaker = Speaker.ofLine(lines.get(at).text());
            return;
        }
        Headline headline = new Headline();
        if (sub) {
            headline.subhead = at;
            headline.speaker = Speaker.ofLine(lines.get(at).text());
        } else {
            headline.line = at;
        }
        headline.words = lines.get(at).text();
        headlines.add(headline);
    }

    /** Notes for each headline the running texts printed next to it. */
    private void neighbours() {
        int[] next = nearest(sorts.length - 1, -1);
        int[] before = nearest(0, 1);
        for (Headline headline : headlines) {
            int first = headline.line >= 0 ? headline.line : headline.subhead;
            int last = Math.max(headline.line, headline.subhead);
            if (last + 1 < sorts.length) {
                headline.below = next[last + 1] / 2 - 1;
                headline.touchesBelow = next[last + 1] % 2 == 1;
            }
            if (first > 0) {
                headline.above = before[first - 1] / 2 - 1;
                headline.touchesAbove = before[first - 1] % 2 == 1;
            }
        }
    }

    /**
     * For each line twice the number of the nearest running text against the direction walked, counted from 1, plus 1
     * where no headline stands between.
     */
    private int[] nearest(int start, int step) {
        int[] nearest = new int[sorts.length];
        int found = 0;
        for (int i = start; i >= 0 && i < sorts.length; i += step) {
            if (owner[i] >= 0) {
                found = 2 * (owner[i] + 1) + 1;
            } else if (sorts[i] == Sort.HEADLINE || sorts[i] == Sort.SUBHEAD) {
                found -= found % 2;
            }
            nearest[i] = found;
        }
        return nearest;
    }

    /** A headline that found no text is the second line of the one above it, or stands over a group of articles. */
    private void attachLeftOver() {
        for (int h = 1; h < headlines.size(); h++) {
            Headline left = headlines.get(h);
            Headline above = headlines.get(h - 1);
            if (left.body == null
                    && left.subhead < 0
                    && above.body != null
                    && above.subhead < 0
                    && left.line == above.line + 1) {
                above.subhead = left.line;
                left.body = above.body;
            }
        }
    }

    private Article article(Body body) {
        Headline headline = body.headline;
        String subhead = headline == null || headline.subhead < 0 ? null : printed(headline.subhead);
        Speaker speaker = headline == null ? null : headline.speaker;
        boolean interview = !body.opened;
        if (speaker == null && interview) {
            speaker = Speaker.ofText(body.text);
        }
        String unit = null;
        String person = null;
        if (speaker != null) {
            unit = speaker.unit();
            person = speaker.person();
        } else if (!interview || body.byline != null) {
            unit = Actor.of(leadText(body));
        }
        Span span = bodySpan(body);
        return new Article(
                headline == null || headline.line < 0 ? null : printed(headline.line),
                subhead,
                body.byline,
                unit,
                person,
                span,
                unit == null ? null : unitSpan(unit, body));
    }

    /** Where a unit's name stands: in the subhead, else in the running text. */
    private @Nullable Span unitSpan(String unit, Body body) {
        Headline headline = body.headline;
        if (headline != null && headline.subhead >= 0) {
            Span span = find(unit, lines.get(headline.subhead).span());
            if (span != null) {
                return span;
            }
        }
        for (int line : body.lines) {
            Span span = find(unit, lines.get(line).span());
            if (span != null) {
                return span;
            }
        }
        return null;
    }

    private @Nullable Span find(String words, Span in) {
        int at = page.text().indexOf(words, in.start());
        return at >= 0 && at + words.length() <= in.end() ? new Span(at, at + words.length()) : null;
    }

    private String leadText(Body body) {
        String first = lines.get(body.lines.get(0)).text();
        int from = Math.max(0, Credit.openingEnd(first));
        String lead = first.substring(from);
        return lead.length() < 40 && body.lines.size() > 1
                ? lead + lines.get(body.lines.get(1)).text()
                : lead;
    }

    private Span bodySpan(Body body) {
        Span span = lines.get(body.lines.get(0))
                .span()
                .to(lines.get(body.lines.get(body.lines.size() - 1)).span());
        Line last = lines.get(body.lines.get(body.lines.size() - 1));
        int tail = Credit.tailStart(last.text());
        if (tail < 0) {
            return span;
        }
        Text text = Text.of(page.text(), last.span().start(), last.span().end());
        Span credit = text.original(new Span(tail, text.length()));
        if (body.byline == null || body.byline.length() <= 3) {
            body.byline = page.text().substring(credit.start(), credit.end());
        }
        return new Span(span.start(), credit.start());
    }

    private @Nullable String openingByline(int at) {
        Line line = lines.get(at);
        int end = Credit.openingEnd(line.text());
        String original = page.text().substring(line.span().start(), line.span().end());
        int open = line.text().charAt(end - 1) == '）' ? Math.max(original.indexOf('）'), original.indexOf(')')) : -1;
        int close = Math.min(firstOf(original, '）'), firstOf(original, ')'));
        return open < 0 ? line.text().substring(0, end) : original.substring(0, close + 1);
    }

    private static int firstOf(String s, char c) {
        int at = s.indexOf(c);
        return at < 0 ? s.length() - 1 : at;
    }

    private String printed(int at) {
        return Document.printed(page, lines.get(at));
    }

    private Facts facts(Facts given) {
        LocalDate date = given.published();
        for (int i = 0; date == null && i < Math.min(lines.size(), 6); i++) {
            String text = lines.get(i).text();
            if (sorts[i] == Sort.FRAME || text.length() <= 40 && !Line.hasSentence(text)) {
                date = Dates.in(text);
            }
        }
        return new Facts(given.title(), date, given.issuer(), given.place());
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        Sections sections = new Sections(lines);
        for (Headline headline : headlines) {
            if (headline.body != null) {
                for (int line : new int[] {headline.line, headline.subhead}) {
                    if (line >= 0) {
                        owner[line] = headline.body.index;
                    }
                }
            }
        }
        int current = 0;
        int before = -1;
        for (int i = 0; i < sorts.length; i++) {
            current = owner[i] >= 0 ? owner[i] : current;
            Line line = lines.get(i);
            if (current != before) {
                sections.clear();
                before = current;
            }
            Paragraph.Role role = switch (sorts[i]) {
                case HEADLINE, SUBHEAD ->
                    inside[i]
                            ? lines.get(i).isShort(30) && !listed(i) ? Paragraph.Role.HEADING : Paragraph.Role.BODY
                            : owner[i] >= 0 ? Paragraph.Role.HEADLINE : Paragraph.Role.FRAME;
                case CREDIT -> Paragraph.Role.BYLINE;
                case FRAME -> Paragraph.Role.FRAME;
                case OPENING, BODY -> Paragraph.Role.BODY;
            };
            if (role == Paragraph.Role.BODY && line.number() != null && sections.isHeading(i)) {
                role = Paragraph.Role.HEADING;
            }
            List<Heading> path = List.of();
            if (role == Paragraph.Role.HEADING) {
                sections.enter(i, true);
                path = sections.path().subList(0, sections.path().size() - 1);
            } else if (role == Paragraph.Role.BODY) {
                sections.enter(i, false);
                path = sections.path();
            }
            paragraphs.add(new Paragraph(line.span(), role, Math.min(current, Math.max(0, bodies.size() - 1)), path));
        }
        return paragraphs;
    }

    private boolean listed(int at) {
        return at > 0 && inside[at - 1] || at + 1 < inside.length && inside[at + 1];
    }
}
