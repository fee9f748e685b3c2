package org.sanbiao.app.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Amounts;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.language.name.Place;
import org.sanbiao.language.name.Places;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;
import picocli.CommandLine.Option;

/** What is to be put right in a commitment; what is not given stays as it is. */
final class Edits {

    @Option(names = "--text", paramLabel = "LINE", description = "整句重写。The whole of it anew, in a line that is read.")
    @Nullable
    String text;

    @Option(names = "--task", paramLabel = "WORDS", description = "工作任务。What is to be done.")
    @Nullable
    String task;

    @Option(names = "--target", paramLabel = "AMOUNT", description = "目标值。How much: 80所, ≥85%%, 5%%—6%%, 约300人.")
    @Nullable
    String target;

    @Option(names = "--indicator", paramLabel = "WORDS", description = "指标。Of what.")
    @Nullable
    String indicator;

    @Option(names = "--due", paramLabel = "DAY", converter = Given.Day.class, description = "完成时限。By when.")
    @Nullable
    LocalDate due;

    @Option(names = "--lead", paramLabel = "UNIT", description = "牵头单位。The unit that answers for it.")
    @Nullable
    String lead;

    @Option(names = "--support", paramLabel = "UNIT", split = "[,、]", description = "配合单位。Units that support it.")
    @Nullable
    List<String> support;

    @Option(names = "--area", paramLabel = "PLACE", converter = Named.Area.class, description = "地区。Where.")
    @Nullable
    String area;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "类别。target, project, campaign, event, reform or routine.")
    @Nullable
    Kind kind;

    @Option(names = "--strength", paramLabel = "WORD", description = "语气：确保、力争、探索。firm, aim or explore.")
    @Nullable
    Strength strength;

    @Option(names = "--testable", paramLabel = "WORD", description = "可检验性。measured, dated, visible or vague.")
    @Nullable
    Testable testable;

    /** The substance with these put right. */
    Substance on(Substance old, LocalDate today) {
        Substance base = text == null ? old : Typed.read(text, today, old.areaName());
        Target amount = target(base.target());
        String code = area == null ? base.area() : area;
        Place place = area == null ? null : Places.byCode(area);
        Substance edited = new Substance(
                task == null ? base.task() : Said.of(task),
                amount,
                base.each(),
                kind == null ? base.kind() : kind,
                strength == null ? base.strength() : strength,
                testable == null ? base.testable() : testable,
                base.dueWords(),
                base.due(),
                base.certain() || due != null,
                lead == null ? base.lead() : lead,
                support == null ? base.support() : support,
                base.area(),
                base.areaName());
        Substance placed = area == null ? edited : edited.withArea(code, place == null ? code : place.name());
        return due == null ? placed : placed.withDue(due);
    }

    private @Nullable Target target(@Nullable Target old) {
        if (target == null && indicator == null) {
            return old;
        }
        if (old == null) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "原来没有数值目标，请用 --text 整句重写",
                    "there was no target to put right: give the whole with --text");
        }
        Target named = indicator == null
                ? old
                : new Target(
                        old.kind(),
                        indicator,
                        old.comparator(),
                        old.value(),
                        old.high(),
                        old.unit(),
                        old.figure(),
                        old.basis(),
                        old.stage(),
                        old.area(),
                        old.extent(),
                        old.baseline(),
                        old.lowerIsBetter(),
                        old.from(),
                        old.to());
        return target == null ? named : amount(named, target);
    }

    /** A target with another amount, or a refusal. */
    static Target amount(Target old, String words) {
        try {
            return Amounts.reread(old, words);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Reason.INPUT, "“" + words + "”不是一个目标值，如 80所、≥85%、5%—6%", String.valueOf(e.getMessage()));
        }
    }
}
