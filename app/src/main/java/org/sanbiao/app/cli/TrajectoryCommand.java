package org.sanbiao.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.trajectory.Trajectory.Linear;
import org.sanbiao.following.trajectory.Trajectory.Milestones;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.following.trajectory.Trajectory.Quarters;
import org.sanbiao.following.trajectory.Trajectory.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "trajectory",
        description = "节点: sets what is due by when on the way; without, 序时 is linear over the year.")
final class TrajectoryCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    @Option(
            names = "--quarters",
            paramLabel = "N,N,N,N",
            description =
                    "各季末累计节点。What is reached at each quarter's end, counted from the start of the year: 10,30,60,76.")
    @Nullable
    String quarters;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "季度所在年份。Of the quarters (default: that of the deadline).")
    @Nullable
    Integer year;

    @Option(
            names = "--step",
            paramLabel = "DAY[=N][:WORDS]",
            description = "节点。A milestone: 2022-06-30=40:主体完工; may be given several times.")
    List<String> steps = List.of();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "按序时，自此日起。Linear, from this day.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "按序时，至此日。Linear, to this day (default: the deadline).")
    @Nullable
    LocalDate to;

    @Option(names = "--months", description = "按整月计序时。Linear by whole months instead of days.")
    boolean months;

    @Option(
            names = "--start",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "应启动日期。The day by which it is to have begun.")
    @Nullable
    LocalDate start;

    TrajectoryCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        Substance substance = ReviewCommand.card(work, subject.id, as.today()).substance();
        Trajectory trajectory;
        try {
            trajectory = trajectory(substance);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Refusal.Reason.INPUT, "节点不成立：" + wrong.getMessage(), String.valueOf(wrong.getMessage()));
        }
        work.office().assignment().trajectory(as, subject.id, subject.seen, trajectory, start);
        return done(
                work,
                subject.id,
                "已设定" + trajectory.words().zh(),
                "has its trajectory: " + trajectory.words().en());
    }

    private Trajectory trajectory(Substance substance) {
        LocalDate due = to == null ? substance.due() : to;
        if (quarters != null) {
            List<BigDecimal> values = new ArrayList<>();
            for (String value : quarters.split("[,，]", 10)) {
                values.add(ReportCommand.number(value));
            }
            return new Quarters(year != null ? year : known(due).getYear(), values);
        }
        if (!steps.isEmpty()) {
            List<Step> milestones = new ArrayList<>();
            steps.forEach(step -> milestones.add(step(step)));
            milestones.sort(Comparator.comparing(Step::day));
            return new Milestones(milestones);
        }
        Pace pace = months ? Pace.MONTHS : Pace.DAYS;
        return from == null ? Linear.until(known(due), pace) : new Linear(from, known(due), pace);
    }

    private static LocalDate known(@Nullable LocalDate due) {
        if (due == null) {
            throw new Refusal(
                    Refusal.Reason.INPUT, "没有完成时限，请用 --to 或 --year 指明", "it has no deadline: say --to or --year");
        }
        return due;
    }

    private static Step step(String text) {
        int colon = text.indexOf(':');
        String head = colon < 0 ? text : text.substring(0, colon);
        int sign = head.indexOf('=');
        try {
            LocalDate day = new Given.Day().convert(sign < 0 ? head : head.substring(0, sign));
            BigDecimal value = sign < 0 ? null : ReportCommand.number(head.substring(sign + 1));
            return new Step(day, value, colon < 0 ? "" : text.substring(colon + 1));
        } catch (TypeConversionException wrong) {
            throw new Refusal(
                    Refusal.Reason.INPUT, "节点“" + text + "”应写作 2022-06-30=40:主体完工", String.valueOf(wrong.getMessage()));
        }
    }
}
