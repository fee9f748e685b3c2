package org.sanbiao.language.time;

/** Reads the few ISO 8601 lengths that stand in resources. */
final class Iso {

    private Iso() {}

    /** P and a number and one of Y, M, W, D. */
    static Length length(String iso) {
        long amount = Long.parseLong(iso.substring(1, iso.length() - 1));
        return Length.of(
                amount,
                switch (iso.charAt(iso.length() - 1)) {
                    case 'Y' -> Length.Unit.YEAR;
                    case 'M' -> Length.Unit.MONTH;
                    case 'W' -> Length.Unit.WEEK;
                    case 'D' -> Length.Unit.DAY;
                    default -> throw new IllegalArgumentException("Bug: no length of this sort: " + iso);
                });
    }
}
