package org.sanbiao.app.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.ReviewDesk;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/** A commitment that somebody types: read as a document of one line would be. */
final class Typed {

    private static final int LONGEST = 2_000;
    private static final String ENDS = "。！；？";
    private static final String MODAL = "要";

    private Typed() {}

    /**
     * What a line commits to.
     *
     * @param day that 今年 and 8月底 are counted from
     */
    static Substance read(String line, LocalDate day, @Nullable String place) {
        String bare = line.strip();
        String sentence = bare.isEmpty() || ENDS.indexOf(bare.charAt(bare.length() - 1)) >= 0 ? bare : bare + "。";
        Substance substance = line.length() > LONGEST ? null : substance(sentence, day, place);
        if (substance == null && line.length() <= LONGEST) {
            // who types it means it: a bare “年内新建公园12个” could be a report of what was done
            Substance meant = substance(MODAL + sentence, day, place);
            substance = meant == null || meant.task().shown().length() < MODAL.length() + 2 ? null : meant;
        }
        if (substance == null) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "“" + line + "”读不出要办的事；请写明做什么、多少、何时，如：8月底前，全市投用公办园76所",
                    "“" + line + "” commits to nothing that can be read; say what, how much and by when, such as"
                            + " 8月底前，全市投用公办园76所");
        }
        String task = substance.task().shown();
        return new Substance(
                Said.of(task.startsWith(MODAL) && !bare.startsWith(MODAL) ? task.substring(MODAL.length()) : task),
                substance.target(),
                substance.each(),
                substance.kind(),
                substance.strength(),
                substance.testable(),
                substance.dueWords(),
                substance.due(),
                substance.certain(),
                substance.lead(),
                substance.support(),
                substance.area(),
                substance.areaName());
    }

    private static @Nullable Substance substance(String sentence, LocalDate day, @Nullable String place) {
        return ReviewDesk.substance(Reader.read(Page.of(sentence + "\n"), new Facts(null, day, null, place)));
    }
}
