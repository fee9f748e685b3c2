package org.sanbiao.app.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Figure;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.TargetKind;
import org.sanbiao.following.judging.Targets;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.language.Language;
import org.sanbiao.language.name.Place;
import org.sanbiao.language.name.Places;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.statement.Testable;

/** What a commitment says, in the fields of a form; texts as they were typed. */
public record Fields(
        String task,
        String kind,
        String indicator,
        String comparator,
        String value,
        String high,
        String unit,
        String figure,
        String stage,
        String duewords,
        String due,
        String lead,
        String support,
        String place) {

    private static final int LONGEST = 4_000;

    /** Nothing filled in. */
    static final Fields BLANK = new Fields("", "", "", "EQUAL", "", "", "", "LEVEL", "", "", "", "", "", "");

    /** As it says now. */
    static Fields of(Substance substance) {
        Target target = substance.target();
        boolean number = target != null && target.value() != null;
        return new Fields(
                substance.task().shown(),
                target == null ? "" : target.kind().name(),
                target == null ? "" : target.indicator(),
                target == null ? "EQUAL" : target.comparator().name(),
                target == null || !number ? "" : plain(target.value()),
                target == null ? "" : plain(target.high()),
                target == null ? "" : target.unit(),
                target == null ? "LEVEL" : target.figure().name(),
                target == null || target.stage() == null ? "" : target.stage(),
                substance.dueWords(),
                substance.due() == null ? "" : substance.due().toString(),
                substance.lead() == null ? "" : substance.lead(),
                String.join("、", substance.support()),
                substance.areaName() != null ? substance.areaName() : substance.area() == null ? "" : substance.area());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : Numbers.plain(number);
    }

    /**
     * As a form sent it; a field that it does not have stays as in {@code known}.
     *
     * @param prefix of the fields' names, empty or such as {@code 2.}
     */
    static Fields sent(Map<String, String[]> form, String prefix, Fields known) {
        return new Fields(
                sent(form, prefix + "task", known.task),
                sent(form, prefix + "kind", known.kind),
                sent(form, prefix + "indicator", known.indicator),
                sent(form, prefix + "comparator", known.comparator),
                sent(form, prefix + "value", known.value),
                sent(form, prefix + "high", known.high),
                sent(form, prefix + "unit", known.unit),
                sent(form, prefix + "figure", known.figure),
                sent(form, prefix + "stage", known.stage),
                sent(form, prefix + "duewords", known.duewords),
                sent(form, prefix + "due", known.due),
                sent(form, prefix + "lead", known.lead),
                sent(form, prefix + "support", known.support),
                sent(form, prefix + "place", known.place));
    }

    private static String sent(Map<String, String[]> form, String name, String known) {
        String[] values = form.get(name);
        String text = values == null || values.length == 0 ? known : values[0].strip();
        if (text.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Reason.LIMIT,
                    "一栏最多" + LONGEST + "字，“" + name + "”有" + text.length() + "字",
                    "“" + name + "” has " + text.length() + " characters, at most " + LONGEST + " are taken");
        }
        return text;
    }

    /** What was typed onto what is there now: where nothing was changed, others' changes stay. */
    Fields onNewest(Fields opened, Fields newest) {
        return new Fields(
                task.equals(opened.task) ? newest.task : task,
                kind.equals(opened.kind) ? newest.kind : kind,
                indicator.equals(opened.indicator) ? newest.indicator : indicator,
                comparator.equals(opened.comparator) ? newest.comparator : comparator,
                value.equals(opened.value) ? newest.value : value,
                high.equals(opened.high) ? newest.high : high,
                unit.equals(opened.unit) ? newest.unit : unit,
                figure.equals(opened.figure) ? newest.figure : figure,
                stage.equals(opened.stage) ? newest.stage : stage,
                duewords.equals(opened.duewords) ? newest.duewords : duewords,
                due.equals(opened.due) ? newest.due : due,
                lead.equals(opened.lead) ? newest.lead : lead,
                support.equals(opened.support) ? newest.support : support,
                place.equals(opened.place) ? newest.place : place);
    }

    Fields withTask(String other) {
        return new Fields(
                other,
                kind,
                indicator,
                comparator,
                value,
                high,
                unit,
                figure,
                stage,
                duewords,
                due,
                lead,
                support,
                place);
    }

    /** Whether nothing is to be done by it: a part of a split that was left empty. */
    boolean isBlank() {
        return task.isEmpty();
    }

    /**
     * The substance that these fields make of another.
     *
     * @param context the place that the document speaks of, which tells 高新区 from other cities', or null
     * @throws Refusal that names the field and what was expected
     */
    Substance on(Substance old, @Nullable String context) {
        if (task.isEmpty()) {
            throw input("请写明工作任务", "say what is to be done");
        }
        Fields known = of(old);
        Target target = target(old, known);
        LocalDate day = due.equals(known.due) ? old.due() : TypedDay.optional(due);
        List<String> others = support.equals(known.support) ? old.support() : names(support);
        Testable testable = testable(old, target, day);
        Substance typed = new Substance(
                task.equals(known.task) ? old.task() : Said.of(task),
                target,
                old.each(),
                old.kind(),
                old.strength(),
                testable,
                duewords,
                old.due(),
                old.certain() || !due.equals(known.due),
                lead.isEmpty() ? null : lead,
                others,
                old.area(),
                old.areaName());
        Substance placed = place.equals(known.place) ? typed : placed(typed, context);
        try {
            return placed.withDue(day);
        } catch (IllegalArgumentException e) {
            throw input("完成时限" + due + "早于起始日", "due on " + due + ", before it begins");
        }
    }

    /** What a program corrects: a field that it does not name stays as it is. */
    public static Substance corrected(Map<String, String[]> fields, Substance old, @Nullable String context) {
        return sent(fields, "", of(old)).on(old, context);
    }

    private @Nullable Target target(Substance old, Fields known) {
        Target before = old.target();
        boolean same = kind.equals(known.kind)
                && indicator.equals(known.indicator)
                && comparator.equals(known.comparator)
                && value.equals(known.value)
                && high.equals(known.high)
                && unit.equals(known.unit)
                && figure.equals(known.figure)
                && stage.equals(known.stage);
        if (same) {
            return before;
        }
        BigDecimal number = number(value);
        if (number == null && indicator.isEmpty()) {
            return null;
        }
        try {
            TargetKind chosen = kind.isEmpty() ? null : TargetKind.valueOf(kind);
            boolean untouched = kind.equals(known.kind);
            boolean fits = chosen == null
                    || number != null && chosen != TargetKind.PERSON_JUDGES
                    || number == null && (chosen == TargetKind.PERSON_JUDGES || chosen == TargetKind.ALL);
            return Targets.typed(
                    before,
                    untouched && !fits ? null : chosen,
                    indicator,
                    Comparator.valueOf(comparator.isEmpty() ? "EQUAL" : comparator),
                    number,
                    number(high),
                    unit,
                    Figure.valueOf(figure.isEmpty() ? "LEVEL" : figure),
                    stage.isEmpty() ? null : stage);
        } catch (IllegalArgumentException e) {
            throw input(
                    "目标值各栏不能这样搭配：" + kind + " " + comparator + " " + value + (high.isEmpty() ? "" : "—" + high),
                    "these parts make no target: " + e.getMessage());
        }
    }

    private static Testable testable(Substance old, @Nullable Target target, @Nullable LocalDate day) {
        if (target != null && target.value() != null) {
            return Testable.MEASURED;
        }
        boolean lost = old.testable() == Testable.MEASURED && target == null;
        if (day != null && (lost || old.testable() == Testable.VISIBLE)) {
            return Testable.DATED;
        }
        return lost || old.testable() == Testable.DATED && day == null ? Testable.VISIBLE : old.testable();
    }

    private Substance placed(Substance typed, @Nullable String context) {
        if (place.isEmpty()) {
            return typed.withArea(null, null);
        }
        Place about = context == null ? null : Places.resolve(context, null);
        Place found = place.matches("[0-9]{6}")
                ? Places.byCode(place)
                : Places.resolve(place, about == null ? null : about.code());
        return typed.withArea(found == null ? null : found.code(), found == null ? place : found.name());
    }

    /** A number as offices write it: 76, 3.5万, 1,200. */
    private static @Nullable BigDecimal number(String typed) {
        String bare = typed.replace(",", "").replace("，", "").strip();
        if (bare.isEmpty()) {
            return null;
        }
        if (bare.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
            return new BigDecimal(bare);
        }
        List<BigDecimal> found = new ArrayList<>();
        for (Mention<?> mention : Language.read(Text.of(bare.length() > 40 ? "" : bare), null)) {
            if (mention.value() instanceof Quantity quantity && quantity.value() != null) {
                found.add(quantity.value());
            }
        }
        if (found.size() != 1) {
            throw input("“" + typed + "”不是一个数，如76、3.5万", "“" + typed + "” is no number such as 76 or 3.5万");
        }
        return found.get(0);
    }

    /** Units parted by 、 or commas. */
    static List<String> names(String typed) {
        List<String> names = new ArrayList<>();
        for (String name : typed.split("[、，,;；\n]")) {
            if (!name.isBlank() && !names.contains(name.strip())) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static Refusal input(String zh, String en) {
        return new Refusal(Refusal.Reason.INPUT, zh, en);
    }
}
