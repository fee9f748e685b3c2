package org.sanbiao.following.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentDunned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.CommitmentInstructed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentJudged;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRevised;
import org.sanbiao.following.event.CommitmentEvent.CommitmentWithdrawn;
import org.sanbiao.following.event.CommitmentEvent.ExtensionGranted;
import org.sanbiao.following.event.CommitmentEvent.ExtensionRefused;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Share;
import org.sanbiao.following.event.CommitmentEvent.TargetAllocated;
import org.sanbiao.following.event.CommitmentEvent.TrajectorySet;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.register.Unit;
import org.sanbiao.following.rollup.Allocation;
import org.sanbiao.following.rollup.Part;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.wording.Wording;

/** 交办, 分解, 调整, 催办: what the office does with a commitment in force. */
public final class AssignmentDesk {

    private final Office office;

    AssignmentDesk(Office office) {
        this.office = office;
    }

    /**
     * 交办: says who answers for it.
     *
     * @param person who in the lead unit, may be empty
     * @param leader under whose direction, may be empty
     * @param acceptBy by which day it is to be accepted, or null
     */
    public void assign(
            Acting as,
            String id,
            long seen,
            String lead,
            List<String> support,
            String person,
            String leader,
            @Nullable LocalDate acceptBy,
            String words) {
        office.write(as, Deed.ASSIGN, turn -> {
            turn.inForce(id, seen);
            turn.unit(lead);
            for (String unit : support) {
                turn.unit(unit);
                if (unit.equals(lead)) {
                    throw Refusal.input(lead + "不能既牵头又配合", lead + " cannot both lead and support");
                }
            }
            turn.happen(
                    id,
                    new CommitmentAssigned(
                            lead,
                            support,
                            Said.of(Turn.text(person, "责任人", "the person", false)),
                            Said.of(Turn.text(leader, "牵头领导", "the leader", false)),
                            acceptBy,
                            Said.of(Turn.text(words, "交办内容", "the assignment", false))));
            return id;
        });
    }

    /**
     * A part to be allocated.
     *
     * @param unit that answers for it
     * @param area the code of its place; null for the unit's own
     * @param of the denominator, where the target is a share
     */
    public record Portion(
            String unit,
            @Nullable String area,
            BigDecimal value,
            @Nullable BigDecimal of) {}

    /**
     * 分解: splits a target by unit and area; the parts are summed and checked. Of a two-level threshold every part gets
     * at least the threshold of each. Parts of an earlier allocation are withdrawn.
     *
     * @param more whether the parts may add up to more than the target (加码)
     * @return the identities of the parts, in the order given
     */
    public List<String> allocate(Acting as, String id, long seen, List<Portion> portions, boolean more) {
        return office.write(as, Deed.ALLOCATE, turn -> {
            Card card = turn.inForce(id, seen);
            Target target = card.substance().target();
            if (target == null || target.value() == null) {
                throw Refusal.input(id + "没有可分解的目标值", id + " has no number to allocate");
            }
            List<Part> parts = new ArrayList<>();
            for (Portion portion : portions) {
                Unit unit = turn.unit(portion.unit());
                parts.add(new Part(unit.name(), unit.name(), portion.value(), portion.of()));
            }
            Target each = card.substance().each();
            Wording fault = each != null && each.value() != null
                    ? Allocation.faultOfEach(each.value(), each.unit(), parts)
                    : Allocation.fault(target.value(), target.unit(), parts, more);
            if (fault != null) {
                throw Refusal.input("分解不平：" + fault.zh(), fault.en());
            }
            for (Share share : card.shares()) {
                Card old = turn.tables.commitment(share.commitment());
                if (old != null && old.standing().inForce()) {
                    turn.fresh(old.id(), old.version(), Office.LATEST);
                    turn.happen(old.id(), new CommitmentWithdrawn(Said.of("重新分解")));
                }
            }
            List<Share> shares = new ArrayList<>();
            for (Portion portion : portions) {
                shares.add(share(turn, card, target, portion));
            }
            turn.happen(id, new TargetAllocated(shares));
            return shares.stream().map(Share::commitment).toList();
        });
    }

    private Share share(Turn turn, Card card, Target target, Portion portion) throws java.sql.SQLException {
        Unit unit = turn.unit(portion.unit());
        String area = portion.area() != null ? portion.area() : unit.area();
        String name = area == null ? unit.name() : office.divisions().name(area, turn.today());
        Target each = card.substance().each();
        String own = area == null ? card.substance().area() : area;
        Substance part = card.substance()
                .withTarget((each == null ? target : each).withValue(portion.value()))
                .withoutEach()
                .withUnits(unit.name(), List.of())
                .withArea(own, area == null ? card.substance().areaName() : name);
        String child = turn.enter('C');
        turn.happen(child, new CommitmentEntered(new Derived(card.id(), "allocated"), part));
        turn.happen(child, new CommitmentConfirmed());
        turn.happen(
                child, new CommitmentAssigned(unit.name(), List.of(), Said.NOTHING, card.leader(), null, Said.NOTHING));
        return new Share(child, area, name, unit.name(), portion.value(), portion.of());
    }

    /**
     * Sets what is due by when on the way.
     *
     * @param start the day by which it is to have begun, or null
     */
    public void trajectory(Acting as, String id, long seen, Trajectory trajectory, @Nullable LocalDate start) {
        office.write(as, Deed.PLAN, turn -> {
            turn.inForce(id, seen);
            turn.happen(id, new TrajectorySet(trajectory, start));
            return id;
        });
    }

    /** 调整: changes target or deadline for a reason; null leaves it. The old values stay visible. */
    public void revise(
            Acting as, String id, long seen, @Nullable Target target, @Nullable LocalDate due, String reason) {
        office.write(as, Deed.REVISE, turn -> {
            Card card = turn.inForce(id, seen);
            String why = Turn.text(reason, "调整理由", "why it is revised", true);
            if (target == null && due == null) {
                throw Refusal.input("请给出新的目标值或完成时限", "give another target or deadline");
            }
            Target old = card.substance().target();
            if (target != null && old != null && !old.indicator().equals(target.indicator())) {
                throw Refusal.input("调整不能更换指标，请用更正", "a revision keeps the indicator; correct it instead");
            }
            turn.happen(id, new CommitmentRevised(target, due, Said.of(why)));
            return id;
        });
    }

    /** 批示 on a commitment that is there. */
    public void instruct(Acting as, String id, long seen, String leader, String words) {
        office.write(as, Deed.INSTRUCT, turn -> {
            turn.commitment(id, seen);
            String who = Turn.text(leader, "批示领导", "whose instruction it is", true);
            String said = Turn.text(words, "批示内容", "what was instructed", true);
            turn.happen(id, new CommitmentInstructed(Said.of(who), Said.of(said)));
            return id;
        });
    }

    /**
     * 催办: sends a slip.
     *
     * @param urgency 0 ordinary, 1 urgent, 2 most urgent
     * @param answerBy by which day it is to be answered, or null
     */
    public void dun(Acting as, String id, long seen, int urgency, @Nullable LocalDate answerBy, String words) {
        office.write(as, Deed.DUN, turn -> {
            turn.inForce(id, seen);
            if (urgency < 0 || urgency > 2) {
                throw Refusal.input("紧急程度为0、1或2", "urgency is 0, 1 or 2, not " + urgency);
            }
            String said = Turn.text(words, "催办内容", "the slip", false);
            turn.happen(id, new CommitmentDunned(urgency, answerBy, Said.of(said)));
            return id;
        });
    }

    /** What only a person can say: quality and outlook; the entry names who said it. */
    public void judge(Acting as, String id, long seen, Judgement judgement, String words) {
        office.write(as, Deed.JUDGE, turn -> {
            turn.inForce(id, seen);
            String why = Turn.text(words, "认定理由", "why", true);
            turn.happen(id, new CommitmentJudged(judgement, Said.of(why)));
            return id;
        });
    }

    /** 批准延期: the deadline moves to the day asked for, or to another; the old one stays visible. */
    public void grant(Acting as, String id, long seen, @Nullable LocalDate to, String words) {
        office.write(as, Deed.ANSWER_EXTENSION, turn -> {
            LocalDate asked = asked(turn.inForce(id, seen));
            turn.happen(
                    id,
                    new ExtensionGranted(
                            to == null ? asked : to, Said.of(Turn.text(words, "批复", "the answer", false))));
            return id;
        });
    }

    /** 驳回延期. */
    public void refuse(Acting as, String id, long seen, String reason) {
        office.write(as, Deed.ANSWER_EXTENSION, turn -> {
            asked(turn.inForce(id, seen));
            turn.happen(id, new ExtensionRefused(Said.of(Turn.text(reason, "驳回理由", "why it is refused", true))));
            return id;
        });
    }

    private static LocalDate asked(Card card) {
        LocalDate asked = card.requested();
        if (asked == null) {
            throw Refusal.state(card.id() + "没有待批的延期申请", "nobody asked for an extension of " + card.id());
        }
        return asked;
    }

    /** 撤销: it is no longer to be done. */
    public void withdraw(Acting as, String id, long seen, String reason) {
        office.write(as, Deed.WITHDRAW, turn -> {
            turn.inForce(id, seen);
            turn.happen(id, new CommitmentWithdrawn(Said.of(Turn.text(reason, "撤销理由", "why it is withdrawn", true))));
            return id;
        });
    }
}
