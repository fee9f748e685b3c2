package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.wording.Wording;
import picocli.CommandLine.Mixin;

/** A command over a work folder: opens it, runs, closes it. What is refused is printed by {@code Sanbiao}. */
abstract class OfficeCommand implements Callable<Integer> {

    @Mixin
    final Working working = new Working();

    @Mixin
    final Output output = new Output();

    private static final int LINES_OF_A_CELL = 4;

    final Console console;

    OfficeCommand(Console console) {
        this.console = console;
    }

    /** Does it; the exit code. */
    abstract int run(WorkFolder work, LocalDate today) throws IOException;

    @Override
    public final Integer call() throws IOException {
        try (WorkFolder work = working.open(console)) {
            return run(work, working.today(work));
        }
    }

    /** Prints to standard output. */
    final void print(String text) throws IOException {
        Writer out = output.writer(console);
        out.write(text);
        out.flush();
    }

    /** Prints a line in both languages. */
    final void print(Wording words) throws IOException {
        print(words.zh() + " / " + words.en() + "\n");
    }

    final Grid grid(Grid.Column... columns) {
        return new Grid(
                output.widths(console),
                output.width(console),
                output.isColoured(console),
                LINES_OF_A_CELL,
                List.of(columns));
    }

    /** A table of labels and texts, the texts in full. */
    final Grid labelled() {
        return new Grid(
                output.widths(console),
                output.width(console),
                output.isColoured(console),
                Integer.MAX_VALUE,
                List.of(new Grid.Column("", 12), new Grid.Column("", 20, 10_000, true)));
    }
}
