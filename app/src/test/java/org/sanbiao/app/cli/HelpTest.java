package org.sanbiao.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Help is for people who read Chinese, and for those who do not. */
class HelpTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{2}");

    @Test
    void everyOptionIsExplainedInBothLanguages() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                out,
                out,
                UTF_8,
                false,
                false,
                false,
                100,
                InstantSource.system());
        CommandLine line = new CommandLine(CommandSpec.create());
        Commands.add(line, console);
        List<String> bare = new ArrayList<>();
        int seen = look(line.getCommandSpec(), bare);
        assertThat(seen).isGreaterThan(150);
        assertThat(bare).isEmpty();
    }

    private static int look(CommandSpec spec, List<String> bare) {
        int seen = 0;
        for (ArgSpec arg : spec.args()) {
            String words = String.join(" ", arg.description());
            if (!arg.hidden() && !words.isEmpty()) {
                seen++;
                if (!HAN.matcher(words).find() || !ENGLISH.matcher(words).find()) {
                    bare.add(spec.qualifiedName() + " " + arg.paramLabel() + ": " + words);
                }
            }
        }
        for (CommandLine sub : spec.subcommands().values()) {
            seen += sub.getCommandSpec().usageMessage().hidden() ? 0 : look(sub.getCommandSpec(), bare);
        }
        return seen;
    }
}
