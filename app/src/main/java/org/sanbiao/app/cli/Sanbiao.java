package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line's front door. */
@Command(
        name = "sanbiao",
        versionProvider = Sanbiao.Version.class,
        description = {
            "三标：读计划，立台账，跟到底。",
            "Finds every commitment in Chinese government plans and reports, keeps them in a ledger that nobody can"
                    + " quietly change, and follows each to its end.%n"
        },
        footerHeading = "%nBegin:%n",
        footer = {
            "  sanbiao demo",
            "  sanbiao read samples/action-plan.txt",
            "  sanbiao init && sanbiao enter samples/action-plan.txt --confirm && sanbiao register",
            "`sanbiao COMMAND --help` has the rest."
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a file could not be read; all others were",
            "2:the command line asks for something that is not there",
            "3:the launcher found no Java 17 or could not build",
            "4:check --strict found something to mend",
            "5:refused (role, version, unknown, closed, out of range, too large): one line says why, nothing was changed",
            "6:the work folder's database or files could not be read or written",
            "7:ledger verify or restore: something was changed, each fault names its entry",
            "70:a fault of ours"
        })
public final class Sanbiao implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "显示帮助。Prints this help.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "显示版本。Prints the version.")
    boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private Sanbiao() {}

    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** Runs one command line; the exit code. */
    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Sanbiao());
        Commands.add(line, console, args);
        Named.teach(line);
        line.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.min(console.width(), 100))
                .setColorScheme(Help.defaultColorScheme(console.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(new PrintWriter(console.results(console.charset()), true))
                .setErr(console.messages())
                .setParameterExceptionHandler((e, wrong) -> usage(console, e))
                .setExecutionExceptionHandler((e, failed, result) -> failed(console, e));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            console.say("too little memory; more is given by SANBIAO_JAVA_OPTS=-Xmx2g");
        } catch (StackOverflowError e) {
            console.fault(e);
        }
        return ExitCode.BUG;
    }

    /** Without a command: the first screen. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int usage(Console console, ParameterException e) {
        console.say("命令行有误 / " + e.getMessage());
        CommandLine line = e.getCommandLine();
        console.say("用法见 / what there is: `" + line.getCommandSpec().qualifiedName() + " --help`");
        return ExitCode.USAGE;
    }

    private static int failed(Console console, Exception e) {
        if (e instanceof ParameterException wrong) {
            return usage(console, wrong);
        }
        if (e instanceof Refusal refusal) {
            console.say(refusal.words().zh() + " / " + refusal.words().en());
            return ExitCode.REFUSED;
        }
        if (e instanceof StoreException store) {
            String sure = store.mayBeDurable()
                    ? "可能已经写入，请先查看再重试 / it may have been written all the same: look first"
                    : "没有任何改动 / nothing was changed";
            console.say(store.getMessage() + "；" + sure);
            return ExitCode.STORE;
        }
        if (e instanceof UncheckedIOException io) {
            console.say(String.valueOf(io.getMessage()));
            return ExitCode.STORE;
        }
        if (e instanceof IOException) {
            return ExitCode.OK; // whoever read our output has closed it: `| head`
        }
        console.fault(e);
        return ExitCode.BUG;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Sanbiao.class.getPackage().getImplementationVersion();
            return new String[] {"sanbiao " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
