package org.sanbiao.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An {@link Appender} in a Java machine of its own, and what it has said so far. */
final class Child {

    /** An answer: entries {@code first} to {@code first + count - 1} are durable. */
    record Answer(long first, int count, String id) {}

    private final Process process;
    private final Thread listener;
    private final List<Answer> answers = new ArrayList<>(); // guarded by itself
    private final List<String> refusals = new ArrayList<>(); // guarded by answers
    private long entries; // guarded by answers

    private Child(Process process) {
        this.process = process;
        this.listener = new Thread(this::listen);
    }

    static Child start(String url, long seed, int writers, long secondsOff, int appends) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        url,
                        String.valueOf(seed),
                        String.valueOf(writers),
                        String.valueOf(secondsOff),
                        String.valueOf(appends))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Child child = new Child(process);
        child.listener.start();
        return child;
    }

    private void listen() {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ");
                synchronized (answers) {
                    if (words[0].equals("a") && words.length == 4) {
                        answers.add(new Answer(Long.parseLong(words[1]), Integer.parseInt(words[2]), words[3]));
                        entries += Integer.parseInt(words[2]);
                    } else {
                        refusals.add(line);
                    }
                    answers.notifyAll();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Waits until it was answered for so many entries, or is dead. */
    void awaitEntries(long count) throws InterruptedException {
        synchronized (answers) {
            while (entries < count && process.isAlive()) {
                answers.wait(100);
            }
        }
    }

    /** Kills it as {@code kill -9} does and waits until all that it said has been heard. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process's own method would close its output unread
        end();
    }

    /** Waits until it ends by itself. */
    void end() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The child does not end.");
        }
        listener.join();
    }

    List<Answer> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }

    List<String> refusals() {
        synchronized (answers) {
            return List.copyOf(refusals);
        }
    }
}
