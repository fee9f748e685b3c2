package org.sanbiao.app.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The symbols that the case files have for our units. */
final class Symbols {

    private static final Map<String, String> TABLE = load();

    private Symbols() {}

    /** The symbol of a unit, or the unit itself where the table has none. */
    static String of(String unit) {
        return TABLE.getOrDefault(unit, unit);
    }

    private static Map<String, String> load() {
        Map<String, String> table = new HashMap<>();
        try (InputStream in = Symbols.class.getResourceAsStream("symbols.txt")) {
            if (in == null) {
                throw new IllegalStateException("Bug: symbols.txt is not beside its class");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int blank = line.indexOf(' ');
                if (blank > 0 && line.charAt(0) != '#') {
                    table.put(line.substring(0, blank), line.substring(blank + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}
