package org.sanbiao.benchmarks.speed;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many millions of bytes of UTF-8 each of {@link Passes} takes a second on one core. */
public final class Speed {

    private Speed() {}

    /** Measured by JMH, each in a process of its own. */
    public static void measure(PrintStream out) throws RunnerException {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(Passes.class.getName())
                        .jvmArgsAppend(
                                "-Dsanbiao.root=" + System.getProperty("sanbiao.root", ""),
                                "-Dsanbiao.shared=" + System.getProperty("sanbiao.shared", ""))
                        .build())
                .run()) {
            rates.put(
                    result.getPrimaryResult().getLabel(),
                    result.getSecondaryResults().get("megabytes").getScore());
        }
        print(rates, out);
    }

    /**
     * Measured by the processor's time in this process, three taking turns: for a look, and for a machine that others use
     * at the same time.
     *
     * @param rounds how often each is measured, after one round that is not; the best counts
     */
    public static void look(int rounds, PrintStream out) {
        Texts texts = new Texts();
        texts.load();
        Passes passes = new Passes();
        Map<String, ToIntBiFunction<Texts, Texts.Bytes>> all = new LinkedHashMap<>();
        all.put("language", passes::language);
        all.put("read", passes::read);
        all.put("hanlp", passes::hanlp);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            all.forEach((name, pass) -> {
                long start = threads.getCurrentThreadCpuTime();
                pass.applyAsInt(texts, new Texts.Bytes());
                double took = (threads.getCurrentThreadCpuTime() - start) / 1e9;
                if (counts) {
                    seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(took);
                }
            });
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        seconds.forEach((name, times) -> {
            Collections.sort(times);
            rates.put(name, texts.megabytes() / times.get(0));
        });
        print(rates, out);
    }

    private static void print(Map<String, Double> rates, PrintStream out) {
        double peer = rates.getOrDefault("hanlp", 1.0);
        out.printf("%-10s %8s %12s%n", "", "MB/s", "times hanlp");
        rates.forEach((name, rate) -> out.printf("%-10s %8s %12s%n", name, two(rate), two(rate / peer)));
    }

    private static String two(double x) {
        return new BigDecimal(x).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
