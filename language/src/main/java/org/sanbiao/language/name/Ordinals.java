package org.sanbiao.language.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** Ordinals, ranks, grades and editions: 第一批, 二期, 首批, 前三名, 一级公路. */
final class Ordinals {

    static final List<String> RULES =
            List.of("name.ordinal", "name.ordinal-number", "name.edition", "name.first", "name.rank", "name.grade");

    private static final String FIRST = "批届期";

    private Ordinals() {}

    static void propose(Proposals proposals, Hits terms) {
        String s = proposals.text().normal();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '第') {
                i = Math.max(i, ordinal(proposals, terms, s, i) - 1);
            } else if (c == '首' && i + 1 < s.length() && FIRST.indexOf(s.charAt(i + 1)) >= 0) {
                add(proposals, i, i + 2, "1", "name.first", List.of());
            } else if (c == '前') {
                rank(proposals, s, i);
            } else if (Numerals.is(c)) {
                int end = Numerals.run(s, i);
                counted(proposals, s, i, end);
                i = end - 1;
            }
        }
    }

    private static int ordinal(Proposals proposals, Hits terms, String s, int i) {
        int end = Numerals.run(s, i + 1);
        if (end == i + 1) {
            return i;
        }
        while (end > i + 2 && hanThousands(s, i + 1, end)) {
            end--; // 第一千 is a number, 第一万家 is not likely, but 第一百货 ends before the hundred
        }
        int start = i >= 2 && s.startsWith("倒数", i - 2) ? i - 2 : i;
        long n = Numerals.value(s, i + 1, end);
        String code = n < 0 ? null : (start < i ? "-" : "") + n;
        Mention<Name> number = mention(start, end, s.substring(start, end), code, "name.ordinal-number", List.of());
        proposals.add(number);
        if (s.startsWith("季度", end)) {
            return end;
        }
        int counted = terms.longest(end, Tag.ORDINAL_MEASURE.bit());
        if (counted > end && !(counted == end + 1 && s.charAt(end) == '大' && s.startsWith("大", end + 1))) {
            proposals.add(mention(start, counted, s.substring(start, counted), code, "name.ordinal", List.of(number)));
        }
        return end;
    }

    /** Whether the run ends with a multiplier that begins another word: 第一百货, 第三千山. */
    private static boolean hanThousands(String s, int from, int end) {
        return end < s.length() && end - from >= 2 && (s.startsWith("百货", end - 1) || s.startsWith("千里", end - 1));
    }

    /** 前三, 前10名, 前十强; not 前三季度, 前5年, 前3个月. */
    private static void rank(Proposals proposals, String s, int i) {
        int end = Numerals.run(s, i + 1);
        if (end == i + 1 || end == s.length() && !after(s, i)) {
            return;
        }
        boolean counted = end < s.length() && "名位强".indexOf(s.charAt(end)) >= 0;
        if (counted || after(s, i) && (end == s.length() || "，。、；）”列甲".indexOf(s.charAt(end)) >= 0)) {
            long n = Numerals.value(s, i + 1, end);
            add(proposals, i, counted ? end + 1 : end, n < 0 ? null : Long.toString(n), "name.rank", List.of());
        }
    }

    private static boolean after(String s, int i) {
        return i > 0 && "居列入进位国省市球界业".indexOf(s.charAt(i - 1)) >= 0;
    }

    /** A numeral before 期 that tells an edition, or before 级, 类 that tells a grade. */
    private static void counted(Proposals proposals, String s, int i, int end) {
        if (end == s.length() || i > 0 && !startsNumber(s.charAt(i - 1))) {
            return;
        }
        char c = s.charAt(end);
        boolean small = end - i == 1 && "一二三四五六七八九十".indexOf(s.charAt(i)) >= 0;
        boolean held = i > 0 && "办了训".indexOf(s.charAt(i - 1)) >= 0; // 举办三期 counts them
        if (c == '期'
                && !held
                && (small || "工项".indexOf(at(s, end + 1)) >= 0)
                && "间限望货盼待末刊满".indexOf(at(s, end + 1)) < 0) {
            long n = Numerals.value(s, i, end);
            add(proposals, i, end + 1, Long.toString(n), "name.edition", List.of());
        } else if (c == '级' && small && isGrade(s, i, end + 1)) {
            add(proposals, i, end + 1, Long.toString(Numerals.value(s, i, end)), "name.grade", List.of());
        }
    }

    private static final String[] GRADED = {
        "公路", "医院", "甲等", "乙等", "响应", "标准", "资质", "学科", "保护", "航道", "注册", "建造师", "教授", "文物", "以上医院", "及以上医院", "等级",
        "能效", "巡视员", "调研员", "主任科员", "水源", "水质", "博物馆", "风险", "预警", "应急", "防控", "林", "伤残", "教师", "运动员", "工艺", "市场", "开发",
        "古树", "子课题", "指标", "党组织"
    };

    private static boolean isGrade(String s, int i, int end) {
        if (i >= 2 && s.startsWith("国家", i - 2)) {
            return true;
        }
        for (String noun : GRADED) {
            if (s.startsWith(noun, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsNumber(char before) {
        return !Numerals.is(before) && "第.几数点+-".indexOf(before) < 0;
    }

    private static char at(String s, int i) {
        return i < s.length() ? s.charAt(i) : ' ';
    }

    private static void add(
            Proposals proposals, int start, int end, @Nullable String code, String rule, List<Mention<?>> from) {
        proposals.add(mention(start, end, proposals.text().normal().substring(start, end), code, rule, from));
    }

    private static Mention<Name> mention(
            int start, int end, String name, @Nullable String code, String rule, List<Mention<?>> from) {
        return new Mention<>(new Span(start, end), new Name(Name.Kind.ORDINAL, name, code, null), rule, from);
    }
}
