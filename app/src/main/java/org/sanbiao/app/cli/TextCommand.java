package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "text",
        description =
                "输出文本，各处位置都以它为准。Prints the text that all offsets refer to: they count its Unicode characters from 0.")
final class TextCommand implements Callable<Integer> {

    @Mixin
    final Inputs inputs = new Inputs();

    @Mixin
    final Output output = new Output();

    private final Console console;

    TextCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Writer out = output.writer(console)) {
            return new Documentwise(console, inputs, output).open(document -> out.write(document.text()));
        }
    }
}
