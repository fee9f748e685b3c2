package org.sanbiao.following.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Days and times as entries write them, read ten times as fast as any pattern is. */
final class Days {

    private Days() {}

    /** {@code 2026-03-01}; another form is left to {@link LocalDate#parse}. */
    static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    /** {@code 2026-03-01T08:00:00.000+08:00}; another form is left to {@link OffsetDateTime#parse}. */
    static OffsetDateTime time(String text) {
        boolean usual = text.length() == 29
                && text.charAt(10) == 'T'
                && text.charAt(19) == '.'
                && (text.charAt(23) == '+' || text.charAt(23) == '-');
        if (!usual) {
            return OffsetDateTime.parse(text);
        }
        int sign = text.charAt(23) == '-' ? -1 : 1;
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(text, 20, 23) * 1_000_000,
                ZoneOffset.ofHoursMinutes(sign * number(text, 24, 26), sign * number(text, 27, 29)));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("“" + text + "” is no day or time");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
