package org.sanbiao.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sanbiao.ledger.tree.Hash;

/**
 * The bytes of an entry: one line of canonical JSON around the body, put together and taken apart without reading the
 * body.
 *
 * <pre>
 * {"contents":["2c26…"],"entry":{…},"recorded_at":"2026-03-01T08:00:00.000+08:00","sequence":"17"}
 * {"ledger":{…},"recorded_at":"2026-03-01T08:00:00.000+08:00","sequence":"0"}
 * </pre>
 *
 * <p>The names come in this order because canonical JSON sorts them. Law: {@code parse(compose(x)) = x}, and a line that
 * parses is exactly what compose would write for its parts.
 */
final class Line {

    /** More than the longest end of a line, from {@code ,"recorded_at"} on: 66 bytes and a number of 19 digits. */
    static final int LONGEST_TAIL = 96;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
    private static final String TIME_SHAPE = "0000-00-00T00:00:00.000+00:00";
    private static final int TIME_LENGTH = TIME_SHAPE.length();

    private static final byte[] CONTENTS = ascii("{\"contents\":[");
    private static final byte[] ENTRY = ascii("\"entry\":");
    private static final byte[] OWN = ascii("\"ledger\":");
    private static final byte[] RECORDED_AT = ascii(",\"recorded_at\":\"");
    private static final byte[] SEQUENCE = ascii("\",\"sequence\":\"");
    private static final byte[] END = ascii("\"}");

    private Line() {}

    static byte[] compose(long sequence, OffsetDateTime recordedAt, List<Hash> contents, boolean own, byte[] body) {
        StringBuilder head = new StringBuilder("{");
        if (!contents.isEmpty()) {
            String before = "\"contents\":[\"";
            for (Hash content : contents) {
                head.append(before).append(content.hex());
                before = "\",\"";
            }
            head.append("\"],");
        }
        head.append(own ? "\"ledger\":" : "\"entry\":");
        String tail = ",\"recorded_at\":\"" + TIME.format(recordedAt) + "\",\"sequence\":\"" + sequence + "\"}";
        byte[] line = Arrays.copyOf(ascii(head.toString()), head.length() + body.length + tail.length());
        System.arraycopy(body, 0, line, head.length(), body.length);
        System.arraycopy(ascii(tail), 0, line, head.length() + body.length, tail.length());
        return line;
    }

    /**
     * Takes a line apart.
     *
     * @throws IllegalArgumentException if it is not what {@link #compose} writes
     */
    static Entry parse(byte[] line) {
        int end = tail(line);
        int from = 1;
        List<Hash> contents = List.of();
        if (has(line, 0, CONTENTS)) {
            contents = new ArrayList<>();
            from = CONTENTS.length;
            do {
                require(from + 67 < end && line[from] == '"' && line[from + 65] == '"', "a list of commitments");
                contents.add(Hash.ofHex(new String(line, from + 1, 64, StandardCharsets.ISO_8859_1)));
                from += 67;
            } while (line[from - 1] == ',');
            require(line[from - 1] == ']' && line[from] == ',', "a list of commitments");
            from++;
        }
        require(line[0] == '{', "{");
        boolean own = has(line, from, OWN);
        require(own || has(line, from, ENTRY), "entry or ledger");
        from += own ? OWN.length : ENTRY.length;
        require(from + 2 <= end && line[from] == '{' && line[end - 1] == '}', "an object as the body");
        return new Entry(
                sequence(line, end), recordedAt(line, end), contents, own, Arrays.copyOfRange(line, from, end), line);
    }

    /** When the line ends with a proper tail, where that begins. */
    private static int tail(byte[] line) {
        int at = line.length - END.length;
        require(at > 0 && has(line, at, END), "\"} at the end");
        while (at > 0 && line[at - 1] >= '0' && line[at - 1] <= '9') {
            at--;
        }
        at -= SEQUENCE.length;
        require(has(line, at, SEQUENCE), "a sequence number");
        at -= TIME_LENGTH + RECORDED_AT.length;
        require(has(line, at, RECORDED_AT), "recorded_at");
        return at;
    }

    private static long sequence(byte[] line, int tail) {
        int from = tail + RECORDED_AT.length + TIME_LENGTH + SEQUENCE.length;
        int length = line.length - END.length - from;
        require(length >= 1 && length <= 18 && (length == 1 || line[from] != '0'), "a sequence number");
        return Long.parseLong(new String(line, from, length, StandardCharsets.ISO_8859_1));
    }

    // by hand: ten times as fast as a formatter, and a verifier reads a million of them
    private static OffsetDateTime recordedAt(byte[] line, int tail) {
        int at = tail + RECORDED_AT.length;
        for (int i = 0; i < TIME_SHAPE.length(); i++) {
            char shape = TIME_SHAPE.charAt(i);
            byte b = line[at + i];
            require(shape == '0' ? b >= '0' && b <= '9' : shape == '+' ? b == '+' || b == '-' : b == shape, "a time");
        }
        try {
            int offset = number(line, at + 24, 2) * 3600 + number(line, at + 27, 2) * 60;
            require(number(line, at + 27, 2) < 60 && (offset > 0 || line[at + 23] == '+'), "an offset that exists");
            return OffsetDateTime.of(
                    number(line, at, 4),
                    number(line, at + 5, 2),
                    number(line, at + 8, 2),
                    number(line, at + 11, 2),
                    number(line, at + 14, 2),
                    number(line, at + 17, 2),
                    number(line, at + 20, 3) * 1_000_000,
                    ZoneOffset.ofTotalSeconds(line[at + 23] == '-' ? -offset : offset));
        } catch (DateTimeException noSuchTime) {
            throw new IllegalArgumentException("Not a line of a ledger: " + noSuchTime.getMessage(), noSuchTime);
        }
    }

    private static int number(byte[] line, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            number = number * 10 + line[i] - '0';
        }
        return number;
    }

    /** The number that a line says, when its end is that of a line. */
    static long sequence(byte[] line) {
        return sequence(line, tail(line));
    }

    /** The time in the last bytes of a line. */
    static Instant recordedAt(byte[] tail) {
        return recordedAt(tail, tail(tail)).toInstant();
    }

    /** What the clock says in the ledger's zone, to the millisecond. */
    static OffsetDateTime time(Instant instant, ZoneId zone) {
        return Instant.ofEpochMilli(instant.toEpochMilli()).atZone(zone).toOffsetDateTime();
    }

    private static boolean has(byte[] line, int at, byte[] part) {
        return at >= 0
                && at + part.length <= line.length
                && Arrays.equals(line, at, at + part.length, part, 0, part.length);
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("Not a line of a ledger: expected " + expected + ".");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
