package org.sanbiao.app.format;

import java.util.List;
import java.util.stream.Collectors;

/** A line of RFC 4180. */
public final class CsvLine {

    private CsvLine() {}

    /** The cells, quoted where they have to be, with the end of the line. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A text as a cell, harmless in a spreadsheet: what it would take for a formula gets an apostrophe before it. */
    public static String safe(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean formula =
                first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
        return formula ? "'" + text : text;
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
