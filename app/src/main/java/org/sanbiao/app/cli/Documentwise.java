package org.sanbiao.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Remark;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.reading.Reading;
import picocli.CommandLine.ParameterException;

/** Goes through the files of a command one by one; what one of them lacks stops none of the others. */
final class Documentwise {

    /** What is done with a document that was opened. */
    interface Step {
        void take(Document document) throws IOException;
    }

    /** What is done with a document that was read. */
    interface ReadingStep {
        void take(Document document, Reading reading) throws IOException;
    }

    private final Console console;
    private final Inputs inputs;
    private final Output output;
    private final List<String> undated = new ArrayList<>();

    Documentwise(Console console, Inputs inputs, Output output) {
        this.console = console;
        this.inputs = inputs;
        this.output = output;
    }

    /** Opens and reads each file; the exit code. */
    int read(Given given, ReadingStep step) throws IOException {
        return open(document -> {
            Reading reading = document.read(given.facts());
            if (reading.facts().published() == null) {
                undated.add(document.name());
            }
            step.take(document, reading);
        });
    }

    /** Opens each file; the exit code. */
    int open(Step step) throws IOException {
        List<String> files = inputs.files(console);
        Progress progress = new Progress(console, output.widths(console), files.size());
        int exit = files.isEmpty() ? ExitCode.UNREADABLE : ExitCode.OK;
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i);
            progress.at(i, name);
            try {
                Document document = inputs.open(name, console);
                for (Remark note : document.notes()) {
                    console.say(name + ": " + note);
                }
                step.take(document);
            } catch (UnreadableException e) {
                boolean large = e.reason() == UnreadableException.Reason.TOO_LARGE;
                console.say(name + ": " + e.getMessage() + (large ? "; --max-size" : ""));
                exit = Math.max(exit, ExitCode.UNREADABLE);
            } catch (OutOfMemoryError e) {
                console.say(name + ": too little memory to read it; more is given by SANBIAO_JAVA_OPTS=-Xmx4g");
                exit = Math.max(exit, ExitCode.UNREADABLE);
            } catch (ParameterException e) {
                throw e;
            } catch (RuntimeException e) {
                console.say(name + ": not read");
                console.fault(e);
                exit = ExitCode.BUG;
            }
        }
        progress.end();
        if (!undated.isEmpty()) {
            console.say(undated.get(0)
                    + (undated.size() == 1 ? "" : " and " + (undated.size() - 1) + " more")
                    + ": no day of publication is given or found, so 今年, 8月底 and their like have no date;"
                    + " give it as --published 2022-02-28");
        }
        return exit;
    }
}
