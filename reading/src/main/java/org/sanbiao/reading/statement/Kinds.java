package org.sanbiao.reading.statement;

import java.util.List;
import org.sanbiao.language.text.Span;

/** Decides what kind of thing a statement says. */
final class Kinds {

    private static final Cues REFORM =
            Cues.of("制定", "出台", "编制", "修订", "修改", "建立", "健全", "完善", "改革", "试点", "印发", "机制", "制度", "立法");
    private static final Cues CAMPAIGN = Cues.of("专项行动", "整治行动", "攻坚", "专项整治", "大会战", "百日", "行动");
    private static final Cues ROUTINE =
            Cues.of("持续", "坚持", "巩固", "加强", "强化", "继续", "保持", "常态化", "严格", "落实", "监督", "监管", "维护");
    private static final Cues THINGS =
            Cues.of("项目", "工程", "公路", "道路", "学校", "医院", "园区", "基地", "中心", "公园", "厂", "站", "桥", "馆", "住房", "小区", "农田");

    private Kinds() {}

    static Kind of(Passage passage, Span span, List<Word> verbs, List<Measure> measures) {
        boolean builds = verbs.stream()
                .anyMatch(w -> w.role() == Word.Role.MAKE || w.feature().equals("use"));
        if (builds && passage.containsAny(span, THINGS)) {
            return Kind.PROJECT;
        }
        if (!measures.isEmpty()) {
            return Kind.TARGET;
        }
        if (passage.containsAny(span, CAMPAIGN)) {
            return Kind.CAMPAIGN;
        }
        if (passage.containsAny(span, REFORM)) {
            return Kind.REFORM;
        }
        if (passage.containsAny(span, ROUTINE)) {
            return Kind.ROUTINE;
        }
        return builds ? Kind.PROJECT : Kind.ROUTINE;
    }

    /** Whether anybody could see that it was done. */
    static boolean isVisible(Word verb) {
        return verb.role() == Word.Role.MAKE
                || verb.feature().equals("use")
                || REFORM.has(verb.text())
                || List.of("实施", "开展", "完成", "组织开展", "启动").contains(verb.text());
    }
}
