package org.sanbiao.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Words;
import org.sanbiao.app.work.SourceText;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.CommitmentEvent.Share;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.event.Source.Instruction;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/** All that is known of a commitment on a day. */
final class CommitmentSheet {

    private final WorkFolder work;
    private final Register register;
    private final Pack pack;
    private final LocalDate today;

    /**
     * A sheet.
     *
     * @param register what is known: now, or on a day of the past
     */
    CommitmentSheet(WorkFolder work, Register register, Pack pack, LocalDate today) {
        this.work = work;
        this.register = register;
        this.pack = pack;
        this.today = today;
    }

    void print(String id, Grid sheet) {
        RegisterRow row = register.row(id, pack, today);
        if (row == null) {
            throw new IllegalStateException("Bug: " + id + " has a history and no card");
        }
        Situation situation = row.situation();
        Card card = situation.card();
        Substance substance = card.substance();
        sheet.row("编号", id + "（版本 " + card.version() + "）");
        sheet.row(List.of(
                Grid.Cell.of("亮灯"),
                new Grid.Cell(
                        row.light().print().zh(),
                        RegisterTable.paint(row.light().colour()))));
        sheet.row("状态", situation.print().zh());
        sheet.row("工作任务", substance.task().shown());
        source(card, row, sheet);
        target("目标", substance.target(), sheet);
        target("各单位目标", substance.each(), sheet);
        deadline(card, sheet);
        sheet.row(
                "性质",
                Words.of(substance.kind()) + "，" + Words.of(substance.strength()) + "，"
                        + Words.of(substance.testable()));
        responsible(card, sheet);
        for (Revision revision : card.revisions()) {
            sheet.row(
                    "曾" + how(revision.kind()),
                    revision.day() + " " + revision.by() + "  "
                            + revision.print().zh() + "  " + revision.reason().shown());
        }
        verdict(situation, sheet);
        reports(card, sheet);
        shares(card, sheet);
        for (FindingCard finding : register.findings(null)) {
            if (id.equals(finding.commitment())) {
                sheet.row(
                        "问题",
                        finding.id() + " " + finding.unit() + " "
                                + finding.state().words().zh() + "："
                                + finding.conclusion().shown());
            }
        }
    }

    private static String how(String kind) {
        return switch (kind) {
            case "extended" -> "延期";
            case "corrected" -> "更正";
            default -> "调整";
        };
    }

    private void source(Card card, RegisterRow row, Grid sheet) {
        if (card.source() instanceof Anchor anchor) {
            sheet.row("任务来源", row.cells().get(1) + " " + anchor.document());
            SourceText text = SourceText.of(work, anchor);
            sheet.row("原文", text.before() + "【" + text.quote() + "】" + text.after());
        } else if (card.source() instanceof Instruction instruction) {
            sheet.row("任务来源", instruction.leader().shown() + "批示（" + instruction.day() + "）");
            sheet.row("原文", instruction.words().shown());
        } else if (card.source() instanceof Derived) {
            sheet.row("任务来源", String.valueOf(row.cells().get(1)));
        }
    }

    private static void target(String label, @Nullable Target target, Grid sheet) {
        if (target == null) {
            return;
        }
        String area = target.extent() == null ? "" : "，" + target.extent();
        sheet.row(
                label,
                target.indicator() + " " + target.amount().zh()
                        + (target.stage() == null ? "" : "，阶段 " + target.stage())
                        + (target.baseline() == null ? "" : "，基期 " + Numbers.written(target.baseline()) + target.unit())
                        + area + "（" + target.kind().words().zh() + "，"
                        + target.basis().words().zh() + "）");
    }

    private static void deadline(Card card, Grid sheet) {
        Substance substance = card.substance();
        String due = substance.due() == null ? "没有写明日期" : substance.due().toString();
        String words = substance.dueWords().isEmpty() ? "" : "（" + substance.dueWords() + "）";
        sheet.row(
                "完成时限",
                due
                        + words
                        + (substance.certain() ? "" : "，按常理推定")
                        + (card.requested() == null ? "" : "，申请延期至" + card.requested()));
    }

    private static void responsible(Card card, Grid sheet) {
        Substance substance = card.substance();
        List<String> parts = new ArrayList<>();
        if (substance.lead() != null) {
            parts.add("牵头 " + substance.lead());
        }
        if (!substance.support().isEmpty()) {
            parts.add("配合 " + String.join("、", substance.support()));
        }
        if (!card.person().shown().isEmpty()) {
            parts.add("责任人 " + card.person().shown());
        }
        if (!card.leader().shown().isEmpty()) {
            parts.add("牵头领导 " + card.leader().shown());
        }
        parts.add(card.accepted() ? "已签收" : card.assigned() ? "已交办，未签收" : "未交办");
        sheet.row("责任", String.join("；", parts));
    }

    private void verdict(Situation situation, Grid sheet) {
        if (situation.verdict() != null) {
            Wording words = situation.verdict().print();
            sheet.row("判定", words.zh());
            sheet.row("verdict", words.en());
        }
        var trajectory = situation.trajectory(pack.pace());
        if (trajectory != null) {
            sheet.row("节点", trajectory.words().zh());
        }
        Wording lit = situation.light(pack).explain();
        sheet.row("亮灯依据", lit.zh());
        sheet.row("light", lit.en());
    }

    private static void reports(Card card, Grid sheet) {
        for (Report report : card.reports()) {
            String fate = switch (report.fate()) {
                case COUNTS ->
                    report.level() == 0 ? "待审核" : "已过第" + report.level() + "级审核" + (report.locked() ? "，锁定" : "");
                case RETURNED -> "已退回：" + report.returned().shown();
                case REPLACED -> "已被替换";
            };
            sheet.row(
                    "报告" + report.number(),
                    report.reporting() + " " + report.day() + " " + report.by() + "（" + fate + "）");
        }
    }

    private void shares(Card card, Grid sheet) {
        if (card.shares().isEmpty()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (Share share : card.shares()) {
            parts.add(share.commitment() + " " + share.name() + " " + Numbers.written(share.value()));
        }
        sheet.row("分解", String.join("，", parts));
        Completion completion =
                Completion.of(register, work.office().divisions(), work.office().leeway(), card.id(), today);
        if (completion != null && completion.twoLevel() != null) {
            Wording two = completion.twoLevel().print("个");
            sheet.row("两级门槛", two.zh());
            sheet.row("two tests", two.en());
        }
    }
}
