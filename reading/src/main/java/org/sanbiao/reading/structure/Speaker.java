package org.sanbiao.reading.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;

/**
 * A person with the unit that he or she heads, out of words such as 市政协副主席、市卫健委党组书记王某某.
 *
 * @param unit the unit in the words of the text, put together where they part it (高新区党工委副书记、管委会主任 is 高新区管委会)
 * @param person the name
 * @param start where the words begin
 * @param end where they end
 */
record Speaker(String unit, String person, int start, int end) {

    // Offices by which somebody heads a unit, longest first; from the titles used in news of city and county
    // governments.
    private static final String[] TITLES = {
        "党组书记", "党委书记", "党总支书记", "党支部书记", "党工委书记", "工委书记", "总工程师", "总经济师", "总经理", "董事长", "秘书长", "委员长", "支队长", "大队长",
        "总队长", "司令员", "检察长", "书记", "主席", "主任", "局长", "厅长", "部长", "司长", "处长", "市长", "省长", "县长", "区长", "州长", "镇长", "乡长",
        "旗长", "盟长", "行长", "院长", "校长", "台长", "站长", "所长", "馆长", "会长", "理事长", "总理", "署长", "关长", "科长", "社长", "园长", "组长",
        "队长", "负责人", "发言人"
    };

    // Heads of a government itself, whose unit is the place with 人民政府.
    private static final String[] GOVERNORS = {"市长", "省长", "县长", "区长", "州长", "镇长", "乡长", "旗长", "盟长"};

    // Bodies whose office is held beside the one that somebody is asked about.
    private static final String[] BESIDE = {"政协", "人大", "人大常委会", "市委", "省委", "县委", "区委", "委"};

    // Bodies that a text names after its place only once.
    private static final String[] BARE = {"管委会", "党工委", "党委", "工委", "政府", "人民政府", "管理委员会"};

    // The hundred surnames and some more; the two-character ones below.
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付"
            + "傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐殷颜倪聂章鲁岳"
            + "翟殷詹申耿关焦左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍涂成苗谷盛曲冉骆蓝路游靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司古吉"
            + "缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗代桂全佟应臧闵苟邬边卞姬邰仇栾丘丛楚初边祖储";
    private static final String COMPOUND = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 夏侯";

    // Verbs of speech that follow a name.
    private static final String[] SPEECH = {
        "说", "表示", "介绍", "告诉", "认为", "指出", "强调", "坦言", "透露", "的回答", "的话", "在接受", "接受", "坚定", "如是", "谈到", "深有", "感慨",
        "回答", "面对"
    };

    /** The person of a line that ends with the name: ——访郑州市某局党组书记、局长某某. */
    static @Nullable Speaker ofLine(String line) {
        int start = 0;
        while (start < line.length() && "—-".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        for (String verb : new String[] {"专访", "访谈", "对话", "访", "记"}) {
            if (line.startsWith(verb, start)) {
                start += verb.length();
                break;
            }
        }
        int end = line.length();
        int title = -1;
        for (int at = end - 2; at > start && at >= end - 5; at--) {
            if (isName(line, at, end) && titleEndingAt(line, at) != null) {
                title = at;
            }
        }
        return title < 0 ? null : of(line, start, title, end);
    }

    /** The first person of a text who is named with an office and speaks. */
    static @Nullable Speaker ofText(String text) {
        for (int at = 2; at < text.length() - 1; at++) {
            if (titleEndingAt(text, at) == null) {
                continue;
            }
            for (int end = Math.min(text.length(), at + 4); end >= at + 2; end--) {
                if (isName(text, at, end) && speaks(text, end)) {
                    return of(text, clauseStart(text, at), at, end);
                }
            }
        }
        return null;
    }

    private static @Nullable Speaker of(String text, int from, int nameStart, int nameEnd) {
        String words = text.substring(from, nameStart);
        String place = null;
        String chosen = null;
        String last = null;
        boolean chosenBeside = true;
        for (String part : split(words)) {
            String title = titleEndingAt(part, part.length());
            if (title == null) {
                continue;
            }
            String unit = part.substring(0, part.length() - title.length());
            unit = withoutRank(unit);
            if (place == null) {
                place = placeOf(unit);
            }
            if (isGovernor(title) && (unit.isEmpty() || unit.equals(place))) {
                String ruled = unit.isEmpty() ? place : unit;
                unit = ruled == null ? "" : ruled + "人民政府";
            }
            if (unit.isEmpty()) {
                continue;
            }
            for (String bare : BARE) {
                if (unit.equals(bare) && place != null) {
                    unit = place + bare;
                }
            }
            last = unit;
            boolean beside = isBeside(unit);
            if (chosen == null || chosenBeside || !beside) {
                chosen = unit;
                chosenBeside = beside;
            }
        }
        String unit = chosen != null ? chosen : last;
        return unit == null || unit.length() < 2
                ? null
                : new Speaker(unit, text.substring(nameStart, nameEnd), from, nameEnd);
    }

    private static List<String> split(String words) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || "、，兼 ".indexOf(words.charAt(i)) >= 0) {
                if (i > start) {
                    parts.add(words.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** 副, 常务副, 代 belong to the office. */
    private static String withoutRank(String unit) {
        String rest = unit;
        for (String rank : new String[] {"副", "代", "代理", "常务", "一级", "二级", "第一", "原"}) {
            if (rest.endsWith(rank)) {
                rest = rest.substring(0, rest.length() - rank.length());
            }
        }
        return rest.endsWith("常务") ? rest.substring(0, rest.length() - 2) : rest;
    }

    /** The place that a unit's name begins with: up to its last 区, 县, 市 or 省; the bare 市 of 市某局 counts. */
    private static @Nullable String placeOf(String unit) {
        for (int i = unit.length() - 1; i >= 0; i--) {
            if ("省市县区旗州镇乡".indexOf(unit.charAt(i)) >= 0) {
                return unit.substring(0, i + 1);
            }
        }
        return null;
    }

    private static boolean isBeside(String unit) {
        for (String body : BESIDE) {
            if (unit.endsWith(body)
                    && unit.length() <= body.length() + (body.equals("委") ? 2 : 5)
                    && !unit.endsWith("管委")
                    && !unit.endsWith("党工委")
                    && !unit.endsWith("党委")
                    && !unit.endsWith("健委")
                    && !unit.endsWith("改委")
                    && !unit.endsWith("资委")
                    && !unit.endsWith("建委")) {
                return true;
            }
        }
        return unit.endsWith("党工委") || unit.endsWith("党委") || unit.endsWith("工委");
    }

    private static boolean isGovernor(String title) {
        for (String governor : GOVERNORS) {
            if (title.equals(governor)) {
                return true;
            }
        }
        return false;
    }

    static @Nullable String titleEndingAt(String text, int end) {
        for (String title : TITLES) {
            if (text.startsWith(title, end - title.length())) {
                return title;
            }
        }
        return null;
    }

    static boolean isName(String text, int start, int end) {
        if (start < 0 || end > text.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Characters.isHan(text.charAt(i)) && text.charAt(i) != ' ') {
                return false;
            }
        }
        if ("的在说了和与等还也就对将".indexOf(text.charAt(end - 1)) >= 0) {
            return false;
        }
        int length = text.substring(start, end).replace(" ", "").length();
        if (end - start >= 3 && COMPOUND.contains(text.substring(start, start + 2))) {
            return length <= 4;
        }
        return length >= 2 && length <= 3 && SURNAMES.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean speaks(String text, int at) {
        for (String verb : SPEECH) {
            if (text.startsWith(verb, at)) {
                return true;
            }
        }
        return false;
    }

    /** The start of the clause, 、 not parting it. */
    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && "。！？；：，”“’‘（） ".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
