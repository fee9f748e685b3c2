package org.sanbiao.reading.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.reading.page.Page;

/** Gathers the lines of a page of articles into running texts and headlines, and notes which stand next to which. */
final class Layout {

    private static final int ENOUGH = 20_000; // of a text, to know what it is about
    private static final int AHEAD = 400;

    final List<Body> bodies = new ArrayList<>();
    final List<Headline> headlines = new ArrayList<>();
    final Sort[] sorts;

    /** Of each line the index of the running text that it is part of, else -1. */
    final int[] owner;

    /** Whether a short line stands within a running text. */
    final boolean[] inside;

    private final Page page;
    private final List<Line> lines;

    Layout(Page page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
        this.sorts = new Sort[lines.size()];
        this.owner = new int[lines.size()];
        this.inside = new boolean[lines.size()];
        for (int i = 0; i < sorts.length; i++) {
            sorts[i] = Sort.of(lines.get(i));
        }
        gather();
        neighbours();
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
                    if (Sort.isRule(lines.get(i).text())) {
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
            if (sorts[next] == Sort.SUBHEAD && Sort.isInterview(lines.get(next).text())) {
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
                    || sorts[i] == Sort.SUBHEAD && Sort.isInterview(lines.get(i).text())) {
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

    String printed(int at) {
        return Document.printed(page, lines.get(at));
    }
}
