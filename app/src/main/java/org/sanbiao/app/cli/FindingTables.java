package org.sanbiao.app.cli;

import java.time.LocalDate;
import java.util.List;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.finding.FindingState;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;

/**
 * Tables of findings: a batch unit by unit, and others.
 *
 * @param clock by which they are lit
 * @param day on which
 */
record FindingTables(Output output, Console console, Pack clock, LocalDate day) {

    String batch(BatchCard batch, List<FindingCard> findings) {
        Grid grid = output.grid(
                console,
                new Grid.Column("单位", 16),
                new Grid.Column("排查", 10),
                new Grid.Column("问题", 6),
                new Grid.Column("状态", 20),
                new Grid.Column(clock.name(), 12));
        int closed = 0;
        for (FindingCard finding : findings) {
            if (finding.id().equals(batch.finding())) {
                grid.row(row(finding, "起因"));
            }
            boolean own = batch.findings().contains(finding.id());
            closed += own && finding.state() == FindingState.CLOSED ? 1 : 0;
        }
        for (BatchCard.Candidate candidate : batch.candidates()) {
            LocalDate checked = candidate.checked();
            FindingCard finding = findings.stream()
                    .filter(one -> one.id().equals(candidate.finding()))
                    .findFirst()
                    .orElse(null);
            if (finding != null && checked != null) {
                grid.row(row(finding, checked.toString()));
            } else if (checked != null) {
                grid.row(candidate.unit(), checked.toString(), "", "没有同类问题", "");
            } else {
                grid.row(candidate.unit(), "未排查", "", "", "");
            }
        }
        int checked = batch.candidates().size() - batch.unchecked().size();
        String state = batch.closed() == null ? "未办结" : "已办结";
        return "批处理  " + batch.id() + " " + state + "：排查" + checked + "/"
                + batch.candidates().size() + "，销号" + closed + "/"
                + batch.findings().size() + "  " + batch.pattern().shown() + "\n" + grid.print();
    }

    private List<Grid.Cell> row(FindingCard finding, String checked) {
        return List.of(
                Grid.Cell.of(finding.unit()),
                Grid.Cell.of(checked),
                new Grid.Cell(finding.id(), Grid.Paint.DIM),
                Grid.Cell.of(finding.state().words().zh()),
                light(finding));
    }

    private Grid.Cell light(FindingCard finding) {
        Light light = Clock.light(finding, clock, day);
        return light.colour() == Colour.NONE ? Grid.Cell.of("") : Bulletin.light(light);
    }

    String others(List<FindingCard> findings) {
        Grid grid = output.grid(
                console,
                new Grid.Column("编号", 6),
                new Grid.Column("单位", 16),
                new Grid.Column("问题", 12, 30, true),
                new Grid.Column("状态", 20),
                new Grid.Column(clock.name(), 12));
        for (FindingCard finding : findings) {
            String reopened = finding.reopened() > 0 ? "，重开" + finding.reopened() + "次" : "";
            grid.row(List.of(
                    new Grid.Cell(finding.id(), Grid.Paint.DIM),
                    Grid.Cell.of(finding.unit()),
                    Grid.Cell.of(finding.conclusion().shown()),
                    Grid.Cell.of(finding.state().words().zh() + reopened),
                    light(finding)));
        }
        return "其他问题\n" + grid.print();
    }
}
