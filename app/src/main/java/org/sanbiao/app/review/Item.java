package org.sanbiao.app.review;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.Substance;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;

/**
 * A line of the list beside a document: a commitment as the ledger has it, or a statement that gave none.
 *
 * @param id of the commitment, such as C17; of a statement that gave none {@code s} and where it starts
 * @param card what the ledger knows; null for a statement that gave none
 * @param statements what was read where it stands; none where reading no longer sees anything there
 * @param doubts what the reader was not sure of
 * @param start in code points of the text; -1 where it is not found there any more
 * @param end exclusive
 * @param group of those that stand in the same place: the id of what is marked in the text
 * @param part of the document, from 0
 */
public record Item(
        String id,
        @Nullable Card card,
        List<Statement> statements,
        List<Doubt> doubts,
        int start,
        int end,
        String group,
        int part) {

    public Item {
        statements = List.copyOf(statements);
        doubts = List.copyOf(doubts);
    }

    /** Whether somebody has to say what it is. */
    public boolean isOpen() {
        return card != null && card.standing() == Standing.PROPOSED;
    }

    /** Whether it became others, which stand in the list themselves. */
    public boolean isGone() {
        return card != null && (card.standing() == Standing.DIVIDED || card.standing() == Standing.MERGED);
    }

    /** Whether it may still be put right, split or merged. */
    public boolean isAlive() {
        return card != null && (card.standing() == Standing.PROPOSED || card.standing() == Standing.CONFIRMED);
    }

    /** The standing in the ledger; {@code found} for a commitment that it does not know, else the stance. */
    public String state() {
        if (card != null) {
            return card.standing().name().toLowerCase(Locale.ROOT);
        }
        Stance stance = statements.get(0).stance();
        return stance == Stance.COMMITMENT ? "found" : stance.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says something else than what was read; to whom it was assigned does not count. */
    public boolean isChanged() {
        Card known = card;
        if (known == null || known.original() == null) {
            return false;
        }
        Substance before = known.original();
        Substance now = known.substance();
        return targetBefore() != null
                || dueBefore() != null
                || !before.task().equals(now.task())
                || !Objects.equals(before.areaName(), now.areaName());
    }

    /** What it says now; null for a statement that gave no commitment. */
    public @Nullable Substance substance() {
        return card == null ? null : card.substance();
    }

    /** The version to be named as seen; 0 where the ledger has none. */
    public long version() {
        return card == null ? 0 : card.version();
    }

    /** The words it is told by in the list. */
    public String words() {
        return card != null
                ? card.substance().task().shown()
                : statements.get(0).text();
    }

    /** What the reader was not sure of in some statements, each once. */
    static List<Doubt> doubts(List<Statement> statements) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        statements.forEach(statement -> doubts.addAll(statement.doubts()));
        return List.copyOf(doubts);
    }

    /** The day before somebody put it right; null where it is the same. */
    public @Nullable LocalDate dueBefore() {
        Card known = card;
        if (known == null || known.original() == null) {
            return null;
        }
        LocalDate before = known.asEntered().due();
        return Objects.equals(before, known.substance().due()) ? null : before;
    }

    /** What was to be reached before somebody put it right; null where it is the same. */
    public org.sanbiao.following.judging.@Nullable Target targetBefore() {
        Card known = card;
        if (known == null || known.original() == null) {
            return null;
        }
        var before = known.original().target();
        var now = known.substance().target();
        boolean same = before == null
                || now != null
                        && before.amount().equals(now.amount())
                        && before.indicator().equals(now.indicator());
        return same ? null : before;
    }
}
