package org.sanbiao.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;

/**
 * What became of a proposal: it was chosen, or lost to one that was, and why.
 *
 * @param proposal what was proposed
 * @param winner the chosen mention that it lost to; null where it was chosen itself, or nothing was chosen there
 * @param why the reason in words
 */
public record Decision(Mention<?> proposal, @Nullable Mention<?> winner, String why) {

    private static final String CHOSEN = "chosen";

    /** Whether the proposal is among the chosen. */
    public boolean isChosen() {
        return why.equals(CHOSEN);
    }

    /**
     * The decisions on all proposals that cover a place, in the order they were proposed.
     *
     * @param index a unit of the normal form
     */
    public static List<Decision> at(Proposals proposals, int index) {
        List<Mention<?>> chosen = Language.choose(proposals);
        List<Decision> decisions = new ArrayList<>();
        for (Mention<?> proposal : proposals.all()) {
            if (proposal.start() <= index && index < proposal.end()) {
                decisions.add(of(proposal, chosen));
            }
        }
        return decisions;
    }

    private static Decision of(Mention<?> proposal, List<Mention<?>> chosen) {
        Mention<?> winner = null;
        for (Mention<?> m : chosen) {
            if (m.span().equals(proposal.span())
                    && m.rule().equals(proposal.rule())
                    && m.value().equals(proposal.value())) {
                return new Decision(proposal, null, CHOSEN);
            }
            if (winner == null && m.span().overlaps(proposal.span())) {
                winner = m;
            }
        }
        return new Decision(proposal, winner, why(proposal, winner));
    }

    private static String why(Mention<?> proposal, @Nullable Mention<?> winner) {
        if (Precedence.rank(proposal) == Precedence.NEVER) {
            return winner != null && winner.from().contains(proposal)
                    ? "a part of the chosen one"
                    : "a part, never chosen for itself";
        }
        if (winner == null) {
            return "taken back by a rule";
        }
        int lost = Precedence.rank(proposal);
        int won = Precedence.rank(winner);
        if (lost != won) {
            return "precedence " + won + " goes before " + lost;
        }
        int shorter = winner.span().length() - proposal.span().length();
        return shorter > 0 ? "the chosen one is longer" : "the chosen one was proposed later, by a stratum above";
    }
}
