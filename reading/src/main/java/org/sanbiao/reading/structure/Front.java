package org.sanbiao.reading.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;

/**
 * What stands above the running text of a document that is one text: title, session or date, speaker, document number,
 * addressee.
 *
 * <p>{@code first} is the index of the first line below it.
 */
final class Front {

    private static final int LONGEST = 60;

    // What official documents are called, by the last word of their title.
    private static final String[] TITLE_ENDS = {
        "报告", "通知", "意见", "方案", "规划", "计划", "办法", "决定", "通报", "公告", "批复", "函", "纲要", "要点", "条例", "规定", "措施", "清单", "安排",
        "公报", "建议", "细则", "指南", "讲话", "实施意见", "行动计划", "任务分工", "责任书", "说明"
    };
    private static final String[] ADDRESSED = {
        "代表", "同志", "政府", "单位", "部门", "委员会", "机构", "局", "厅", "企业", "学校", "办事处", "公司", "区县", "市县"
    };

    private final List<Line> lines;

    int first;
    int titleStart = -1;
    int titleEnd;

    @Nullable
    LocalDate date;

    @Nullable
    String session;

    @Nullable
    String speaker;

    Front(List<Line> lines) {
        this.lines = lines;
        read();
    }

    private void read() {
        boolean below = false;
        while (first < lines.size() && first < 14) {
            Line line = lines.get(first);
            String text = line.text();
            if (isAddressee(text)) {
                first++;
                return;
            }
            if (line.isRow() || line.number() != null && !(Dates.in(text) != null) || line.isBullet()) {
                return;
            }
            if (isSession(text) || below && text.startsWith("第") && text.endsWith("会议上")) {
                session = session == null || isSession(text) ? text : session;
                note(text);
                int report = text.indexOf("政府工作报告");
                if (titleStart < 0 && report >= 0 && report < 12) {
                    titleStart = first;
                    titleEnd = first + 1;
                }
                below = true;
            } else if (Dates.isDate(text)
                    || Credit.is(text)
                    || isNumber(text)
                    || text.length() <= 40 && Dates.in(text) != null && !Line.hasSentence(text) && titleStart >= 0) {
                note(text);
                below = true;
            } else if (isSpeaker(text)) {
                speaker = text;
                below = true;
            } else if (below && (text.length() <= 4 && titleOrSpeakerAbove() || Known.isUnit(text))) {
                below = true;
            } else if (!below && line.isShort(LONGEST) && isTitleLine(text)) {
                title();
                continue;
            } else {
                return;
            }
            first++;
        }
    }

    /** Takes the title, which may run over several lines, and stays below it. */
    private void title() {
        int at = first;
        int end = -1;
        for (int i = at; i < lines.size() && i < at + 4; i++) {
            Line line = lines.get(i);
            if (!line.isShort(LONGEST)
                    || i > at
                            && (isSession(line.text())
                                    || isSpeaker(line.text())
                                    || Dates.isDate(line.text())
                                    || isNumber(line.text()))) {
                break;
            }
            if (endsTitle(line.text())) {
                end = i + 1;
                break;
            }
        }
        if (end < 0) {
            end = at + 1;
        } else if (endsTitle(lines.get(end - 1).text())
                && lines.get(end - 1).text().contains("工作报告")
                && end - 1 > at
                && !lines.get(at).text().startsWith("关于")) {
            at = end - 1; // what stands above is the file's own heading
        }
        titleStart = at;
        titleEnd = end;
        if (end < lines.size()
                && lines.get(end).text().startsWith("（")
                && lines.get(end).text().endsWith("）")
                && lines.get(end).text().length() <= 20
                && Dates.in(lines.get(end).text()) == null) {
            titleEnd = end + 1;
        }
        note(lines.get(at).text());
        first = titleEnd;
    }

    private boolean isTitleLine(String text) {
        if (titleStart >= 0 || text.length() < 4) {
            return false;
        }
        if (first > 0 && !endsTitle(text)) {
            return false;
        }
        boolean part = text.contains("回顾") || text.contains("工作安排") || text.contains("目标任务");
        return !part || endsTitle(text) && text.contains("报告");
    }

    private boolean titleOrSpeakerAbove() {
        return first > 0 && (speaker != null || session != null);
    }

    private void note(String text) {
        if (date == null) {
            date = Dates.in(text);
        }
    }

    static boolean endsTitle(String text) {
        String bare = text;
        if (bare.endsWith("）")) {
            int open = bare.lastIndexOf('（');
            bare = open > 0 ? bare.substring(0, open) : bare;
        }
        for (String end : TITLE_ENDS) {
            if (bare.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** A line that names the session of a congress before which a report was given. */
    static boolean isSession(String text) {
        return text.length() <= 90
                && !Sections.hasInnerSentence(text)
                && (text.contains("人民代表大会") || text.contains("人大"))
                && (text.contains("会议") || text.endsWith("大会"))
                && (text.startsWith("—") || text.contains("会议上") || text.contains("次会议") || Dates.in(text) != null)
                && text.indexOf('，') < 0;
    }

    /** A line with nothing but an office and the name of who holds it. */
    static boolean isSpeaker(String text) {
        if (text.length() > 30
                || Line.hasSentence(text)
                || text.indexOf('，') >= 0
                || Characters.isDigit(text.charAt(0))) {
            return false;
        }
        for (String office : new String[] {"省长", "市长", "县长", "区长", "主席", "总理", "主任", "州长", "旗长", "盟长"}) {
            int at = text.lastIndexOf(office);
            int rest = text.length() - at - office.length();
            if (at >= 0 && (rest == 0 && at > 2 || rest >= 2 && rest <= 6 && !text.endsWith("报告"))) {
                return true;
            }
        }
        return false;
    }

    /** A document number such as 国办发〔2018〕129号. */
    static boolean isNumber(String text) {
        int open = Math.max(text.indexOf('〔'), text.indexOf('['));
        return text.length() <= 30 && text.endsWith("号") && open > 0 && text.indexOf('，') < 0;
    }

    static boolean isAddressee(String text) {
        if (!text.endsWith("：") && !text.equals("各位代表") || text.length() > 160 || Line.hasSentence(text)) {
            return false;
        }
        for (String who : ADDRESSED) {
            if (text.startsWith("各") && text.contains(who)
                    || text.endsWith(who + "：") && text.indexOf('，') < 0 && text.length() < 40 && !hasVerb(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVerb(String text) {
        for (String verb : new String[] {"工作", "做好", "抓好", "任务", "以下", "如下", "主要", "一是"}) {
            if (text.contains(verb)) {
                return true;
            }
        }
        return false;
    }
}
