package org.sanbiao.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import org.sanbiao.benchmarks.following.Commits;
import org.sanbiao.benchmarks.following.Following;
import org.sanbiao.benchmarks.regress.Ablation;
import org.sanbiao.benchmarks.regress.Accounting;
import org.sanbiao.benchmarks.regress.ReadDiff;
import org.sanbiao.benchmarks.score.Scoreboard;
import org.sanbiao.benchmarks.speed.Profile;
import org.sanbiao.benchmarks.speed.Speed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
                .addSubcommand(new AblateCommand(out))
                .addSubcommand(new ReadDiffCommand(out))
                .addSubcommand(new AccountingCommand(out))
                .addSubcommand(new SpeedCommand(out))
                .addSubcommand(new ProfileCommand(out))
                .addSubcommand(new FollowingCommand(out))
                .addSubcommand(new CommitsCommand(out))
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

    @Command(
            name = "following",
            description = "Making the register's tables from a ledger, and what a question to them costs.")
    private static final class FollowingCommand implements Callable<Integer> {

        @Option(names = "--commitments", defaultValue = "100000", description = "Ten entries each.")
        private int commitments;

        @Option(names = "--url", description = "A database that is used instead: jdbc:postgresql://…")
        private @Nullable String url;

        @Parameters(
                arity = "0..1",
                paramLabel = "FOLDER",
                description = "Where the ledger goes, or is; else a new one.")
        private @Nullable Path folder;

        private final PrintStream out;

        FollowingCommand(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() throws IOException {
            Path place = folder != null ? folder : Files.createTempDirectory("following");
            Following.measure(url != null ? url : Following.file(place, commitments), commitments, out);
            return 0;
        }
    }

    @Command(name = "commits", description = "What durable appends cost, one by one and many together.")
    private static final class CommitsCommand implements Callable<Integer> {

        @Option(names = "--url", description = "An empty database that is used instead: jdbc:postgresql://…")
        private @Nullable String url;

        @Parameters(
                arity = "0..1",
                paramLabel = "FOLDER",
                description = "On the disk that is measured; else that of temporary files.")
        private @Nullable Path folder;

        private final PrintStream out;

        CommitsCommand(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            Path place = Files.createTempDirectory(
                    folder != null ? Files.createDirectories(folder) : Path.of(System.getProperty("java.io.tmpdir")),
                    "commits");
            Commits.measure(place, url != null ? url : "jdbc:sqlite:" + place.resolve("commits.db"), out);
            return 0;
        }
    }

    @Command(name = "profile", description = "Where the reader's time goes, by method.")
    private static final class ProfileCommand implements Callable<Integer> {

        @Option(names = "--seconds", defaultValue = "10", description = "How long to read.")
        private int seconds;

        @Option(names = "--lines", defaultValue = "40", description = "How many methods to print.")
        private int lines;

        @Parameters(
                arity = "0..1",
                paramLabel = "FOLDER",
                description = "What to read; else the corpus or the samples.")
        private @Nullable Path folder;

        private final PrintStream out;

        ProfileCommand(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() throws IOException {
            Profile.print(folder != null ? folder : Project.here().texts(), seconds, lines, out);
            return 0;
        }
    }

    @Command(name = "speed", description = "Millions of bytes a second of language, read and HanLP, measured by JMH.")
    private static final class SpeedCommand implements Callable<Integer> {

        @Option(
                names = "--look",
                description = "In this process by the processor's time: quick, and fair on a busy machine.")
        private boolean look;

        @Option(names = "--rounds", defaultValue = "5", description = "With --look: how often each is measured.")
        private int rounds;

        private final PrintStream out;

        SpeedCommand(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() throws RunnerException {
            if (look) {
                Speed.look(rounds, out);
            } else {
                Speed.measure(out);
            }
            return 0;
        }
    }

    @Command(name = "ablate", description = "What each rule of the language gains, and how often it fires.")
    private static final class AblateCommand implements Callable<Integer> {

        @Option(names = "--only", paramLabel = "PREFIX", defaultValue = "", description = "Rules whose id begins so.")
        private String only = "";

        private final PrintStream out;

        AblateCommand(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() {
            Ablation.print(Project.here(), only, out);
            return 0;
        }
    }

    @Command(name = "readdiff", description = "Every statement and measure that two builds read differently.")
    private static final class ReadDiffCommand implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "OLD", description = "The older build's sanbiao.jar.")
        private Path oldJar = Path.of("");

        @Parameters(index = "1", paramLabel = "NEW", description = "The newer build's.")
        private Path newJar = Path.of("");

        @Parameters(
                index = "2",
                arity = "0..1",
                paramLabel = "FOLDER",
                description = "What to read; else the corpus or the samples.")
        private @Nullable Path folder;

        @Option(names = "--limit", defaultValue = "1000000", description = "The most lines for a file.")
        private int limit;

        private final PrintStream out;

        ReadDiffCommand(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            ReadDiff.print(
                    oldJar, newJar, folder != null ? folder : Project.here().texts(), limit, out);
            return 0;
        }
    }

    @Command(name = "accounting", description = "What became of every number.")
    private static final class AccountingCommand implements Callable<Integer> {

        @Parameters(
                arity = "0..1",
                paramLabel = "FOLDER",
                description = "What to read; else the corpus or the samples.")
        private @Nullable Path folder;

        @Option(
                names = "--sample",
                paramLabel = "N",
                description = "N of those taken for names or ordinals, to be checked by reading.")
        private int sample;

        @Option(names = "--seed", defaultValue = "1", description = "Of the sample.")
        private long seed;

        @Option(names = "--show", paramLabel = "N", description = "N of those that ended up nowhere.")
        private int show;

        private final PrintStream out;

        AccountingCommand(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() {
            Accounting.print(folder != null ? folder : Project.here().texts(), sample, seed, show, out);
            return 0;
        }
    }
}
