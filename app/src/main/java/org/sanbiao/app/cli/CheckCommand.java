package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.sanbiao.app.format.CodePoints;
import org.sanbiao.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description =
                "印发前检查：缺谁、缺什么、缺多少、缺时限。Checks a plan before it is issued: which commitment leaves out who, what, how much, where or by when, and"
                        + " where the document contradicts itself.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    final Inputs inputs = new Inputs();

    @Mixin
    final Given given = new Given();

    @Mixin
    final Output output = new Output();

    @Option(
            names = "--strict",
            description =
                    "有待补正时退出码为" + ExitCode.FOUND + "。Exit code " + ExitCode.FOUND + " where something is to be mended.")
    boolean strict;

    private final Console console;
    private boolean found;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Writer out = output.writer(console)) {
            int exit = new Documentwise(console, inputs, output).read(given, (document, reading) -> {
                out.write(lint(reading).print(document.name(), new CodePoints(document.text())));
                out.flush();
            });
            return strict && found && exit == ExitCode.OK ? ExitCode.FOUND : exit;
        }
    }

    private Lint lint(Reading reading) {
        Lint lint = new Lint(reading);
        found |= lint.hasFindings();
        return lint;
    }
}
