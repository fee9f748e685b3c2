package org.sanbiao.following.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.event.Source.Instruction;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * A line of the register in the columns that offices exchange.
 *
 * @param situation state and verdict on the day
 * @param light never without its word and its pack
 * @param cells one for each of {@link #HEADINGS}: text, a {@link BigDecimal}, a {@link LocalDate} or null
 */
public record RegisterRow(Situation situation, Light light, List<@Nullable Object> cells) {

    /** The columns, in order. */
    public static final List<Wording> HEADINGS = List.of(
            new Wording("序号", "No."),
            new Wording("任务来源", "source"),
            new Wording("原文", "original words"),
            new Wording("工作任务", "commitment"),
            new Wording("指标", "indicator"),
            new Wording("目标值", "target"),
            new Wording("单位", "unit of measure"),
            new Wording("范围/地区", "place"),
            new Wording("牵头领导", "leader"),
            new Wording("牵头单位", "lead unit"),
            new Wording("配合单位", "supporting units"),
            new Wording("责任人", "person"),
            new Wording("起始", "start"),
            new Wording("完成时限（原文）", "due (words)"),
            new Wording("完成时限", "due"),
            new Wording("一季度节点", "by 31 March"),
            new Wording("二季度节点", "by 30 June"),
            new Wording("三季度节点", "by 30 September"),
            new Wording("四季度节点", "by 31 December"),
            new Wording("进展情况", "progress"),
            new Wording("完成值", "actual"),
            new Wording("完成率", "achieved %"),
            new Wording("序时进度", "due by now %"),
            new Wording("状态", "state"),
            new Wording("亮灯", "light"),
            new Wording("存在问题", "problems"),
            new Wording("下步措施", "next steps"),
            new Wording("佐证材料", "evidence"),
            new Wording("更新日期", "updated"),
            new Wording("复核人/意见", "verified by"),
            new Wording("销号日期", "closed on"),
            new Wording("备注", "remarks"));

    /** Keeps a copy, nulls included. */
    public RegisterRow {
        cells = java.util.Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** The commitment's identity: C17. */
    public String id() {
        return situation.card().id();
    }

    static RegisterRow of(Situation situation, Light light, Trajectory.Pace pace, @Nullable String title) {
        Card card = situation.card();
        var substance = card.substance();
        Target target = substance.target();
        Report last = card.last();
        LocalDate due = substance.due();
        Actual actual = last == null ? null : last.actual();
        int year = (due == null ? situation.today() : due).getYear();
        Object[] cells = {
            card.id(),
            source(card, title),
            card.source() instanceof Anchor anchor ? anchor.quote().shown() : null,
            substance.task().shown(),
            target == null ? null : target.indicator(),
            target == null ? null : target.amount().zh(),
            target == null ? null : target.unit(),
            substance.areaName() == null ? substance.area() : substance.areaName(),
            card.leader().shown(),
            substance.lead(),
            String.join("、", substance.support()),
            card.person().shown(),
            card.start() != null ? card.start() : target == null ? null : target.from(),
            substance.dueWords(),
            due,
            node(situation, pace, year, Month.MARCH, 31),
            node(situation, pace, year, Month.JUNE, 30),
            node(situation, pace, year, Month.SEPTEMBER, 30),
            node(situation, pace, year, Month.DECEMBER, 31),
            last == null ? null : last.words().shown(),
            actual(actual),
            rounded(situation.achieved()),
            rounded(situation.due(pace)),
            situation.print().zh(),
            light.print().zh(),
            last == null ? null : last.problems().shown(),
            last == null ? null : last.next().shown(),
            evidence(card),
            card.updated(),
            mark(card.verified()),
            card.closed() == null ? null : card.closed().day(),
            remarks(card)
        };
        return new RegisterRow(situation, light, Arrays.asList(cells));
    }

    private static String source(Card card, @Nullable String title) {
        if (card.source() instanceof Anchor anchor) {
            return (title == null ? anchor.document() : "《" + title + "》") + " [" + anchor.start() + ", " + anchor.end()
                    + ")";
        }
        if (card.source() instanceof Instruction instruction) {
            return instruction.leader().shown() + "批示（" + instruction.day() + "）";
        }
        if (card.source() instanceof Derived derived) {
            String how = switch (derived.how()) {
                case "allocated" -> "分解自";
                case "split" -> "拆分自";
                default -> "合并自";
            };
            return how + derived.commitment();
        }
        throw new IllegalStateException("Bug: no column for " + card.source());
    }

    /** A share worked out from its parts is shown to one decimal with them: 82.6（1520/1840）. */
    private static @Nullable Object actual(@Nullable Actual actual) {
        if (actual == null) {
            return null;
        }
        BigDecimal amount = actual.amount();
        BigDecimal part = actual.numerator();
        BigDecimal whole = actual.denominator();
        boolean worked = actual.value() == null && actual.unit().equals("%");
        return amount == null || part == null || whole == null || !worked
                ? amount
                : Numbers.share(amount) + "（" + Numbers.plain(part) + "/" + Numbers.plain(whole) + "）";
    }

    /** What is due at a quarter's end, in the target's unit; null where nothing was set by steps. */
    private static @Nullable BigDecimal node(
            Situation situation, Trajectory.Pace pace, int year, Month month, int day) {
        Trajectory trajectory = situation.trajectory(pace);
        Target target = situation.card().substance().target();
        if (trajectory instanceof Trajectory.Quarters quarters && quarters.year() == year) {
            return quarters.values().get((month.getValue() - 1) / 3);
        }
        if (trajectory instanceof Trajectory.Milestones && target != null && target.value() != null) {
            BigDecimal share = trajectory.due(LocalDate.of(year, month, day), target.value());
            return share == null
                    ? null
                    : share.multiply(target.value())
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.HALF_UP)
                            .stripTrailingZeros();
        }
        return null;
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal percent) {
        return percent == null ? null : new BigDecimal(Numbers.share(percent));
    }

    private static @Nullable String evidence(Card card) {
        List<String> names = new ArrayList<>();
        for (Report report : card.counting()) {
            for (Evidence evidence : report.evidence()) {
                names.add(evidence.name().shown());
            }
        }
        return names.isEmpty() ? null : String.join("、", names);
    }

    private static @Nullable String mark(@Nullable Mark mark) {
        return mark == null
                ? null
                : mark.by() + "（" + mark.day() + "）" + mark.words().shown();
    }

    private static @Nullable String remarks(Card card) {
        List<String> remarks = new ArrayList<>();
        if (card.bornLate(null)) {
            remarks.add("时限早于立项日期");
        }
        if (!card.substance().certain() && card.substance().due() != null) {
            remarks.add("时限按常理推定");
        }
        if (card.requested() != null) {
            remarks.add("申请延期至" + card.requested());
        }
        if (!card.shares().isEmpty()) {
            remarks.add("已分解为" + card.shares().size() + "项");
        }
        for (Mark instruction : card.instructions()) {
            remarks.add("批示（" + instruction.day() + "）" + instruction.words().shown());
        }
        return remarks.isEmpty() ? null : String.join("；", remarks);
    }
}
