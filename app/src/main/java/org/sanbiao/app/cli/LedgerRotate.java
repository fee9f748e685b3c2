package org.sanbiao.app.cli;

import java.io.IOException;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Deed;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.note.Note;
import picocli.CommandLine.Command;

@Command(
        name = "rotate",
        description = {
            "换密钥：此后由新密钥签检查点，换钥本身记入账本，由新旧两把共同签字。",
            "Lets a new key sign from here on. That is an entry of the ledger, and the first checkpoint over it is signed by"
                    + " both keys; the old key has to be there and is kept beside the new one."
        })
final class LedgerRotate extends DeedCommand {

    LedgerRotate(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        work.office().require(as, Deed.GOVERN);
        print(rotated(work).toString());
        console.say("已换新密钥，请把新的 key/ 目录备份一份 / the key was replaced: back up the folder key/");
        return ExitCode.OK;
    }

    private Note rotated(WorkFolder work) {
        try {
            return work.rotate();
        } catch (IOException away) {
            console.say("密钥已换，检查点有一处没有存到 / replaced, but the checkpoint is not kept everywhere: " + away.getMessage());
            return LedgerCheckpoint.sign(work, console);
        } catch (IllegalStateException changed) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "账本与已存的检查点不符，请执行 ledger verify：" + changed.getMessage(),
                    String.valueOf(changed.getMessage()));
        }
    }
}
