package org.sanbiao.reading.structure;

import org.sanbiao.language.text.Characters;

/** The lines and half-lines that say who wrote something and where it comes from. */
final class Credit {

    private static final int LONGEST = 45;
    private static final String[] OPENERS = {
        "本报", "□", "■", "记者", "通讯员", "首席记者", "实习", "文/", "图/", "文图", "特约", "央视网", "编译"
    };
    private static final String[] WRITERS = {"记者", "通讯员", "文/", "图/", "文图", "实习生", "编译", "央视网消息", "评论员"};
    private static final String[] SOURCES = {
        "来源：", "（来源", "责任编辑", "责编", "编辑：", "（编辑", "（责编", "原标题", "（原载", "（原标题", "（作者"
    };

    private Credit() {}

    /** Whether a whole line names writers or a source: 本报记者 王某某, 来源：某报. */
    static boolean is(String line) {
        return isWriter(line) || isSource(line);
    }

    static boolean isWriter(String line) {
        if (line.length() > LONGEST || Line.hasSentence(line) || line.indexOf('，') >= 0) {
            return false;
        }
        String start = line.startsWith("（") && line.endsWith("）") ? line.substring(1) : line;
        return (startsWith(start, OPENERS) || line.contains("媒体记者")) && contains(line, WRITERS) && openingEnd(line) < 0;
    }

    static boolean isSource(String line) {
        return line.length() <= LONGEST
                        && !Line.hasSentence(line)
                        && (startsWith(line, SOURCES) || line.contains("来源："))
                || line.endsWith("摄") && line.length() <= LONGEST && line.contains("记者");
    }

    /** Whether a line opens the running text of a news item: 本报讯（记者 …）, 新华社北京2月1日电. */
    static boolean isOpening(String line) {
        return openingEnd(line) >= 0;
    }

    /** Where what opens a news item ends, or -1: just past 本报讯 and the bracket after it. */
    static int openingEnd(String line) {
        int end = -1;
        if (line.startsWith("本报讯") || line.startsWith("本网讯") || line.startsWith("本刊讯")) {
            end = 3;
        } else if (line.startsWith("新华社")
                || line.startsWith("据新华社")
                || line.startsWith("本报")
                || line.startsWith("中新")
                || line.startsWith("人民网")
                || line.startsWith("央视网")) {
            int sign = Math.max(signAt(line, '电'), signAt(line, '讯'));
            end = sign < 0 ? -1 : sign + 1;
        }
        if (end < 0 || end >= line.length()) {
            return -1;
        }
        int bracket = line.charAt(end) == ' ' ? end + 1 : end;
        if (bracket < line.length() && line.charAt(bracket) == '（') {
            int close = line.indexOf('）', bracket);
            if (close >= 0 && close - bracket <= LONGEST) {
                return close + 1;
            }
        }
        return end;
    }

    /** 电 or 讯 that ends the dateline: before any punctuation, followed by a blank, a bracket or at a short distance. */
    private static int signAt(String line, char sign) {
        int at = line.indexOf(sign);
        if (at < 3 || at > 24) {
            return -1;
        }
        for (int i = 0; i < at; i++) {
            if ("，。；：".indexOf(line.charAt(i)) >= 0) {
                return -1;
            }
        }
        boolean dated =
                Characters.isDigit(line.charAt(at - 1)) || line.charAt(at - 1) == '日' || line.charAt(at - 1) == '专';
        return dated || at + 1 < line.length() && "（ ".indexOf(line.charAt(at + 1)) >= 0 ? at : -1;
    }

    /** Whether a text ends, after its last sentence, with who wrote it or a page's sign. */
    static boolean isTail(String text) {
        return tailStart(text) >= 0;
    }

    /** Where the credit after the last sentence begins, or -1. */
    static int tailStart(String text) {
        int stop = Math.max(text.lastIndexOf('。'), Math.max(text.lastIndexOf('！'), text.lastIndexOf('？')));
        int at = stop + 1;
        while (at < text.length() && "”’）".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (stop < 0 || at >= text.length() || text.length() - at > LONGEST) {
            return -1;
        }
        String tail = text.substring(at);
        char first = tail.charAt(0);
        return is(tail) || first >= '①' && first <= '⑳' ? at : -1;
    }

    private static boolean startsWith(String line, String[] any) {
        for (String s : any) {
            if (line.startsWith(s)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String line, String[] any) {
        for (String s : any) {
            if (line.contains(s)) {
                return true;
            }
        }
        return false;
    }
}
