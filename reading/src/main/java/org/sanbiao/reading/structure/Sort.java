package org.sanbiao.reading.structure;

import org.sanbiao.reading.page.Block;

/** What a line of a newspaper page is, by itself. */
enum Sort {
    HEADLINE,
    SUBHEAD,
    /** Running text that opens with 本报讯 or a dateline. */
    OPENING,
    CREDIT,
    FRAME,
    BODY;

    private static final int LONGEST_HEADLINE = 45;
    private static final int LONGEST_SUBHEAD = 70;

    static Sort of(Line line) {
        String text = line.text();
        if (Credit.isOpening(text)) {
            return OPENING;
        }
        if (Credit.isWriter(text)) {
            return CREDIT;
        }
        if (Credit.isSource(text) || Dates.isDate(text) || text.startsWith("·") || isRule(text) || isMasthead(text)) {
            return FRAME;
        }
        if ((text.startsWith("——") || text.startsWith("--")) && line.isShort(LONGEST_SUBHEAD) && !Line.isClosed(text)) {
            return SUBHEAD;
        }
        boolean headline = line.kind() == Block.Kind.HEADING
                || line.isShort(LONGEST_HEADLINE)
                        && line.number() == null
                        && !line.isBullet()
                        && !Front.isAddressee(text)
                        && text.length() >= 4
                        && !(line.endsWith("”’") && Line.isClosed(text))
                        && !text.endsWith("—");
        return headline ? HEADLINE : BODY;
    }

    /** Whether a line says who was interviewed. */
    static boolean isInterview(String text) {
        return (text.startsWith("——访") || text.startsWith("——专访") || text.startsWith("——对话") || text.startsWith("--访"))
                && text.length() <= LONGEST_SUBHEAD;
    }

    /** Whether a line is nothing but a rule. */
    static boolean isRule(String text) {
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
}
