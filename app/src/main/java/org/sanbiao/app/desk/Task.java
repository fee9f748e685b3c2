package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Reporting;

/**
 * A commitment on a unit's desk.
 *
 * @param leads whether the unit leads, else it supports
 * @param turns one for each reporting period that is open
 */
public record Task(Situation situation, Light light, boolean leads, Progress progress, List<Turn> turns) {

    /**
     * Its report for one period.
     *
     * @param report that counts or was sent back, or null
     */
    public record Turn(
            Reporting period, Owing owing, @Nullable Report report) {}

    public Task {
        turns = List.copyOf(turns);
    }

    static Task of(Situation situation, Pack pack, String unit, List<Reporting> periods) {
        boolean leads = unit.equals(situation.card().substance().lead());
        List<Turn> turns = new ArrayList<>();
        for (Reporting period : periods) {
            Report report = Owing.report(situation.card(), period.id());
            turns.add(new Turn(period, leads ? Owing.of(situation, report) : Owing.NONE, report));
        }
        return new Task(situation, situation.light(pack), leads, Progress.of(situation, pack.pace()), turns);
    }

    public Card card() {
        return situation.card();
    }

    public String id() {
        return card().id();
    }

    /** What is to be done, in the document's words. */
    public String words() {
        return card().substance().task().shown();
    }

    public @Nullable LocalDate due() {
        return card().substance().due();
    }

    /** Days until it is due, below zero once they are over; null where no day is stated or nothing is left to do. */
    public @Nullable Long left() {
        return Look.left(situation);
    }

    /** The deadline before the last move, or null. */
    public @Nullable LocalDate moved() {
        return Look.moved(card());
    }
}
