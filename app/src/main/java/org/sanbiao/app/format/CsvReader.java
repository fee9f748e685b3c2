package org.sanbiao.app.format;

import java.util.ArrayList;
import java.util.List;

/** Reads what {@link CsvLine} and spreadsheets write: RFC 4180, with any line ends and a byte order mark or none. */
public final class CsvReader {

    private CsvReader() {}

    /** The lines, each its cells; blank lines are left out. A quote that is never closed ends with the text. */
    public static List<List<String>> read(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int start = text.startsWith("\ufeff") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                end(lines, line, cell);
                line = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        end(lines, line, cell);
        return lines;
    }

    private static void end(List<List<String>> lines, List<String> line, StringBuilder cell) {
        line.add(cell.toString());
        cell.setLength(0);
        if (line.size() > 1 || !line.get(0).isEmpty()) {
            lines.add(line);
        }
    }
}
