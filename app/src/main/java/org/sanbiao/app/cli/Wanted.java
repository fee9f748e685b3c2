package org.sanbiao.app.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.register.Filter;
import org.sanbiao.reading.statement.Kind;
import picocli.CommandLine.Option;

/** Which commitments are asked for. */
final class Wanted {

    @Option(names = "--unit", paramLabel = "UNIT", description = "牵头或配合单位。Led or supported by this unit.")
    @Nullable
    String unit;

    @Option(
            names = "--area",
            paramLabel = "PLACE",
            converter = Named.Area.class,
            description = "地区及其下辖。Of this place and all in it: 金水区 or 410105.")
    @Nullable
    String area;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "状态。In any of these states: overdue, under-way, 已销号 …")
    Set<State> states = EnumSet.noneOf(State.class);

    @Option(
            names = "--light",
            paramLabel = "COLOUR",
            split = ",",
            description = "亮灯。With any of these lights: red, 黄 …, by the pack.")
    Set<Colour> lights = EnumSet.noneOf(Colour.class);

    @Option(names = "--kind", paramLabel = "KIND", description = "类别。Of this kind: target, project, campaign, reform …")
    @Nullable
    Kind kind;

    @Option(
            names = "--due-from",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "完成时限起。Due on this day or later.")
    @Nullable
    LocalDate dueFrom;

    @Option(
            names = "--due-to",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "完成时限止。Due on this day or earlier.")
    @Nullable
    LocalDate dueTo;

    @Option(names = "--overdue", description = "已逾期未完成。Past their day and still open.")
    boolean overdue;

    @Option(names = "--moved", description = "目标或时限有调整。Whose target or deadline was changed.")
    boolean moved;

    @Option(
            names = "--words",
            paramLabel = "WORDS",
            description = "关键词，任务、原文、指标中都要出现。With all these words in task, quote or indicator.")
    @Nullable
    String words;

    @Option(
            names = "--document",
            paramLabel = "D1",
            converter = Subject.Id.class,
            description = "来自该文件。Entered from this document.")
    @Nullable
    String document;

    @Option(
            names = "--parent",
            paramLabel = "C1",
            converter = Subject.Id.class,
            description = "由该任务分解或拆分。Allocated or split from this commitment.")
    @Nullable
    String parent;

    @Option(
            names = "--unreported",
            paramLabel = "P1",
            converter = Subject.Id.class,
            description = "该报告期未报。For which nothing was reported in this period.")
    @Nullable
    String unreported;

    @Option(names = "--all", description = "含不予立项、已拆分、已合并的。Also what was rejected, split or merged.")
    boolean all;

    /** Without states of its own it leaves out what stands in no register: rejected, split, merged. */
    Filter filter() {
        Set<State> asked = EnumSet.noneOf(State.class);
        asked.addAll(states);
        if (asked.isEmpty() && !all) {
            asked.addAll(EnumSet.complementOf(EnumSet.of(State.REJECTED, State.DIVIDED, State.MERGED)));
        }
        return Filter.ALL
                .withUnit(unit)
                .withArea(area)
                .withStates(asked)
                .withLights(lights)
                .withKind(kind)
                .withDue(dueFrom, dueTo)
                .withOverdue(overdue)
                .withMoved(moved)
                .withWords(words == null || words.isBlank() ? null : words)
                .withDocument(document)
                .withParent(parent)
                .withUnreported(unreported);
    }
}
