package org.sanbiao.language.time;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.lunar.LunarYear;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The days of feasts, solar terms and the farmers' calendar; tyme4j is loaded when the first such word is met. */
final class Feasts {

    /** What tyme4j has been asked before, for an answer takes it half a millisecond; never more than {@link #MOST}. */
    private static final Map<Long, LocalDate> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST = 4096;

    private Feasts() {}

    /**
     * The day of a feast in a year, or null.
     *
     * <p>The last month of the farmers' year falls into the year it ends in; in talk it is counted to the year it belongs
     * to.
     */
    static @Nullable LocalDate day(TimeWord feast, int year, Manner manner) {
        return switch (feast.kind()) {
            case "solar" -> LocalDate.of(year, feast.number(0), feast.number(1));
            case "lunar" ->
                lunar(
                        feast.number(0) == 12 && manner == Manner.OFFICIAL ? year - 1 : year,
                        feast.number(0),
                        feast.number(1),
                        false);
            case "week" -> weekday(LocalDate.of(year, feast.number(0), 1), feast.number(1), feast.number(2));
            case "hijri" -> hijri(year, feast.number(0), feast.number(1));
            case "easter" -> easter(year).plusDays(feast.number(0));
            case "term" -> term(feast.number(0), year);
            default -> null;
        };
    }

    /** The day of the Islamic calendar that falls into a year, the earlier of two; null beyond the calendar's tables. */
    private static @Nullable LocalDate hijri(int year, int month, int day) {
        if (year < 1900 || year > 2070) {
            return null;
        }
        int islamic = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        LocalDate at = LocalDate.from(HijrahDate.of(islamic, month, day));
        return at.getYear() == year ? at : LocalDate.from(HijrahDate.of(islamic + 1, month, day));
    }

    /** Easter Sunday of the Western churches (Gauss, in the form of Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** The n-th such weekday from a day on. */
    static LocalDate weekday(LocalDate first, int nth, int weekday) {
        int ahead = (weekday - first.getDayOfWeek().getValue() + 7) % 7;
        return first.plusDays(ahead + 7L * (nth - 1));
    }

    /** The day of a solar term, counted from 冬至 = 0. */
    static LocalDate term(int index, int year) {
        long key = key(year, 0, index, false);
        LocalDate known = KNOWN.get(key);
        return known != null
                ? known
                : keep(
                        key,
                        SolarTerm.fromIndex(index == 0 ? year + 1 : year, index).getSolarDay());
    }

    private static long key(int year, int month, int day, boolean leap) {
        return ((year * 16L + month) * 32 + day) * 2 + (leap ? 1 : 0);
    }

    private static LocalDate keep(long key, SolarDay found) {
        LocalDate day = LocalDate.of(found.getYear(), found.getMonth(), found.getDay());
        if (KNOWN.size() < MOST) {
            KNOWN.put(key, day);
        }
        return day;
    }

    /** A day of the farmers' calendar; day 30 of a short month is its last. Null beyond the calendar's tables. */
    static @Nullable LocalDate lunar(int year, int month, int day, boolean leap) {
        long key = key(year, month, day, leap);
        LocalDate known = KNOWN.get(key);
        LunarMonth lunarMonth = known != null ? null : month(year, month, leap);
        if (lunarMonth == null) {
            return known;
        }
        int last = lunarMonth.getDayCount();
        return keep(
                key,
                LunarDay.fromYmd(year, lunarMonth.getMonthWithLeap(), Math.min(day, last))
                        .getSolarDay());
    }

    /** How many days a month of the farmers' calendar has. */
    static int days(int year, int month, boolean leap) {
        LunarMonth lunarMonth = month(year, month, leap);
        return lunarMonth == null ? 30 : lunarMonth.getDayCount();
    }

    private static @Nullable LunarMonth month(int year, int month, boolean leap) {
        if (year < 1 || year > 2999) {
            return null;
        }
        boolean is = leap && LunarYear.fromYear(year).getLeapMonth() == month;
        return LunarMonth.fromYm(year, is ? -month : month);
    }
}
