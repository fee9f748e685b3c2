package org.sanbiao.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.register.RegisterFile;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Register.Sort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "register",
        description = {
            "列出台账。Prints the register (台账): every commitment with its state and its light.",
            "Whenever it leaves, a signed checkpoint of the ledger goes to the checkpoints folders."
        })
final class RegisterCommand extends OfficeCommand {

    /** How a register is printed. */
    enum Format {
        TABLE,
        CSV,
        JSON,
        XLSX
    }

    @Mixin
    final Wanted wanted = new Wanted();

    @Option(
            names = "--sort",
            paramLabel = "BY",
            defaultValue = "number",
            description = "排序。By number, due, unit, area, state or updated.")
    Sort sort = Sort.NUMBER;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "最多行数，0为全部。At most so many rows; 0 for all (default: 50 in a table, all in a file).")
    @Nullable
    Integer limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "输出格式。table, csv, json or xlsx (default: by the file's name, else table).")
    @Nullable
    Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "写入文件。Writes to a file, such as register.xlsx.")
    @Nullable
    Path file;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "按当日已知情况。What was known at the end of that day.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            defaultValue = "银川",
            description =
                    "亮灯规则包。The rule pack of the lights: 银川 (default), 宿迁, 三明, 广元, 宜昌, 90/75, 宣城, or NAME@VERSION.")
    String pack = "银川";

    @Option(
            names = "--packs",
            paramLabel = "A,B",
            split = ",",
            description = "并列多个规则包的亮灯。In a table: the lights of several packs side by side.")
    List<String> packs = List.of();

    RegisterCommand(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        LocalDate day = asOf != null && working.today == null ? asOf : today;
        List<Pack> chosen = packs.isEmpty()
                ? List.of(pack(work, pack))
                : packs.stream().map(name -> pack(work, name)).toList();
        Format as = format();
        if (as == Format.XLSX && file == null && console.outIsTerminal()) {
            throw new Refusal(Refusal.Reason.INPUT, "xlsx 请用 -o 文件名 存成文件", "an xlsx goes to a file: -o FILE.xlsx");
        }
        String checkpoint = Leaving.checkpoint(work, console);
        if (asOf == null) {
            print(work.office().register(), as, chosen, day, checkpoint);
        } else {
            try (Office.Past past = work.office().asOf(asOf)) {
                print(past.register(), as, chosen, day, checkpoint);
            }
        }
        return ExitCode.OK;
    }

    static Pack pack(WorkFolder work, String name) {
        try {
            Pack pack = work.packs().get(name);
            if (pack.findings()) {
                throw new Refusal(
                        Refusal.Reason.INPUT,
                        name + "是问题整改的规则包，不用于任务",
                        name + " is a pack for findings, not commitments");
            }
            return pack;
        } catch (IllegalArgumentException none) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有规则包“" + name + "”", String.valueOf(none.getMessage()));
        }
    }

    private Format format() {
        if (format != null) {
            return format;
        }
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx")
                ? Format.XLSX
                : name.endsWith(".csv") ? Format.CSV : name.endsWith(".json") ? Format.JSON : Format.TABLE;
    }

    private void print(Register register, Format as, List<Pack> chosen, LocalDate day, @Nullable String checkpoint)
            throws IOException {
        Filter filter = wanted.filter();
        if (as == Format.TABLE) {
            int most = limit == null ? (file == null ? 50 : Integer.MAX_VALUE) : limit == 0 ? Integer.MAX_VALUE : limit;
            String table = new RegisterTable(this, chosen, day, asOf).print(register, filter, sort, most);
            if (file == null) {
                print(table);
            } else {
                write(out -> out.write(table.getBytes(output.charset(console))));
            }
            return;
        }
        RegisterFile.Kind kind = RegisterFile.Kind.valueOf(as.name());
        RegisterFile.Facts facts = new RegisterFile.Facts(day, chosen.get(0), asOf, checkpoint);
        write(out -> {
            try (RegisterFile to = kind.begin(out, facts)) {
                int most = limit == null || limit == 0 ? Integer.MAX_VALUE : limit;
                for (int offset = 0; offset < most; offset += STEP) {
                    int step = Math.min(STEP, most - offset);
                    Register.Page page = register.page(filter, sort, offset, step, chosen.get(0), day);
                    for (var row : page.rows()) {
                        to.row(row);
                    }
                    if (offset + step >= page.total()) {
                        return;
                    }
                }
            }
        });
    }

    private static final int STEP = 1_000;

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file whole or not at all; without one, to standard output. */
    private void write(Writing writing) throws IOException {
        if (file == null) {
            OutputStream out = new BufferedOutputStream(console.out());
            writing.to(out);
            out.flush();
            return;
        }
        Path target = file.toAbsolutePath();
        Path part = null;
        try {
            part = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                writing.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.INPUT, "写不了" + file + "：" + e, "cannot write " + file + ": " + e);
        } finally {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        }
        console.say(file + " 已写出 / written");
    }
}
