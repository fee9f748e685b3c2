package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.sanbiao.app.cases.CaseAnswer;
import org.sanbiao.documents.Limits;
import org.sanbiao.documents.UnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "mentions",
        description =
                "答其他项目的用例。Answers cases of other projects (a JSON object a line: id, text, reference, type) by what is found.")
final class MentionsCommand implements Callable<Integer> {

    @Option(
            names = "--cases",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "用例文件。The case files.")
    List<String> cases = List.of();

    private final Console console;

    MentionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        int exit = ExitCode.OK;
        try (Writer out = console.results(StandardCharsets.UTF_8)) {
            for (String file : cases) {
                try {
                    String text =
                            Inputs.open(file, console, Limits.DEFAULT.bytes()).text();
                    exit = Math.max(exit, answer(file, text.split("\n"), out));
                } catch (UnreadableException e) {
                    console.say(file + ": " + e.getMessage());
                    exit = ExitCode.UNREADABLE;
                }
            }
        }
        return exit;
    }

    private int answer(String file, String[] lines, Writer out) throws IOException {
        int exit = ExitCode.OK;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            try {
                out.append(CaseAnswer.to(lines[i])).append('\n');
            } catch (IllegalArgumentException e) {
                console.say(file + ": line " + (i + 1) + ": " + e.getMessage());
                exit = ExitCode.UNREADABLE;
            }
        }
        return exit;
    }
}
