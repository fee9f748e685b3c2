package org.sanbiao.following.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.reading.statement.Aim;
import org.sanbiao.reading.statement.Change;
import org.sanbiao.reading.statement.Deadline;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Place;
import org.sanbiao.reading.statement.Statement;

/** Makes targets of what reading found. */
public final class Targets {

    private Targets() {}

    /**
     * The target that a measure sets.
     *
     * @param statement the statement that it stands in
     * @param measure one of its measures
     * @param baseline the measure that it starts from, or null
     */
    public static Target of(Statement statement, Measure measure, @Nullable Measure baseline) {
        String indicator =
                measure.indicator() == null ? "" : measure.indicator().text();
        boolean multiple = measure.unit().equals("倍") && measure.text().contains("翻");
        Figure figure = multiple ? Figure.TIMES_BASELINE : figure(measure.change());
        boolean lower = Polarity.lowerIsBetter(indicator);
        Deadline deadline = statement.deadline();
        return new Target(
                kind(measure, lower),
                indicator,
                measure.comparator(),
                measure.value(),
                measure.high(),
                measure.unit(),
                figure,
                Bases.of(indicator),
                Stages.canonical(measure.stage()),
                area(statement),
                extent(statement),
                baseline == null ? null : baseline.value(),
                lower,
                deadline == null ? null : deadline.from(),
                deadline == null ? null : deadline.to());
    }

    /**
     * The target that somebody fills in, or puts right.
     *
     * @param old what was there, whose baseline, extent and days stay; null for a new one
     * @param kind null for the one that goes with the number and the stage
     * @throws IllegalArgumentException where the parts do not go together
     */
    public static Target typed(
            @Nullable Target old,
            @Nullable TargetKind kind,
            String indicator,
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal high,
            String unit,
            Figure figure,
            @Nullable String stage) {
        String phase = Stages.canonical(stage);
        TargetKind plain =
                value == null ? TargetKind.PERSON_JUDGES : phase == null ? TargetKind.REACH : TargetKind.IN_STAGE;
        Target same = old != null && old.indicator().equals(indicator) ? old : null;
        return new Target(
                kind == null ? plain : kind,
                indicator,
                comparator,
                value,
                comparator == Comparator.RANGE ? high : null,
                unit,
                figure,
                same == null ? Bases.of(indicator) : same.basis(),
                phase,
                old == null ? null : old.area(),
                old == null ? null : old.extent(),
                old == null ? null : old.baseline(),
                same == null ? Polarity.lowerIsBetter(indicator) : same.lowerIsBetter(),
                old == null ? null : old.from(),
                old == null ? null : old.to());
    }

    private static TargetKind kind(Measure measure, boolean lower) {
        if (measure.aim() == Aim.ALL) {
            return TargetKind.ALL;
        }
        if (measure.value() == null) {
            return TargetKind.PERSON_JUDGES;
        }
        return switch (measure.aim()) {
            case ZERO -> TargetKind.NONE_AT_ALL;
            case KEEP -> {
                Comparator sign = measure.comparator();
                boolean below = sign == Comparator.AT_MOST || sign == Comparator.LESS;
                boolean above = sign == Comparator.AT_LEAST || sign == Comparator.MORE;
                yield below || lower && !above ? TargetKind.KEEP_BELOW : TargetKind.KEEP_ABOVE;
            }
            default -> measure.stage() == null ? TargetKind.REACH : TargetKind.IN_STAGE;
        };
    }

    private static Figure figure(Change change) {
        return switch (change) {
            case LEVEL -> Figure.LEVEL;
            case INCREASE -> Figure.INCREASE;
            case DECREASE -> Figure.DECREASE;
        };
    }

    private static @Nullable String area(Statement statement) {
        for (Place place : statement.places()) {
            if (place.code() != null) {
                return place.code();
            }
        }
        return null;
    }

    private static @Nullable String extent(Statement statement) {
        String text = statement.text();
        return text.contains("市区") && !text.contains("县市区") && !text.contains("各市区") ? "市区" : null;
    }

    /** The last day that a statement is due, or null. */
    public static @Nullable LocalDate due(Statement statement) {
        return statement.deadline() == null ? null : statement.deadline().to();
    }
}
