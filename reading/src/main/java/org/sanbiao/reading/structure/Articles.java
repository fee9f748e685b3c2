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

    private final Page page;
    private final List<Line> lines;
    private final Layout layout;

    private Articles(Page page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
        this.layout = new Layout(page, lines);
    }

    /** Whether a page is one of articles: somebody reports on it, or asks a person. */
    static boolean on(List<Line> lines) {
        int agency = 0;
        for (Line line : lines) {
            String text = line.text();
            if (Credit.isOpening(text) || Sort.isInterview(text) || Credit.isWriter(text) && text.contains("记者")) {
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
        Headlines.join(layout.headlines, layout.bodies);
        attachLeftOver();
        List<Article> articles = new ArrayList<>();
        for (Body body : layout.bodies) {
            articles.add(article(body));
        }
        return new Outline(facts(given), articles, paragraphs());
    }

    /** A headline that found no text is the second line of the one above it, or stands over a group of articles. */
    private void attachLeftOver() {
        for (int h = 1; h < layout.headlines.size(); h++) {
            Headline left = layout.headlines.get(h);
            Headline above = layout.headlines.get(h - 1);
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
        int at = page.text().substring(in.start(), in.end()).indexOf(words);
        return at < 0 ? null : new Span(in.start() + at, in.start() + at + words.length());
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

    private String printed(int at) {
        return layout.printed(at);
    }

    private Facts facts(Facts given) {
        LocalDate date = given.published();
        for (int i = 0; date == null && i < Math.min(lines.size(), 6); i++) {
            String text = lines.get(i).text();
            if (layout.sorts[i] == Sort.FRAME || text.length() <= 40 && !Line.hasSentence(text)) {
                date = Dates.in(text);
            }
        }
        return new Facts(given.title(), date, given.issuer(), given.place());
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        Sections sections = new Sections(lines);
        for (Headline headline : layout.headlines) {
            if (headline.body != null) {
                for (int line : new int[] {headline.line, headline.subhead}) {
                    if (line >= 0) {
                        layout.owner[line] = headline.body.index;
                    }
                }
            }
        }
        int current = 0;
        int before = -1;
        for (int i = 0; i < layout.sorts.length; i++) {
            current = layout.owner[i] >= 0 ? layout.owner[i] : current;
            Line line = lines.get(i);
            if (current != before) {
                sections.clear();
                before = current;
            }
            Paragraph.Role role = switch (layout.sorts[i]) {
                case HEADLINE, SUBHEAD ->
                    layout.inside[i]
                            ? lines.get(i).isShort(30) && !listed(i) ? Paragraph.Role.HEADING : Paragraph.Role.BODY
                            : layout.owner[i] >= 0 ? Paragraph.Role.HEADLINE : Paragraph.Role.FRAME;
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
            paragraphs.add(new Paragraph(
                    line.span(), role, Math.min(current, Math.max(0, layout.bodies.size() - 1)), path));
        }
        return paragraphs;
    }

    private boolean listed(int at) {
        return at > 0 && layout.inside[at - 1] || at + 1 < layout.inside.length && layout.inside[at + 1];
    }
}
