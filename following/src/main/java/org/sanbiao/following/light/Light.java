package org.sanbiao.following.light;

import java.time.LocalDate;
import java.util.List;
import org.sanbiao.following.wording.Wording;

/**
 * A light, never without its word and its pack.
 *
 * @param word what it means in that pack
 * @param pack {@code name@version}
 * @param band the line of the pack that gave it, empty where none held
 * @param inputs what that line asked for, as printed
 * @param day the day it was lit
 */
public record Light(Colour colour, Wording word, String pack, String band, List<Wording> inputs, LocalDate day) {

    public Light {
        inputs = List.copyOf(inputs);
    }

    /** Colour, word and pack: 黄（偏慢，银川@1）. */
    public Wording print() {
        return new Wording(
                colour.words().zh() + "（" + word.zh() + "，" + pack + "）",
                colour.words().en() + " (" + word.en() + ", " + pack + ")");
    }

    /** The light with the band and the inputs that it stands on. */
    public Wording explain() {
        StringBuilder zh = new StringBuilder(print().zh());
        StringBuilder en = new StringBuilder(print().en());
        for (Wording input : inputs) {
            zh.append("；").append(input.zh());
            en.append("; ").append(input.en());
        }
        return new Wording(zh + "；日期：" + day, en + "; as of " + day);
    }
}
