package org.sanbiao.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Figures;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Reporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = {
            "反馈: what a unit says of a commitment for a reporting period. What is not given is as the target has it.",
            "A report for the same period takes the place of the one before it."
        })
final class ReportCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    @Mixin
    final Attached attached = new Attached();

    @Option(
            names = "--period",
            paramLabel = "P1",
            description = "报告期，默认当前开放的。The period or its name (default: the open one).")
    @Nullable
    String period;

    @Option(names = "--value", paramLabel = "NUMBER", description = "完成值，按目标的单位。The value, in the target's unit.")
    @Nullable
    String value;

    @Option(names = "--parts", paramLabel = "N/M", description = "分子/分母。Numerator and denominator: 58/80.")
    @Nullable
    String parts;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "阶段。The stage of what is counted, where not the target's: 开工, 建成 …; empty for none (新增).")
    @Nullable
    String stage;

    @Option(
            names = "--counted-from",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "统计起始日。The first day that the value counts from.")
    @Nullable
    LocalDate from;

    @Option(names = "--not-started", description = "尚未启动。It has not begun.")
    boolean notStarted;

    @Option(names = "--words", paramLabel = "WORDS", description = "进展。How it is going (进展情况).")
    String words = "";

    @Option(names = "--problems", paramLabel = "WORDS", description = "问题。What stands in the way (存在问题).")
    String problems = "";

    @Option(names = "--next", paramLabel = "WORDS", description = "措施。What comes next (下步措施).")
    String next = "";

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        Reporting reporting = PeriodCommand.period(work, period, as.today());
        long number = work.office()
                .reports()
                .report(
                        as,
                        subject.id,
                        subject.seen,
                        reporting.id(),
                        figures(),
                        !notStarted,
                        words,
                        problems,
                        next,
                        attached.uploads());
        return done(
                work,
                subject.id,
                reporting.name() + "已反馈，报告" + number,
                "report " + number + " for " + reporting.name());
    }

    private @Nullable Figures figures() {
        if (value == null && parts == null) {
            return null;
        }
        int slash = parts == null ? -1 : parts.indexOf('/');
        if (parts != null && slash < 0) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "--parts 应写作 58/80，不是“" + parts + "”",
                    "--parts is like 58/80, not “" + parts + "”");
        }
        return new Figures(
                value == null ? null : number(value),
                parts == null ? null : number(parts.substring(0, slash)),
                parts == null ? null : number(parts.substring(slash + 1)),
                null,
                null,
                null,
                stage,
                null,
                from);
    }

    /** A number in digits, or a refusal. */
    static BigDecimal number(String text) {
        String bare = text.strip();
        if (!bare.matches("[+-]?[0-9]{1,18}([.][0-9]{1,12})?")) {
            throw new Refusal(Refusal.Reason.INPUT, "“" + text + "”不是数字", "“" + text + "” is no number");
        }
        return new BigDecimal(bare);
    }
}
