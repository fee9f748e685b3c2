package org.sanbiao.reading.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.page.Page;

/** Takes apart a page that is one text: a work report, a notice, a plan. */
final class Document {

    private final Page page;
    private final List<Line> lines;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private @Nullable String signer;
    private @Nullable LocalDate signed;

    private Document(Page page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
    }

    static Outline outline(Page page, List<Line> lines, Facts given) {
        return new Document(page, lines).outline(given);
    }

    private Outline outline(Facts given) {
        Front front = new Front(lines);
        for (int i = 0; i < front.first; i++) {
            boolean title = i >= front.titleStart && i < front.titleEnd && front.titleStart >= 0;
            if (title && i == front.titleStart) {
                Span span = Sections.span(lines.get(i), lines.get(front.titleEnd - 1));
                paragraphs.add(new Paragraph(span, Paragraph.Role.TITLE, 0, List.of()));
            } else if (!title) {
                boolean credit = Credit.is(lines.get(i).text());
                paragraphs.add(paragraph(i, credit ? Paragraph.Role.BYLINE : Paragraph.Role.FRAME, List.of()));
            }
        }
        body(front.first);
        String title = front.titleStart < 0 ? null : title(front);
        Facts facts = Known.complete(given, front, title, lines, signer, signed);
        return new Outline(facts, List.of(article(facts, title)), paragraphs);
    }

    private void body(int from) {
        Sections sections = new Sections(lines);
        boolean closed = false;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isFrame(i)) {
                closed |= sign(i);
                paragraphs.add(paragraph(i, Paragraph.Role.FRAME, List.of()));
            } else if (Credit.is(line.text())) {
                paragraphs.add(paragraph(i, Paragraph.Role.BYLINE, List.of()));
            } else if (closed && isAttachedTitle(i)) {
                closed = false;
                sections.clear();
                paragraphs.add(paragraph(i, Paragraph.Role.TITLE, List.of()));
            } else {
                boolean heading = sections.isHeading(i);
                List<Heading> above = sections.path();
                sections.enter(i, heading);
                if (heading) {
                    above = sections.path().subList(0, sections.path().size() - 1);
                } else if (line.number() != null) {
                    above = sections.path();
                }
                paragraphs.add(paragraph(i, heading ? Paragraph.Role.HEADING : Paragraph.Role.BODY, above));
            }
        }
    }

    /** Notes who signs and when; says whether the line is part of a signature. */
    private boolean sign(int at) {
        String text = lines.get(at).text();
        if (Dates.isDate(text)) {
            if (signed == null) {
                signed = Dates.in(text);
            }
            return true;
        }
        if (Known.isUnit(text)) {
            if (signer == null) {
                signer = text;
            }
            return true;
        }
        return text.startsWith("附件") || text.startsWith("（此件");
    }

    private boolean isFrame(int at) {
        String text = lines.get(at).text();
        if (Dates.isDate(text) || Front.isNumber(text) || Front.isAddressee(text) || isPageNumber(text)) {
            return true;
        }
        if (Known.isUnit(text) && text.length() <= 30) {
            // one or more signers, then the day
            for (int i = at + 1; i < lines.size() && i <= at + 6; i++) {
                String next = lines.get(i).text();
                if (Dates.isDate(next)) {
                    return true;
                }
                if (!Known.isUnit(next)) {
                    return false;
                }
            }
            return false;
        }
        if (text.startsWith("（")
                && text.endsWith("）")
                && text.length() <= 16
                && (text.contains("公开") || text.contains("删减") || text.contains("印发"))) {
            return true;
        }
        if (text.equals("附件")
                || text.startsWith("附件：")
                || text.startsWith("附：")
                || text.equals("目录")
                || text.equals("---")) {
            return true;
        }
        if (text.startsWith("各位代表") && text.length() <= 10) {
            return true;
        }
        return isOpeningFormula(text);
    }

    /** 现在，我代表某某人民政府，向大会报告工作，请予审议. */
    private static boolean isOpeningFormula(String text) {
        int at = text.indexOf("我代表");
        return at >= 0
                && at <= 12
                && text.length() <= 160
                && text.contains("政府")
                && (text.contains("审议") || text.contains("审查") || text.contains("向大会"));
    }

    private static boolean isPageNumber(String text) {
        if (text.length() > 8) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if (!(c >= '0' && c <= '9') && "-—第页共/ ".indexOf(c) < 0) {
                return false;
            }
        }
        return digit;
    }

    private boolean isAttachedTitle(int at) {
        Line line = lines.get(at);
        return line.number() == null
                && line.isShort(60)
                && !Line.isClosed(line.text())
                && line.text().length() > 3;
    }

    private String title(Front front) {
        StringBuilder title = new StringBuilder();
        for (int i = front.titleStart; i < front.titleEnd; i++) {
            title.append(printed(page, lines.get(i)));
        }
        String all = title.toString();
        int report = all.indexOf("政府工作报告");
        return report >= 0 && Front.isSession(lines.get(front.titleStart).text()) ? all.substring(0, report + 6) : all;
    }

    /** The words of a line as printed, line breaks and blanks set between single characters taken out. */
    static String printed(Page page, Line line) {
        String original = page.text().substring(line.span().start(), line.span().end());
        int blanks = 0;
        for (int i = 0; i < original.length(); i++) {
            blanks += Lines.isBlank(original.charAt(i)) ? 1 : 0;
        }
        boolean spread = blanks * 3 >= original.length();
        return spread || original.indexOf('\n') >= 0 ? line.text() : original;
    }

    private Article article(Facts facts, @Nullable String title) {
        Span body = null;
        for (Paragraph p : paragraphs) {
            if (p.role() == Paragraph.Role.BODY || p.role() == Paragraph.Role.HEADING) {
                body = body == null ? p.span() : body.to(p.span());
            }
        }
        if (body == null) {
            body = lines.get(0).span().to(lines.get(lines.size() - 1).span());
        }
        return new Article(title != null ? title : facts.title(), null, null, null, null, body, null);
    }

    private Paragraph paragraph(int at, Paragraph.Role role, List<Heading> path) {
        return new Paragraph(lines.get(at).span(), role, 0, path);
    }
}
