package org.sanbiao.app.desk;

import java.util.List;
import org.sanbiao.following.register.Reporting;

/**
 * What a file that came back would change, before anything is taken.
 *
 * @param file its name
 * @param rows the commitments whose fields are other ones in the file
 * @param same how many it leaves as they are
 * @param strangers what in it belongs to nobody here, as lines
 */
public record Differences(Reporting period, String file, List<Changed> rows, int same, List<String> strangers) {

    /**
     * A commitment that the file speaks of.
     *
     * @param cells those that are other ones
     * @param stale whether something happened to it since the file was written
     */
    public record Changed(TableForm.Row row, List<Cell> cells, boolean stale) {
        public Changed {
            cells = List.copyOf(cells);
        }
    }

    /** A field: the key of its label, what it holds here, and what it holds in the file. */
    public record Cell(String key, Compared texts) {}

    public Differences {
        rows = List.copyOf(rows);
        strangers = List.copyOf(strangers);
    }
}
