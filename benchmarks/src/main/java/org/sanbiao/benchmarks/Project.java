package org.sanbiao.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where things are.
 *
 * @param root the repository
 * @param shared the folder with corpus, gold and cases, which need not exist
 */
public record Project(Path root, Path shared) {

    /**
     * From the system properties {@code sanbiao.root} (else the nearest folder above with a {@code benchmarks} in it) and
     * {@code sanbiao.shared} (else {@code shared} beside the root).
     */
    public static Project here() {
        String given = System.getProperty("sanbiao.root");
        Path root = given != null ? Path.of(given) : above(Path.of("").toAbsolutePath());
        String shared = System.getProperty("sanbiao.shared");
        return new Project(root, shared != null && !shared.isEmpty() ? Path.of(shared) : root.resolveSibling("shared"));
    }

    private static Path above(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("benchmarks"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + from + " is the project's");
    }

    public Path corpus() {
        return shared.resolve("corpus");
    }

    public Path samples() {
        return root.resolve("samples");
    }

    /** The corpus, or the samples where it is not there. */
    public Path texts() {
        return Files.isDirectory(corpus()) ? corpus() : samples();
    }

    /** The text of a document in the corpus or the samples, or null. */
    public @Nullable Path document(String id) {
        for (Path folder : List.of(samples(), corpus())) {
            Path file = folder.resolve(id + ".txt");
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /** The files of a folder, not of those below it, that end so, by name; none where there is no such folder. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return sorted(files.filter(f -> f.toString().endsWith(ending)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All text files of a folder and of those below it, by path; a file alone is itself. */
    public static List<Path> textsIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return sorted(
                    files.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sorted(Stream<Path> files) {
        List<Path> list = new ArrayList<>(files.toList());
        list.sort(Comparator.comparing(Path::toString));
        return list;
    }
}
