package org.sanbiao.following.judging;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.Language;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Text;

/** Reads an amount that somebody typed: what {@link Target#amount} prints, and what plans write. */
public final class Amounts {

    private static final int LONGEST = 60;

    private Amounts() {}

    /**
     * The same target with another amount: 80所, ≥85%, 不低于85%, 5%—6%, 约300人. A number without a unit keeps the
     * target's.
     *
     * @throws IllegalArgumentException where the words are not one amount
     */
    public static Target reread(Target target, String words) {
        String bare = words.strip();
        Quantity found = bare.length() > LONGEST ? null : only(bare);
        if (found == null || found.value() == null) {
            throw new IllegalArgumentException("“" + bare + "” is not one amount such as 80所, ≥85% or 5%—6%");
        }
        String unit = found.unit().isEmpty() ? target.unit() : found.unit();
        return new Target(
                kind(target.kind(), found),
                target.indicator(),
                found.comparator(),
                found.value(),
                found.comparator() == Comparator.RANGE ? found.high() : null,
                unit,
                target.figure(),
                target.basis(),
                target.stage(),
                target.area(),
                target.extent(),
                target.baseline(),
                target.lowerIsBetter(),
                target.from(),
                target.to());
    }

    /** A person judged what now has a number. */
    private static TargetKind kind(TargetKind old, Quantity found) {
        return old == TargetKind.PERSON_JUDGES && found.value() != null ? TargetKind.REACH : old;
    }

    private static @Nullable Quantity only(String words) {
        Quantity found = null;
        for (Mention<?> mention : Language.read(Text.of(words), null)) {
            if (mention.value() instanceof Quantity quantity) {
                if (found != null) {
                    return null;
                }
                found = quantity;
            }
        }
        return found;
    }
}
