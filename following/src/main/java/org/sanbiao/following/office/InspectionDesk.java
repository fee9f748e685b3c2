package org.sanbiao.following.office;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.event.BatchEvent.BatchClosed;
import org.sanbiao.following.event.BatchEvent.CandidateChecked;
import org.sanbiao.following.event.BatchEvent.PatternDrawn;
import org.sanbiao.following.event.FindingEvent.FindingClosed;
import org.sanbiao.following.event.FindingEvent.FindingConfirmed;
import org.sanbiao.following.event.FindingEvent.FindingDismissed;
import org.sanbiao.following.event.FindingEvent.FindingRecorded;
import org.sanbiao.following.event.FindingEvent.FindingReopened;
import org.sanbiao.following.event.FindingEvent.FindingReplied;
import org.sanbiao.following.event.FindingEvent.InspectionOpened;
import org.sanbiao.following.event.FindingEvent.RectificationOrdered;
import org.sanbiao.following.event.FindingEvent.RectificationPlanned;
import org.sanbiao.following.event.FindingEvent.RectificationReported;
import org.sanbiao.following.event.FindingEvent.RectificationVerified;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.finding.FindingState;

/** 督查, 整改, 点办理与批处理. */
public final class InspectionDesk {

    private final Office office;

    InspectionDesk(Office office) {
        this.office = office;
    }

    /** Opens an inspection. Answers its identity. */
    public String open(Acting as, String title, @Nullable String area, List<String> units) {
        return office.write(as, Deed.INSPECT, turn -> {
            String called = Turn.text(title, "督查名称", "what is inspected", true);
            for (String unit : units) {
                turn.unit(unit);
            }
            String id = turn.enter('I');
            turn.happen(id, new InspectionOpened(Said.of(called), area, units));
            return id;
        });
    }

    /**
     * What was found wrong.
     *
     * @param inspection in which inspection, or null
     * @param commitment about which commitment, or null
     * @param unit whose it is
     * @param area the code of the place, or null
     * @param hard whether it has a month
     */
    public record Finding(
            @Nullable String inspection,
            @Nullable String commitment,
            String unit,
            @Nullable String area,
            boolean hard,
            String conclusion,
            List<Upload> evidence) {}

    /** Records a finding. Answers its identity. */
    public String find(Acting as, Finding finding) {
        return office.write(as, Deed.INSPECT, turn -> {
            if (finding.inspection() != null && !turn.tables.hasInspection(finding.inspection())) {
                throw Refusal.unknown(
                        "没有编号为" + finding.inspection() + "的督查", "there is no inspection " + finding.inspection());
            }
            if (finding.commitment() != null && turn.tables.commitment(finding.commitment()) == null) {
                throw Refusal.unknown(
                        "没有编号为" + finding.commitment() + "的任务", "there is no commitment " + finding.commitment());
            }
            return record(turn, finding, null);
        });
    }

    private static String record(Turn turn, Finding finding, @Nullable String batch) throws SQLException {
        turn.unit(finding.unit());
        String said = Turn.text(finding.conclusion(), "问题描述", "what is wrong", true);
        String id = turn.enter('F');
        turn.happen(
                id,
                new FindingRecorded(
                        finding.inspection(),
                        finding.commitment(),
                        batch,
                        finding.unit(),
                        finding.area(),
                        finding.hard(),
                        Said.of(said),
                        turn.evidence(finding.evidence())));
        return id;
    }

    /** The unit's reply to a finding. */
    public void reply(Acting as, String id, long seen, String words, List<Upload> evidence) {
        office.write(as, Deed.REPLY, turn -> {
            FindingCard card = open(turn, id, seen);
            turn.own(card.unit());
            String said = Turn.text(words, "回复", "the reply", true);
            turn.happen(id, new FindingReplied(Said.of(said), turn.evidence(evidence)));
            return id;
        });
    }

    /** Says that a finding stands. */
    public void confirm(Acting as, String id, long seen, String words) {
        office.write(as, Deed.INSPECT, turn -> {
            FindingCard card = open(turn, id, seen);
            if (card.confirmed()) {
                throw Refusal.state(id + "已认定", id + " was confirmed already");
            }
            turn.happen(id, new FindingConfirmed(Said.of(Turn.text(words, "认定意见", "the opinion", false))));
            return id;
        });
    }

    /** Says that a finding does not stand. */
    public void dismiss(Acting as, String id, long seen, String reason) {
        office.write(as, Deed.INSPECT, turn -> {
            open(turn, id, seen);
            turn.happen(id, new FindingDismissed(Said.of(Turn.text(reason, "理由", "why it does not stand", true))));
            return id;
        });
    }

    /** Orders rectification by a day. */
    public void order(Acting as, String id, long seen, LocalDate due, String words) {
        office.write(as, Deed.INSPECT, turn -> {
            FindingCard card = open(turn, id, seen);
            if (due.isBefore(card.found())) {
                throw Refusal.input(
                        "整改时限" + due + "早于发现之日" + card.found(), due + " is before it was found on " + card.found());
            }
            turn.happen(
                    id, new RectificationOrdered(due, Said.of(Turn.text(words, "整改要求", "what is to be done", false))));
            return id;
        });
    }

    /** Of a hard one: by which day and how it will be put right. */
    public void plan(Acting as, String id, long seen, LocalDate due, String words) {
        office.write(as, Deed.REPLY, turn -> {
            FindingCard card = open(turn, id, seen);
            turn.own(card.unit());
            if (!card.hard()) {
                throw Refusal.state(id + "是一般问题，须直接办结", id + " is an ordinary one: it is to be settled, not planned");
            }
            turn.happen(id, new RectificationPlanned(due, Said.of(Turn.text(words, "整改计划", "how", true))));
            return id;
        });
    }

    /** The unit says that it is put right. */
    public void rectified(Acting as, String id, long seen, String words, List<Upload> evidence) {
        office.write(as, Deed.REPLY, turn -> {
            FindingCard card = open(turn, id, seen);
            turn.own(card.unit());
            if (card.ordered() == null) {
                throw Refusal.state(id + "尚未交办整改", "the rectification of " + id + " was not ordered yet");
            }
            String said = Turn.text(words, "整改情况", "what was done", true);
            turn.happen(id, new RectificationReported(Said.of(said), turn.evidence(evidence)));
            return id;
        });
    }

    /** Somebody looked and it is put right. */
    public void verify(Acting as, String id, long seen, String words, List<Upload> evidence) {
        office.write(as, Deed.INSPECT, turn -> {
            FindingCard card = open(turn, id, seen);
            Mark reported = card.reported();
            if (reported == null) {
                throw Refusal.state(id + "单位尚未报整改", "nobody reported " + id + " as put right");
            }
            turn.second(reported.by(), "本人报整改的须由他人核验", "who reported it does not verify it");
            String said = Turn.text(words, "核验意见", "what was seen", true);
            turn.happen(id, new RectificationVerified(Said.of(said), turn.evidence(evidence)));
            return id;
        });
    }

    /** 销号: needs a verification, evidence, and another person than who verified. */
    public void close(Acting as, String id, long seen, String opinion) {
        office.write(as, Deed.CLOSE, turn -> {
            FindingCard card = open(turn, id, seen);
            Mark verified = card.verified();
            if (verified == null || card.state() != FindingState.VERIFIED) {
                throw Refusal.state(id + "未经核验，不能销号", id + " is not verified and cannot be closed");
            }
            turn.second(verified.by(), "核验人不能自己销号", "who verified does not close: a second pair of eyes does");
            if (card.evidence().isEmpty()) {
                throw Refusal.state(id + "没有佐证材料，不能销号", id + " has no evidence and cannot be closed");
            }
            turn.happen(id, new FindingClosed(Said.of(Turn.text(opinion, "销号意见", "the opinion", false))));
            return id;
        });
    }

    /** Opens a closed finding again: its clock runs anew. */
    public void reopen(Acting as, String id, long seen, String reason) {
        office.write(as, Deed.CLOSE, turn -> {
            FindingCard card = turn.finding(id, seen);
            if (card.state() != FindingState.CLOSED) {
                throw Refusal.state(id + "没有销号", id + " is not closed");
            }
            turn.happen(id, new FindingReopened(Said.of(Turn.text(reason, "重开理由", "why it is reopened", true))));
            return id;
        });
    }

    private static FindingCard open(Turn turn, String id, long seen) throws SQLException {
        FindingCard card = turn.finding(id, seen);
        if (!card.state().open()) {
            throw Refusal.state(
                    id + card.state().words().zh(),
                    id + " is " + card.state().words().en());
        }
        return card;
    }

    /** Draws the pattern of a confirmed finding: a batch with every other unit that may have it. Answers its identity. */
    public String draw(Acting as, String finding, long seen, String pattern, List<String> candidates) {
        return office.write(as, Deed.BATCH, turn -> {
            FindingCard card = turn.finding(finding, seen);
            if (!card.confirmed() || card.state() == FindingState.DISMISSED) {
                throw Refusal.state(
                        finding + "未经认定，不能举一反三", finding + " is not confirmed: no pattern is drawn from it");
            }
            String said = Turn.text(pattern, "共性问题", "what is common", true);
            Set<String> units = new LinkedHashSet<>(candidates);
            units.remove(card.unit());
            if (units.isEmpty()) {
                throw Refusal.input("请列出可能有同类问题的其他单位", "name other units that may have it");
            }
            for (String unit : units) {
                turn.unit(unit);
            }
            String id = turn.enter('B');
            turn.happen(id, new PatternDrawn(finding, Said.of(said), List.copyOf(units)));
            return id;
        });
    }

    /**
     * Says of a candidate whether it has the pattern; where it has, a finding is recorded for it.
     *
     * @param finding what was found, or null where nothing was
     * @param words what was seen
     * @return the identity of the finding, or null
     */
    public @Nullable String check(
            Acting as, String batch, long seen, String unit, @Nullable Finding finding, String words) {
        String recorded = office.write(as, Deed.BATCH, turn -> {
            BatchCard card = turn.batch(batch, seen);
            openBatch(card);
            if (card.candidates().stream().noneMatch(c -> c.unit().equals(unit))) {
                throw Refusal.unknown(unit + "不在" + batch + "的排查名单中", unit + " is no candidate of " + batch);
            }
            if (!card.unchecked().contains(unit)) {
                throw Refusal.state(unit + "已排查", unit + " was checked already");
            }
            if (finding != null && !finding.unit().equals(unit)) {
                throw Refusal.input("问题应属" + unit, "the finding has to be " + unit + "'s");
            }
            String id = finding == null ? "" : record(turn, finding, batch);
            String said = Turn.text(words, "排查情况", "what was seen", finding == null);
            turn.happen(batch, new CandidateChecked(unit, id.isEmpty() ? null : id, Said.of(said)));
            return id;
        });
        return recorded.isEmpty() ? null : recorded;
    }

    /** Closes a batch: every candidate was checked and every finding of it is closed. */
    public void closeBatch(Acting as, String batch, long seen, String summary) {
        office.write(as, Deed.BATCH, turn -> {
            BatchCard card = turn.batch(batch, seen);
            openBatch(card);
            if (!card.unchecked().isEmpty()) {
                throw Refusal.state(
                        batch + "还有" + card.unchecked().size() + "个单位未排查：" + String.join("、", card.unchecked()),
                        batch + " has candidates that nobody checked: " + String.join(", ", card.unchecked()));
            }
            for (String id : card.findings()) {
                FindingCard finding = turn.finding(id, Office.LATEST);
                if (finding.state().open()) {
                    throw Refusal.state(batch + "的" + id + "尚未销号", id + " of " + batch + " is not closed yet");
                }
            }
            turn.happen(batch, new BatchClosed(Said.of(Turn.text(summary, "小结", "the summary", false))));
            return batch;
        });
    }

    private static void openBatch(BatchCard card) {
        if (card.closed() != null) {
            throw Refusal.state(card.id() + "已办结", card.id() + " is closed");
        }
    }
}
