package org.sanbiao.benchmarks.speed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sanbiao.benchmarks.Project;
import org.sanbiao.benchmarks.Read;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Page;

/** The texts that speed is measured on: the corpus, or the samples where it is not there. */
@State(Scope.Benchmark)
public class Texts {

    static final LocalDate DAY = LocalDate.of(2022, 2, 28);

    List<String> texts = List.of();
    List<String> paragraphs = List.of();
    private double megabytes;

    /** Loads them. */
    @Setup(Level.Trial)
    public void load() {
        texts = Project.textsIn(Project.here().texts()).stream()
                .map(f -> Read.open(f).text())
                .toList();
        paragraphs = texts.stream().flatMap(Texts::paragraphs).toList();
        megabytes = texts.stream()
                        .mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
    }

    private static java.util.stream.Stream<String> paragraphs(String text) {
        return Page.of(text).blocks().stream().map(Block::span).map((Span s) -> text.substring(s.start(), s.end()));
    }

    /** Millions of bytes of UTF-8 that one pass takes. */
    public double megabytes() {
        return megabytes;
    }

    /** Counts the bytes that were taken, so that JMH prints millions of them a second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Bytes {
        public double megabytes;
    }
}
