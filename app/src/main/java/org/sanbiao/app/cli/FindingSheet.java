package org.sanbiao.app.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.BatchCard.Candidate;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;

/** All that is known of a finding or a batch. */
final class FindingSheet {

    private FindingSheet() {}

    static void print(FindingCard finding, Pack pack, LocalDate today, Grid sheet) {
        Light light = Clock.light(finding, pack, today);
        sheet.row("编号", finding.id() + "（版本 " + finding.version() + "）");
        sheet.row(
                List.of(Grid.Cell.of("亮灯"), new Grid.Cell(light.explain().zh(), RegisterTable.paint(light.colour()))));
        sheet.row("light", light.explain().en());
        sheet.row(
                "状态", finding.state().words().zh() + (finding.reopened() == 0 ? "" : "，重开" + finding.reopened() + "次"));
        sheet.row("单位", finding.unit() + (finding.hard() ? "（难点问题）" : ""));
        sheet.row("问题", finding.conclusion().shown());
        sheet.row("发现", finding.found() + " " + finding.foundBy());
        related("督查", finding.inspection(), sheet);
        related("任务", finding.commitment(), sheet);
        related("批次", finding.batch(), sheet);
        for (Clock.Step step : Clock.steps(finding, pack)) {
            String done = step.done() == null ? "未办" : step.done() + "办";
            long over = step.over(today);
            sheet.row("时限", name(step.key()) + " 限" + step.due() + "：" + done + (over > 0 ? "，超" + over + "天" : ""));
        }
        mark("回复", finding.replied(), sheet);
        mark("交办整改", finding.ordered(), sheet);
        mark("计划", finding.planned(), sheet);
        mark("报整改", finding.reported(), sheet);
        mark("核验", finding.verified(), sheet);
        mark("销号", finding.closed(), sheet);
        for (Evidence evidence : finding.evidence()) {
            sheet.row("佐证", evidence.name().shown() + "（" + evidence.size() + "字节，" + evidence.hash() + "）");
        }
    }

    private static String name(String keys) {
        return keys.replace("assigned", "交办")
                .replace("replied", "回复")
                .replace("settled", "办结")
                .replace("planned", "计划")
                .replace("|", "或");
    }

    private static void related(String label, @Nullable String id, Grid sheet) {
        if (id != null) {
            sheet.row(label, id);
        }
    }

    private static void mark(String label, @Nullable Mark mark, Grid sheet) {
        if (mark != null) {
            sheet.row(label, mark.day() + " " + mark.by() + "  " + mark.words().shown());
        }
    }

    static void print(BatchCard batch, Grid sheet) {
        sheet.row("编号", batch.id() + "（版本 " + batch.version() + "）");
        sheet.row("状态", batch.closed() == null ? "办理中" : "已办结 " + batch.closed().day());
        sheet.row("起于", batch.finding() + "（" + batch.drawn() + "）");
        sheet.row("共性问题", batch.pattern().shown());
        for (Candidate candidate : batch.candidates()) {
            String stands = candidate.checked() == null
                    ? "未排查"
                    : candidate.checked() + (candidate.finding() == null ? " 无此问题" : " 有，" + candidate.finding());
            sheet.row(
                    candidate.unit(),
                    stands
                            + (candidate.words().shown().isEmpty()
                                    ? ""
                                    : "：" + candidate.words().shown()));
        }
    }
}
