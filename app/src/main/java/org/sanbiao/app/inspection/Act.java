package org.sanbiao.app.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.finding.FindingState;
import org.sanbiao.following.office.Deed;

/** What may be done with a finding; the office itself says so again when it is done. */
public enum Act {
    REPLY(Deed.REPLY, true),
    PLAN(Deed.REPLY, false),
    RECTIFICATION(Deed.REPLY, true),
    CONFIRMATION(Deed.INSPECT, false),
    ORDER(Deed.INSPECT, false),
    VERIFICATION(Deed.INSPECT, true),
    CLOSURE(Deed.CLOSE, false),
    DISMISSAL(Deed.INSPECT, false),
    REOPENING(Deed.CLOSE, false),
    PATTERN(Deed.BATCH, false);

    private final Deed deed;
    private final boolean files;

    Act(Deed deed, boolean files) {
        this.deed = deed;
        this.files = files;
    }

    /** The last part of its address, and of its texts' keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its form takes evidence. */
    public boolean files() {
        return files;
    }

    /** What somebody of a role can do now; {@code own} says whether the finding is their unit's. */
    static List<Act> to(FindingCard card, @Nullable Role role, boolean own) {
        List<Act> acts = new ArrayList<>();
        for (Act act : values()) {
            if (role != null
                    && act.deed.roles().contains(role)
                    && (own || act.deed != Deed.REPLY)
                    && act.fits(card, card.state())) {
                acts.add(act);
            }
        }
        return acts;
    }

    private boolean fits(FindingCard card, FindingState state) {
        boolean settling = state == FindingState.REPORTED || state == FindingState.VERIFIED;
        return switch (this) {
            case REPLY, DISMISSAL -> state.open() && !settling;
            case PLAN -> card.hard() && state.open() && !settling;
            case RECTIFICATION ->
                card.ordered() != null && (state == FindingState.ORDERED || state == FindingState.REPORTED);
            case CONFIRMATION -> state.open() && !card.confirmed();
            case ORDER -> state.open() && state != FindingState.VERIFIED;
            case VERIFICATION -> state == FindingState.REPORTED;
            case CLOSURE -> state == FindingState.VERIFIED;
            case REOPENING -> state == FindingState.CLOSED;
            case PATTERN -> card.confirmed() && state != FindingState.DISMISSED;
        };
    }

    /** Whether it is what the finding waits for: its form is open at once. */
    public boolean next(FindingCard card) {
        return switch (card.state()) {
            case RECORDED -> this == REPLY || this == CONFIRMATION;
            case REPLIED -> this == CONFIRMATION;
            case CONFIRMED -> this == ORDER;
            case ORDERED ->
                this == (card.replied() == null ? REPLY : card.hard() && card.planned() == null ? PLAN : RECTIFICATION);
            case REPORTED -> this == VERIFICATION;
            case VERIFIED -> this == CLOSURE;
            case CLOSED, DISMISSED -> false;
        };
    }

    /** Whether a second pair of eyes is asked for, and whoever looks was the first. */
    public boolean needsAnother(FindingCard card, String person) {
        return this == CLOSURE
                        && card.verified() != null
                        && card.verified().by().equals(person)
                || this == VERIFICATION
                        && card.reported() != null
                        && card.reported().by().equals(person);
    }
}
