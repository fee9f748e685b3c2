package org.sanbiao.app.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.rollup.Part;
import org.sanbiao.following.rollup.TwoLevel;
import org.sanbiao.following.wording.Numbers;

/**
 * Tables by area: what a target was allocated to, and both tests of a threshold.
 *
 * @param pack whose lights stand beside the parts
 */
record AreaTables(Output output, Console console, Pack pack) {

    String of(Completion completion) {
        return completion.twoLevel() == null ? allocated(completion) : twoLevel(completion, completion.twoLevel());
    }

    private String allocated(Completion completion) {
        Target target = completion.whole().card().substance().target();
        String unit = target == null ? "" : target.unit();
        Grid grid = output.grid(
                console,
                new Grid.Column("区县", 16),
                new Grid.Column("目标任务", 8),
                new Grid.Column("进度", 8),
                new Grid.Column("完成比例", 8),
                new Grid.Column(pack.name(), 4, 11, false));
        BigDecimal goals = BigDecimal.ZERO;
        BigDecimal done = BigDecimal.ZERO;
        for (Completion.Row row : completion.rows()) {
            goals = goals.add(row.goal());
            BigDecimal own = row.part().done();
            done = own == null ? done : done.add(own);
            grid.row(List.of(
                    Grid.Cell.of(row.name()),
                    Grid.Cell.of(Numbers.plain(row.goal()) + unit),
                    Grid.Cell.of(own == null ? "未报" : Numbers.plain(own) + unit),
                    Grid.Cell.of(share(own, row.goal())),
                    Bulletin.light(row.situation().light(pack))));
        }
        grid.row("合计", Numbers.plain(goals) + unit, Numbers.plain(done) + unit, share(done, goals), "");
        String sum = target != null && target.value() != null && target.value().compareTo(goals) == 0
                ? "合计" + Numbers.plain(goals) + unit + "，与全市目标一致"
                : "合计" + Numbers.plain(goals) + unit;
        return "分解  " + completion.whole().card().id() + " " + name(completion) + "  " + sum + "\n" + grid.print();
    }

    private static String name(Completion completion) {
        Target target = completion.whole().card().substance().target();
        return target == null ? "" : target.indicator();
    }

    private String twoLevel(Completion completion, TwoLevel two) {
        Target each = completion.whole().card().substance().each();
        Target whole = completion.whole().card().substance().target();
        if (each == null || whole == null) {
            throw new IllegalStateException("Bug: " + completion.whole().card().id() + " has one level");
        }
        Grid grid = output.grid(
                console,
                new Grid.Column("区县", 16),
                new Grid.Column("分子/分母", 11),
                new Grid.Column("比例", 8),
                new Grid.Column("门槛", 8),
                new Grid.Column("结果", 24));
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal of = BigDecimal.ZERO;
        for (int i = 0; i < two.each().size(); i++) {
            Part part = completion.rows().get(i).part();
            done = part.done() == null ? done : done.add(part.done());
            of = part.of() == null ? of : of.add(part.of());
            test(
                    grid,
                    two.each().get(i),
                    part.done(),
                    part.of(),
                    "各" + each.amount().zh());
        }
        test(grid, two.whole(), done, of, whole.amount().zh());
        long met = two.each().stream()
                .filter(test -> Boolean.TRUE.equals(test.met()))
                .count();
        return "两级门槛  " + completion.whole().card().id() + " " + name(completion) + "  各区县" + met + "/"
                + two.each().size() + "达标，" + two.whole().name() + (two.whole().broken() ? "未达标" : "达标") + "\n"
                + grid.print();
    }

    private static void test(
            Grid grid, TwoLevel.Test test, @Nullable BigDecimal done, @Nullable BigDecimal of, String threshold) {
        String parts = done == null || of == null ? "—" : Numbers.plain(done) + "/" + Numbers.plain(of);
        String result =
                test.met() == null ? "无法评判" : test.met() ? "达标" : "未达标，缺口" + Numbers.plain(test.missing()) + "所";
        grid.row(List.of(
                Grid.Cell.of(test.name()),
                Grid.Cell.of(parts),
                Grid.Cell.of(test.percent() == null ? "—" : Numbers.share(test.percent()) + "%"),
                Grid.Cell.of(threshold),
                new Grid.Cell(result, test.broken() ? Grid.Paint.RED : Grid.Paint.NONE)));
    }

    private static String share(@Nullable BigDecimal done, BigDecimal of) {
        return done == null || of.signum() == 0
                ? ""
                : Numbers.share(done.movePointRight(2).divide(of, MathContext.DECIMAL64)) + "%";
    }
}
