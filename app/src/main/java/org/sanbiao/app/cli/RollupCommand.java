package org.sanbiao.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.rollup.Part;
import org.sanbiao.following.rollup.RollUp;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rollup",
        description = {
            "完成情况: a commitment that was allocated, area by area, and what the parts make together; of 各…均 and 全市 both",
            "tests with what is missing; and the best unit. Numerators and denominators are added, never percentages."
        })
final class RollupCommand extends OfficeCommand {

    @Parameters(arity = "0..1", paramLabel = "ID", converter = Subject.Id.class, description = "编号，如C1。Such as C1.")
    @Nullable
    String id;

    @Option(
            names = "--indicator",
            paramLabel = "WORDS",
            description = "只看该指标的标杆单位。Only the best unit on this indicator.")
    @Nullable
    String indicator;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "分母小于此数的不参与比较。A denominator below it is too small to be compared (default: ${DEFAULT-VALUE}).")
    String least = "10";

    @Option(
            names = "--counted-in",
            paramLabel = "UNIT",
            defaultValue = "个",
            description = "缺口的单位。What the missing are counted in: 所, 户 (default: ${DEFAULT-VALUE}).")
    String counted = "个";

    RollupCommand(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        if (id == null) {
            if (indicator == null) {
                throw new Refusal(Refusal.Reason.INPUT, "请给出任务编号，或 --indicator 指标", "give an ID, or --indicator");
            }
            print(work.office()
                    .benchmark(indicator, ReportCommand.number(least), today)
                    .print());
            return ExitCode.OK;
        }
        Completion completion = work.office().completion(id, today);
        if (completion == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有编号为" + id + "的任务", "there is no commitment " + id);
        }
        if (completion.rows().isEmpty()) {
            throw new Refusal(Refusal.Reason.STATE, id + "没有分解：sanbiao allocate", id + " was not allocated");
        }
        Target target = completion.whole().card().substance().target();
        print(id + "  " + completion.whole().card().substance().task().shown() + "  " + today + "\n");
        print(table(completion, target));
        Wording whole = completion.whole().print();
        print("本项：" + whole.zh() + "\n");
        if (completion.twoLevel() != null) {
            print(completion.twoLevel().print(counted));
        }
        if (target != null) {
            print(work.office()
                    .benchmark(target.indicator(), ReportCommand.number(least), today)
                    .print());
        }
        return ExitCode.OK;
    }

    private String table(Completion completion, @Nullable Target target) {
        boolean share = target != null && target.unit().equals("%");
        String unit = target == null ? "" : target.unit();
        Grid grid = grid(
                new Grid.Column("地区", 8, 30, true),
                new Grid.Column("编号", 6),
                new Grid.Column("目标任务", 12),
                new Grid.Column("进度", 14),
                new Grid.Column("完成比例", 8),
                new Grid.Column("状态", 8, 24, false));
        Set<String> shown = new HashSet<>();
        for (Completion.Row row : completion.rows()) {
            Part part = row.part();
            shown.add(part.key());
            grid.row(
                    row.name(),
                    row.id(),
                    Numbers.written(row.goal()) + unit,
                    progress(part.done(), part.of(), share),
                    percent(part.done(), part.of()),
                    state(row.situation()));
        }
        Set<Integer> sizes = new HashSet<>();
        List<RollUp.Sum> sums = new ArrayList<>(completion.rollUp().all());
        sums.sort(Comparator.comparing(RollUp.Sum::code).reversed()); // the city before its province
        for (RollUp.Sum sum : sums) {
            boolean more = sum.parts() > 1 && sizes.add(sum.parts() + sum.left().size());
            if (!shown.contains(sum.code()) && more) {
                String left = sum.left().isEmpty() ? "" : "（" + sum.left().size() + "项未计入）";
                grid.row(
                        sum.name() + "合计" + left,
                        "",
                        "",
                        progress(sum.done(), sum.of(), share),
                        sum.of() == null ? "" : percent(sum.done(), sum.of()),
                        "");
            }
        }
        return grid.print();
    }

    private static String state(Situation situation) {
        String late = situation.overdue() > 0 ? "，逾期" + situation.overdue() + "天" : "";
        return situation.state().words().zh() + late;
    }

    private static String progress(@Nullable BigDecimal done, @Nullable BigDecimal of, boolean share) {
        if (done == null) {
            return "未报";
        }
        return Numbers.written(done) + (share ? "/" + (of == null ? "—" : Numbers.plain(of)) : "");
    }

    private static String percent(@Nullable BigDecimal done, @Nullable BigDecimal of) {
        return done == null || of == null || of.signum() == 0
                ? "—"
                : Numbers.share(done.movePointRight(2).divide(of, java.math.MathContext.DECIMAL64)) + "%";
    }
}
