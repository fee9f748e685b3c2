package org.sanbiao.language.time;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/** A length of time in the units that it was written in, such as one year and a half. */
final class Length {

    /** A unit of length. */
    enum Unit {
        YEAR,
        MONTH,
        WEEK,
        DAY,
        WORKDAY,
        HOUR,
        MINUTE,
        SECOND
    }

    private final Map<Unit, BigDecimal> parts = new EnumMap<>(Unit.class);

    /** Whether the words leave it open how long: 十余年, 几年. */
    boolean approximate;

    static Length of(long amount, Unit unit) {
        Length length = new Length();
        length.add(BigDecimal.valueOf(amount), unit);
        return length;
    }

    /** Adds so much of a unit; halves go to the next smaller unit, where that is whole. */
    void add(BigDecimal amount, Unit unit) {
        BigDecimal whole = amount.setScale(0, java.math.RoundingMode.FLOOR);
        BigDecimal rest = amount.subtract(whole);
        if (rest.signum() != 0) {
            BigDecimal smaller = rest.multiply(BigDecimal.valueOf(
                    switch (unit) {
                        case YEAR -> 12;
                        case MONTH -> 30;
                        case WEEK -> 7;
                        case DAY -> 24;
                        case HOUR, MINUTE -> 60;
                        default -> 1;
                    }));
            if (smaller.stripTrailingZeros().scale() <= 0 && unit != Unit.WEEK) {
                add(
                        smaller,
                        switch (unit) {
                            case YEAR -> Unit.MONTH;
                            case MONTH -> Unit.DAY;
                            case DAY -> Unit.HOUR;
                            case HOUR -> Unit.MINUTE;
                            default -> Unit.SECOND;
                        });
                amount = whole;
            }
        }
        if (amount.signum() != 0 || parts.isEmpty()) {
            parts.merge(unit, amount, BigDecimal::add);
        }
    }

    /** Adds a further part, unless it is of a unit that is there already; whether it did. */
    boolean takes(Length part) {
        if (part.parts.keySet().stream().anyMatch(parts::containsKey)) {
            return false;
        }
        parts.putAll(part.parts);
        approximate |= part.approximate;
        return true;
    }

    /** The smallest unit it is written in. */
    Unit finest() {
        Unit finest = Unit.YEAR;
        for (Unit unit : parts.keySet()) {
            finest = unit;
        }
        return finest;
    }

    /** The largest unit it is written in. */
    Unit coarsest() {
        return parts.keySet().iterator().next();
    }

    /** So many of the coarsest unit. */
    BigDecimal count() {
        return parts.getOrDefault(coarsest(), BigDecimal.ZERO);
    }

    /** Whether it is given in one unit. */
    boolean isSingle() {
        return parts.size() == 1;
    }

    /** The length as ISO 8601: P1Y6M, PT90M; working days as BD. */
    String iso() {
        StringBuilder iso = new StringBuilder("P");
        boolean time = false;
        for (Map.Entry<Unit, BigDecimal> part : parts.entrySet()) {
            Unit unit = part.getKey();
            if (unit.compareTo(Unit.HOUR) >= 0 && !time) {
                iso.append('T');
                time = true;
            }
            iso.append(part.getValue().stripTrailingZeros().toPlainString())
                    .append(
                            switch (unit) {
                                case YEAR -> "Y";
                                case MONTH, MINUTE -> "M";
                                case WEEK -> "W";
                                case DAY -> "D";
                                case WORKDAY -> "BD";
                                case HOUR -> "H";
                                case SECOND -> "S";
                            });
        }
        return iso.toString();
    }

    /**
     * The moment that lies so long after another, or before it.
     *
     * @param sign 1 for after, -1 for before
     */
    LocalDateTime from(LocalDateTime moment, int sign) {
        LocalDateTime at = moment;
        for (Map.Entry<Unit, BigDecimal> part : parts.entrySet()) {
            long whole = Math.min(part.getValue().longValue(), 20_000_000_000L) * sign;
            at = switch (part.getKey()) {
                case YEAR -> at.plusYears(Math.max(-5000, Math.min(5000, whole)));
                case MONTH -> at.plusMonths(Math.max(-60000, Math.min(60000, whole)));
                case WEEK -> at.plusDays(Math.max(-2_000_000, Math.min(2_000_000, whole * 7)));
                case DAY -> at.plusDays(Math.max(-2_000_000, Math.min(2_000_000, whole)));
                case WORKDAY -> Holidays.workdays(at, (int) Math.max(-1000, Math.min(1000, whole)));
                case HOUR -> at.plusHours(Math.max(-20_000_000, Math.min(20_000_000, whole)));
                case MINUTE -> at.plusMinutes(whole);
                case SECOND -> at.plusSeconds(whole);
            };
        }
        return at;
    }
}
