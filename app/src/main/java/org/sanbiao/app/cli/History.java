package org.sanbiao.app.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.following.event.Happened;

/** All that happened to a subject: entry, when it was recorded, the day it took effect, who, what. */
final class History {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private History() {}

    static Grid.Column[] columns() {
        return new Grid.Column[] {
            new Grid.Column("条目", 8),
            new Grid.Column("记录于", 16),
            new Grid.Column("生效日", 10),
            new Grid.Column("谁", 14),
            new Grid.Column("事项", 30, 400, true)
        };
    }

    static String print(List<Happened> events, Grid grid) {
        for (Happened event : events) {
            boolean same = event.recordedAt().toLocalDate().equals(event.effective());
            grid.row(
                    Long.toString(event.sequence()),
                    MINUTE.format(event.recordedAt()),
                    same ? "〃" : event.effective().toString(),
                    event.by(),
                    Narrative.of(event.event()).zh());
        }
        return grid.print();
    }
}
