package org.sanbiao.following.commitment;

import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.wording.Wording;

/**
 * What a verification had said and no longer holds: it stays visible beside what holds now.
 *
 * <p>Its days are those on which both were entered, not those that they speak of.
 *
 * @param said the verification
 * @param by what overturned it: another verification, or a reopening with its reason
 */
public record Overturned(Result result, Mark said, Mark by) {

    /** 2022-09-02认定“核验完成”，2022-09-10更正. */
    public Wording print() {
        Wording words = State.of(result).words();
        return new Wording(
                said.day() + "认定“" + words.zh() + "”，" + by.day() + "更正",
                "“" + words.en() + "” of " + said.day() + ", corrected on " + by.day());
    }
}
