package org.sanbiao.benchmarks.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.sanbiao.benchmarks.Project;
import org.sanbiao.benchmarks.Read;
import org.sanbiao.documents.Document;
import org.sanbiao.reading.structure.Facts;

/** Where the reader's time goes: samples of its stacks while it reads the same texts again and again. */
public final class Profile {

    private final Map<String, Integer> self = new HashMap<>();
    private final Map<String, Integer> total = new HashMap<>();
    private final Map<String, Map<String, Integer>> callers = new HashMap<>();
    private int samples;

    private Profile() {}

    /** Reads all texts of a folder for some seconds and prints the methods that were met most often. */
    public static void print(Path folder, int seconds, int lines, PrintStream out) throws IOException {
        List<Document> documents =
                Project.textsIn(folder).stream().map(Read::open).toList();
        readAll(documents);
        Path file = Files.createTempFile("profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
            recording.start();
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            while (System.nanoTime() < end) {
                readAll(documents);
            }
            recording.stop();
            recording.dump(file);
        }
        Profile profile = new Profile();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                profile.add(event.getStackTrace().getFrames());
            }
        }
        Files.delete(file);
        profile.print(lines, out);
    }

    private static void readAll(List<Document> documents) {
        documents.forEach(document -> Read.of(document, new Facts(null, Texts.DAY, null, null)));
    }

    private void add(List<RecordedFrame> frames) {
        samples++;
        List<RecordedFrame> ours = frames.stream().filter(Profile::isOurs).toList();
        Set<String> met = new HashSet<>();
        for (int i = 0; i < ours.size(); i++) {
            String name = name(ours.get(i));
            if (i == 0) {
                self.merge(name, 1, Integer::sum);
            }
            if (met.add(name)) {
                total.merge(name, 1, Integer::sum);
                if (i + 1 < ours.size()) {
                    callers.computeIfAbsent(name, n -> new HashMap<>()).merge(name(ours.get(i + 1)), 1, Integer::sum);
                }
            }
        }
    }

    /** What a method of the JDK takes counts as taken by the method of ours that called it. */
    private static boolean isOurs(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.startsWith("org.sanbiao.") && !type.startsWith("org.sanbiao.benchmarks.");
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.', type.lastIndexOf('.') - 1) + 1) + "."
                + frame.getMethod().getName();
    }

    private void print(int lines, PrintStream out) {
        out.println(samples + " samples; per cent in the method itself, and in what it calls too");
        print("self", self, lines, out);
        print("total", total, lines, out);
    }

    private void print(String title, Map<String, Integer> counts, int lines, PrintStream out) {
        out.println();
        out.println(title);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(lines)
                .forEach(e -> out.printf(
                        "%6.1f %6.1f  %s  ← %s%n",
                        100.0 * self.getOrDefault(e.getKey(), 0) / samples,
                        100.0 * total.getOrDefault(e.getKey(), 0) / samples,
                        e.getKey(),
                        callers.getOrDefault(e.getKey(), Map.of()).entrySet().stream()
                                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                                .map(Map.Entry::getKey)
                                .orElse("")));
    }
}
