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

    // Verbs and adverbs that follow a subject.
    private static final String[] ACTS = {
        "将", "已", "正", "持续", "开展", "举办", "召开", "组织", "举行", "推出", "发布", "启动", "出台", "印发", "联合", "对", "在", "积极", "全面",
        "深入", "全力", "获悉", "下发", "通报", "公布", "宣布", "要求", "部署", "开通", "人员", "工作人员", "执法人员", "集中", "按照", "坚持", "通过", "以",
        "为", "大力", "进一步", "不断", "着力", "扎实", "认真", "计划", "决定", "提醒", "预计", "统计", "今年", "昨日", "近日", "累计", "共", "率先", "创新",
        "加强", "加大", "提前", "牵头", "开始", "完成", "向"
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
        for (String act : ACTS) {
            if (rest.startsWith(act)) {
                return unit;
            }
        }
        return null;
    }

    /** The unit's name at the start of words, a day before it left out. */
    private static @Nullable String leading(String words) {
        int start = afterDay(words);
        int end = -1;
        for (int i = start; i < words.length() && i - start <= 30; i++) {
            char c = words.charAt(i);
            if (!Characters.isHan(c) && "（）()".indexOf(c) < 0) {
                break;
            }
            for (String suffix : ENDS) {
                if (words.startsWith(suffix, i) && i - start >= 1) {
                    end = Math.max(end, i + suffix.length());
                }
            }
        }
        if (end < 0 || end - start < 3) {
            return null;
        }
        String unit = words.substring(start, end);
        return isPlain(unit) ? unit : null;
    }

    /** No verb or pronoun inside, as far as single characters tell. */
    private static boolean isPlain(String unit) {
        for (String not : new String[] {
            "我", "各", "有关", "相关", "全市", "全省", "该", "这", "记者", "召开", "举行", "开展", "举办", "参加", "的", "了", "将", "在", "对"
        }) {
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
