package org.sanbiao.app.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.ReviewDesk;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/** A commitment that somebody types: read as a document of one line would be. */
final class Typed {

    private static final int LONGEST = 2_000;

    private Typed() {}

    /**
     * What a line commits to.
     *
     * @param day that 今年 and 8月底 are counted from
     */
    static Substance read(String line, LocalDate day, @Nullable String place) {
        Substance substance = line.length() > LONGEST
                ? null
                : ReviewDesk.substance(Reader.read(Page.of(line.strip() + "\n"), new Facts(null, day, null, place)));
        if (substance == null) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "“" + line + "”读不出要办的事；请写明做什么、多少、何时，如：8月底前，全市投用公办园76所",
                    "“" + line + "” commits to nothing that can be read; say what, how much and by when, such as"
                            + " 8月底前，全市投用公办园76所");
        }
        return substance;
    }
}
