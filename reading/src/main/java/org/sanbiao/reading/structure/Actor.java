package org.sanbiao.reading.structure;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;

/**
 * The unit that a news item is about: who acts in its first sentences, or, where nobody does, whose meeting or word it
 * reports.
 */
final class Actor {

    // What the names of units end with, longest first where one ends another.
    private static final String[] ENDS = {
        "专业委员会", "管理委员会", "组织委员会", "委员会", "人民政府", "管委会", "领导小组", "指挥部", "行政执法支队", "执法支队", "支队", "大队", "总队", "人才市场",
        "交易中心", "服务中心", "中心", "气象部门", "部门", "总工会", "联合会", "协会", "学会", "商会", "基金会", "公安分局", "分局", "气象台", "电视台", "管理局",
        "总局", "局", "厅", "办公室", "办公厅", "集团", "公司", "医院", "法院", "检察院", "研究院", "图书馆", "博物馆", "体育馆", "科技馆", "大学", "学院",
        "街道办事处", "办事处", "税务所", "派出所", "银行", "妇联", "团委", "卫健委", "发改委", "城管委", "城建委", "建委", "教委", "科委", "体委", "国资委",
        "精细办", "扶贫办", "文明办", "创建办"
    };

    // What follows a unit that is only named on the way to something else.
    private static final String[] NOT_SUBJECT = {
        "的", "、", "和", "与", "及", "等", "内", "外", "里", "旁", "附近", "对面", "门前", "门口", "主任", "局长", "书记", "党", "负责人", "副",
        "站长", "院长", "校长", "项目", "工程", "大楼", "建设", "了解", "获悉", "方面", "系统", "上", "主席", "会长", "专家", "教授", "医生", "老师", "民警",
        "业", "机构", "化", "）", "仪式", "揭牌"
    };

    // Verbs and other words that no unit's name holds.
    private static final String[] NOT_NAME = {
        "我", "各", "有关", "相关", "全市", "全省", "该", "这", "记者", "召开", "举行", "开展", "举办", "参加", "的", "了", "将", "在", "对", "发布",
        "印发", "部署", "启动", "推出", "走进", "深入", "来到", "联合", "会同", "组织各", "新开", "向", "从", "为", "把", "让", "获", "通过"
    };

    // How clauses begin that name no subject.
    private static final String[] NOT_FIRST = {
        "持续", "打造", "加快", "推进", "建设", "传播", "聚焦", "发挥", "加强", "做好", "落实", "推动", "不断", "努力", "全力", "大力", "围绕", "紧紧", "以",
                "由于", "根据", "按照",
        "包括", "其中", "目前", "今年", "去年", "支持", "鼓励", "抓好", "完善", "提升", "强化", "是", "两", "三", "四", "五", "六", "七", "八", "九",
                "十", "多"
    };

    private static final int SENTENCES = 2;

    private Actor() {}

    /** The unit of a news item by its lead, the opening byline left out; null where no unit acts or speaks there. */
    static @Nullable String of(String lead) {
        String source = null;
        int clause = 0;
        int sentences = 0;
        for (int i = 0; i <= lead.length() && sentences < SENTENCES; i++) {
            char c = i == lead.length() ? '。' : lead.charAt(i);
            if ("，。；！？：".indexOf(c) < 0) {
                continue;
            }
            String words = lead.substring(clause, i);
            String of = reported(words);
            if (of != null) {
                source = source == null ? of : source;
            } else {
                String subject = subject(words);
                if (subject != null) {
                    return subject;
                }
            }
            sentences += "。！？".indexOf(c) >= 0 ? 1 : 0;
            clause = i + 1;
        }
        return source;
    }

    /** 记者从…获悉: the unit it was heard from, or whose meeting it was; null where the clause says no such thing. */
    private static @Nullable String reported(String words) {
        int from = words.indexOf("从");
        int heard = Math.max(words.lastIndexOf("获悉"), Math.max(words.lastIndexOf("了解到"), words.lastIndexOf("得知")));
        if (from < 0 || heard < from || !words.substring(0, from).endsWith("记者") && from > 0) {
            return null;
        }
        String of = words.substring(from + 1, heard);
        int held = Math.max(of.indexOf("召开的"), of.indexOf("举行的"));
        if (held >= 0) {
            of = of.substring(held + 3);
        }
        String unit = leading(of);
        return unit == null ? "" : unit;
    }

    /** The unit that a clause begins with and that does something in it. */
    private static @Nullable String subject(String words) {
        String unit = leading(words);
        if (unit == null || unit.isEmpty()) {
            return null;
        }
        String rest = words.substring(words.indexOf(unit) + unit.length());
        for (String not : NOT_SUBJECT) {
            if (rest.startsWith(not)) {
                return null;
            }
        }
        return rest.isEmpty() ? null : unit;
    }

    /** The unit's name at the start of words, a day before it left out. */
    private static @Nullable String leading(String words) {
        int start = afterDay(words);
        String unit = null;
        for (int i = start; i < words.length() && i - start <= 30; i++) {
            char c = words.charAt(i);
            if (!Characters.isHan(c) && "（）()".indexOf(c) < 0) {
                break;
            }
            for (String suffix : ENDS) {
                if (words.startsWith(suffix, i) && i - start >= 1) {
                    String longer = words.substring(start, i + suffix.length());
                    unit = isPlain(longer) && (unit == null || longer.length() > unit.length()) ? longer : unit;
                }
            }
        }
        return unit == null || unit.length() < 3 ? null : unit;
    }

    /** No verb or pronoun inside, as far as single words tell. */
    private static boolean isPlain(String unit) {
        for (String not : NOT_FIRST) {
            if (unit.startsWith(not)) {
                return false;
            }
        }
        if (unit.indexOf('（') > unit.indexOf('）')) {
            return false;
        }
        for (String not : NOT_NAME) {
            if (unit.contains(not)) {
                return false;
            }
        }
        return true;
    }

    private static int afterDay(String words) {
        int start = 0;
        while (start < words.length()) {
            int next = start;
            for (String day :
                    new String[] {"昨日", "今日", "近日", "日前", "昨天", "今天", "连日来", "目前", "当天", "上午", "下午", "据", "由", "晚上", "晚"
                    }) {
                if (words.startsWith(day, start)) {
                    next = start + day.length();
                    break;
                }
            }
            if (next == start) {
                int day = words.indexOf('日', start);
                if (day > start && day - start <= 6 && Characters.isDigit(words.charAt(start))) {
                    next = day + 1;
                } else {
                    return start;
                }
            }
            start = next;
        }
        return start;
    }
}
