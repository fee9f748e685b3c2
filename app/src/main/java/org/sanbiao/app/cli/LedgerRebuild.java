package org.sanbiao.app.cli;

import java.io.IOException;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Deed;
import org.sanbiao.following.wording.Wording;
import picocli.CommandLine.Command;

@Command(
        name = "rebuild",
        description = {
            "重建：按账本重新生成台账各表。",
            "Makes the tables of the current state anew from the entries; nothing is lost by it."
        })
final class LedgerRebuild extends DeedCommand {

    LedgerRebuild(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        work.office().require(as, Deed.GOVERN);
        long entries = work.office().rebuild();
        print(new Wording("按" + entries + "条记录重建了台账各表", "the tables were made anew from " + entries + " entries"));
        return ExitCode.OK;
    }
}
