package org.sanbiao.app.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Deed;

/** A form on a commitment's page. */
public enum Offer {
    CLOSURE(Deed.CLOSE),
    VERIFICATION(Deed.VERIFY),
    EXTENSION(Deed.ANSWER_EXTENSION),
    ASSIGNMENT(Deed.ASSIGN),
    ALLOCATION(Deed.ALLOCATE),
    TRAJECTORY(Deed.PLAN),
    REVISION(Deed.REVISE),
    DUNNING(Deed.DUN),
    INSTRUCTION(Deed.INSTRUCT),
    JUDGEMENT(Deed.JUDGE),
    REOPENING(Deed.CLOSE),
    WITHDRAWAL(Deed.WITHDRAW);

    private final Deed deed;

    Offer(Deed deed) {
        this.deed = deed;
    }

    /** In addresses and keys of texts. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Deed deed() {
        return deed;
    }

    /** Those that make sense for a commitment and that this role may use; whether this person may is the office's to say. */
    static List<Offer> to(@Nullable Role role, Card card) {
        List<Offer> offers = new ArrayList<>();
        for (Offer offer : values()) {
            if (role != null && offer.deed.roles().contains(role) && offer.fits(card)) {
                offers.add(offer);
            }
        }
        offers.sort(Comparator.comparing(offer -> !offer.isNext(card)));
        return offers;
    }

    /** Whether it is what the commitment waits for; such stand first. */
    public boolean isNext(Card card) {
        return switch (this) {
            case EXTENSION, CLOSURE -> true;
            case VERIFICATION -> card.delivered() != null;
            case ASSIGNMENT -> !card.assigned() && card.delivered() == null;
            default -> false;
        };
    }

    private boolean fits(Card card) {
        boolean inForce = card.standing().inForce();
        Target target = card.substance().target();
        return switch (this) {
            case EXTENSION -> inForce && card.requested() != null;
            case ALLOCATION -> inForce && target != null && target.value() != null;
            case VERIFICATION -> inForce && card.result() == null;
            case CLOSURE -> inForce && card.verified() != null;
            case REOPENING -> card.standing() == Standing.CLOSED || inForce && card.result() != null;
            case INSTRUCTION -> inForce || card.standing() == Standing.CLOSED;
            default -> inForce;
        };
    }

    /** Whether somebody else has to do it: the second pair of eyes. */
    public boolean needsAnother(Card card, String person) {
        Mark first = this == CLOSURE ? card.verified() : this == VERIFICATION ? card.delivered() : null;
        return first != null && first.by().equals(person);
    }
}
