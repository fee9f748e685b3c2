package org.sanbiao.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.CsvReader;
import org.sanbiao.app.work.Intake;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.AssignmentDesk.Portion;
import org.sanbiao.following.office.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "allocate",
        description = {
            "分解: splits a target by unit and area; the parts are summed and checked, each is a commitment of its own.",
            "An earlier allocation of the same commitment is withdrawn."
        })
final class AllocateCommand extends DeedCommand {

    /** Parts in one allocation. */
    private static final int MOST = 5_000;

    @Mixin
    final Subject subject = new Subject();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "UNIT=VALUE",
            description = "一份。A part: 金水区教育局=12; of a share with its denominator: 金水区教育局=80/240.")
    List<String> parts = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE.csv",
            description = "各份列成的表。The parts in a table with the columns 单位, 数值 and, where needed, 分母 and 地区.")
    @Nullable
    Path file;

    @Option(names = "--more", description = "允许加码，合计可超过目标。The parts may add up to more than the target (加码).")
    boolean more;

    AllocateCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        List<Portion> portions = new ArrayList<>();
        for (String part : parts) {
            portions.add(portion(part));
        }
        if (file != null) {
            fromFile(Intake.text(file.toString(), Attached.read(file)), portions);
        }
        if (portions.isEmpty() || portions.size() > MOST) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "请给出1至" + MOST + "个部分，如 金水区教育局=12，或 --file 表.csv",
                    "give 1 to " + MOST + " parts, such as 金水区教育局=12, or --file TABLE.csv");
        }
        List<String> ids = work.office().assignment().allocate(as, subject.id, subject.seen, portions, more);
        return done(
                work,
                subject.id,
                "已分解为" + ids.size() + "项：" + String.join("、", ids),
                "allocated: " + String.join(", ", ids));
    }

    private static Portion portion(String part) {
        int sign = part.lastIndexOf('=');
        if (sign <= 0) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "“" + part + "”应写作 单位=数值，如 金水区教育局=12",
                    "“" + part + "” is no UNIT=VALUE, such as 金水区教育局=12");
        }
        String value = part.substring(sign + 1);
        int slash = value.indexOf('/');
        return new Portion(
                part.substring(0, sign).strip(),
                null,
                ReportCommand.number(slash < 0 ? value : value.substring(0, slash)),
                slash < 0 ? null : ReportCommand.number(value.substring(slash + 1)));
    }

    private static void fromFile(String text, List<Portion> portions) {
        List<List<String>> lines = CsvReader.read(text);
        List<String> head = lines.isEmpty() ? List.of() : lines.get(0);
        int unit = column(head, "单位", "unit");
        int value = column(head, "数值", "value");
        int of = column(head, "分母", "of");
        int area = column(head, "地区", "area");
        if (unit < 0 || value < 0) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "表的第一行须有“单位”和“数值”两列，现为：" + String.join("，", head),
                    "the first line of the table needs the columns 单位 (unit) and 数值 (value), not " + head);
        }
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (cell(line, unit).isEmpty() && cell(line, value).isEmpty()) {
                continue;
            }
            try {
                String place = cell(line, area);
                BigDecimal whole = cell(line, of).isEmpty() ? null : ReportCommand.number(cell(line, of));
                portions.add(new Portion(
                        cell(line, unit),
                        place.isEmpty() ? null : new Named.Area().convert(place),
                        ReportCommand.number(cell(line, value)),
                        whole));
            } catch (TypeConversionException wrong) {
                throw new Refusal(
                        Refusal.Reason.INPUT,
                        "第" + (i + 1) + "行的地区认不出：" + cell(line, area),
                        "line " + (i + 1) + ": " + wrong.getMessage());
            } catch (Refusal refusal) {
                throw new Refusal(
                        refusal.reason(),
                        "第" + (i + 1) + "行：" + refusal.words().zh(),
                        "line " + (i + 1) + ": " + refusal.words().en());
            }
        }
    }

    private static int column(List<String> head, String zh, String en) {
        for (int i = 0; i < head.size(); i++) {
            String name = head.get(i).strip();
            if (name.equals(zh) || name.equalsIgnoreCase(en)) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> line, int column) {
        return column < 0 || column >= line.size() ? "" : line.get(column).strip();
    }
}
