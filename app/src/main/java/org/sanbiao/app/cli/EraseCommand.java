package org.sanbiao.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Deed;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.Entry;
import org.sanbiao.ledger.Erasure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "erase",
        description = {
            "清除: erases the free texts of an entry, or one of its files, for ever. The entry itself stays, with who, when and",
            "all numbers, and every proof still checks. Shows what it would erase; --yes does it."
        })
final class EraseCommand extends DeedCommand {

    @Parameters(paramLabel = "ENTRY", description = "记录序号，见 show。The number of the entry, from the history in `show`.")
    long number;

    @Option(
            names = "--file",
            paramLabel = "NAME",
            description = "不清文字，只清此文件。Not the texts, but this file, by name or hash.")
    @Nullable
    String file;

    @Option(
            names = "--reason",
            paramLabel = "WORD",
            required = true,
            description = "原因：误填、涉及个人、涉密。mistyped, private (about a person), or secret (should never have been here).")
    Erasure reason = Erasure.MISTYPED;

    @Option(names = "--yes", description = "确实清除，不可恢复。Does it: it cannot be undone.")
    boolean yes;

    EraseCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        work.office().require(as, Deed.ERASE);
        Entry entry = entry(work);
        String about = entry.isLedgersOwn() || !entry.body().has("about")
                ? ""
                : entry.body().text("about");
        for (Happened happened : work.office().register().history(about)) {
            if (happened.sequence() == number) {
                return erase(work, as, entry, happened);
            }
        }
        throw none();
    }

    private int erase(WorkFolder work, Acting as, Entry entry, Happened happened) throws IOException {
        String content = file == null ? texts(entry) : file(happened);
        String what = (file == null ? "文字 / texts: " : "文件 / file " + file + ": ")
                + Narrative.of(happened.event()).zh();
        if (!yes) {
            print("将清除第" + number + "条（" + happened.about() + "）的" + what + "\n不可恢复；确定请加 --yes / it cannot be"
                    + " undone; --yes does it\n");
            return ExitCode.OK;
        }
        work.office().accounts().erase(as, number, content, reason);
        String why = reason.name().toLowerCase(Locale.ROOT);
        print("第" + number + "条的内容已清除；备份和已导出的副本里可能还有 / entry " + number + ": erased (" + why
                + "); backups and exported copies may still hold it\n");
        return ExitCode.OK;
    }

    private Entry entry(WorkFolder work) {
        try {
            return work.ledger().entry(number);
        } catch (IllegalArgumentException none) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有第" + number + "条记录", "there is no entry " + number);
        }
    }

    private String texts(Entry entry) {
        if (!entry.body().has("texts")) {
            throw none();
        }
        return entry.body().text("texts");
    }

    private Refusal none() {
        return new Refusal(
                Refusal.Reason.UNKNOWN,
                "第" + number + "条没有可清除的内容",
                "entry " + number + " holds nothing that can be erased");
    }

    private String file(Happened happened) {
        List<Evidence> all = Kept.of(happened.event());
        String wanted = file == null ? "" : file;
        for (Evidence one : all) {
            if (one.name().shown().equals(wanted)
                    || wanted.length() >= 8 && one.hash().startsWith(wanted)) {
                return one.hash();
            }
        }
        throw new Refusal(
                Refusal.Reason.UNKNOWN,
                "第" + number + "条没有文件“" + file + "”",
                "entry " + number + " has no file “" + file + "”");
    }
}
