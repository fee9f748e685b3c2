package org.sanbiao.benchmarks.regress;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanbiao.benchmarks.Fields;
import org.sanbiao.benchmarks.Project;
import org.sanbiao.benchmarks.Read;

/**
 * Every statement and measure that two builds read differently in the texts of a folder.
 *
 * <p>Each build runs as a process of its own over all texts. A statement is the same where its span is, and so is a
 * measure; of both all fields are compared, a measure's with what it has from its statement.
 */
public final class ReadDiff {

    /** What stands at a place, in the order of the text: start, end, then statements before measures. */
    private record Place(int start, int end, boolean measure) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = Integer.compare(start, other.start);
            order = order != 0 ? order : Integer.compare(other.end, end);
            return order != 0 ? order : Boolean.compare(measure, other.measure);
        }
    }

    private static final List<String> OF_STATEMENT = List.of("stance", "deadline", "responsible");

    private int added;
    private int removed;
    private int changed;

    private ReadDiff() {}

    /**
     * Prints what differs, by file.
     *
     * @param limit the most lines to print for a file
     */
    public static void print(Path oldJar, Path newJar, Path folder, int limit, PrintStream out)
            throws IOException, InterruptedException {
        Map<String, TreeMap<Place, Map<String, String>>> before = read(oldJar, folder);
        Map<String, TreeMap<Place, Map<String, String>>> after = read(newJar, folder);
        ReadDiff diff = new ReadDiff();
        int files = 0;
        for (Path file : Project.textsIn(folder)) {
            String id = "sha256:" + Read.sha256(file);
            List<String> lines =
                    diff.of(before.getOrDefault(id, new TreeMap<>()), after.getOrDefault(id, new TreeMap<>()));
            if (!lines.isEmpty()) {
                files++;
                out.println(file);
                lines.stream().limit(limit).forEach(line -> out.println("  " + line));
                if (lines.size() > limit) {
                    out.println("  and " + (lines.size() - limit) + " more");
                }
            }
        }
        out.println(diff.added + " added, " + diff.removed + " removed, " + diff.changed + " changed in " + files
                + " of " + Project.textsIn(folder).size() + " files");
    }

    private List<String> of(TreeMap<Place, Map<String, String>> before, TreeMap<Place, Map<String, String>> after) {
        List<String> lines = new ArrayList<>();
        TreeSet<Place> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        for (Place place : places) {
            Map<String, String> was = before.get(place);
            Map<String, String> is = after.get(place);
            String what = place.start + "-" + place.end + " " + (place.measure ? "measure " : "statement ");
            if (was == null && is != null) {
                added++;
                lines.add("+ " + what + brief(is));
            } else if (is == null && was != null) {
                removed++;
                lines.add("- " + what + brief(was));
            } else if (was != null && is != null && !was.equals(is)) {
                changed++;
                lines.add("* " + what + Objects.requireNonNullElse(is.get("text"), "") + ": " + changes(was, is));
            }
        }
        return lines;
    }

    private static String brief(Map<String, String> fields) {
        String text = Objects.requireNonNullElse(fields.get("text"), "");
        return fields.get("stance") + " " + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                + (fields.containsKey("value")
                        ? " = " + fields.get("comparator") + " " + fields.get("value") + " " + fields.get("unit")
                        : "");
    }

    private static String changes(Map<String, String> was, Map<String, String> is) {
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                changes.add(name + " " + was.get(name) + " → " + is.get(name));
            }
        }
        return String.join("; ", changes);
    }

    /** By the document's id, what stands at each place. */
    private static Map<String, TreeMap<Place, Map<String, String>>> read(Path jar, Path folder)
            throws IOException, InterruptedException {
        Path lines = Files.createTempFile("readdiff", ".jsonl");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            jar.toString(),
                            "read",
                            "--format",
                            "jsonl",
                            folder.toString())
                    .redirectOutput(lines.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(jar + " ended with exit code " + exit);
            }
            Map<String, TreeMap<Place, Map<String, String>>> documents = new LinkedHashMap<>();
            try (Stream<String> all = Files.lines(lines)) {
                all.forEach(line -> enter(documents, Fields.parse(line)));
            }
            return documents;
        } finally {
            Files.delete(lines);
        }
    }

    private static void enter(Map<String, TreeMap<Place, Map<String, String>>> documents, Fields statement) {
        TreeMap<Place, Map<String, String>> places =
                documents.computeIfAbsent(statement.text("document"), d -> new TreeMap<>());
        Map<String, String> fields = flat(statement);
        fields.remove("id");
        fields.remove("document");
        fields.remove("measures");
        fields.remove("start");
        fields.remove("end");
        places.put(new Place(statement.integer("start"), statement.integer("end"), false), fields);
        for (Fields measure : statement.objects("measures")) {
            Map<String, String> own = flat(measure);
            own.remove("start");
            own.remove("end");
            for (String name : OF_STATEMENT) {
                own.putIfAbsent(name, written(statement.get(name)));
            }
            places.put(new Place(measure.integer("start"), measure.integer("end"), true), own);
        }
    }

    private static Map<String, String> flat(Fields fields) {
        Map<String, String> flat = new TreeMap<>();
        fields.map().forEach((name, value) -> flat.put(name.toString(), written(value)));
        return flat;
    }

    /** A value in few words: an object of a span by its text or name. */
    private static String written(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            StringBuilder out = new StringBuilder();
            map.forEach((name, v) -> {
                if (v != null && !name.equals("spans")) {
                    out.append(out.length() == 0 ? "" : " ")
                            .append(name)
                            .append('=')
                            .append(written(v));
                }
            });
            return "{" + out + "}";
        }
        if (value instanceof List<?> list) {
            List<String> parts = new ArrayList<>();
            list.forEach(v -> parts.add(written(v)));
            return parts.toString();
        }
        return String.valueOf(value);
    }
}
