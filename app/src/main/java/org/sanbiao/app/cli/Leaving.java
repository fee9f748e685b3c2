package org.sanbiao.app.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;

/** What goes along with everything that leaves the office: a signed checkpoint. */
final class Leaving {

    private Leaving() {}

    /** Signs and hands on a checkpoint, and answers its text; where that cannot be, says why and answers null. */
    static @Nullable String checkpoint(WorkFolder work, Console console) {
        try {
            return work.checkpoint().toString();
        } catch (Refusal | IllegalStateException | IOException e) {
            console.say("没有签发检查点 / no checkpoint was handed on: " + e.getMessage());
            return null;
        }
    }
}
