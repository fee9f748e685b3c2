package org.sanbiao.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.sanbiao.benchmarks.score.Scoreboard;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The front door of {@code benchmarks/run}. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "The tools against regress and for speed.")
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int exit = new CommandLine(new Benchmarks())
                .addSubcommand(new ScoreboardCommand(out))
                .execute(args);
        out.flush();
        System.exit(exit);
    }

    @Command(name = "scoreboard", description = "Every figure of the reader, by document and in total.")
    private static final class ScoreboardCommand implements Callable<Integer> {

        @Option(names = "--json", description = "As one JSON object.")
        private boolean json;

        @Option(
                names = "--show",
                paramLabel = "N",
                description = "Up to N mistakes of each document; none of unseen ones.")
        private int show;

        private final PrintStream out;

        ScoreboardCommand(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() {
            Scoreboard board = Scoreboard.of(Project.here());
            if (json) {
                out.println(board.json());
            } else {
                board.print(out, show);
            }
            return 0;
        }
    }
}
