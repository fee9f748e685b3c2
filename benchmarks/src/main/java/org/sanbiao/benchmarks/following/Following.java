package org.sanbiao.benchmarks.following;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAccepted;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.ProgressReported;
import org.sanbiao.following.event.CommitmentEvent.ReportApproved;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Source.Instruction;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Basis;
import org.sanbiao.following.judging.Figure;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.TargetKind;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Counts;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.ledger.Draft;
import org.sanbiao.ledger.Founding;
import org.sanbiao.ledger.Ledger;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.ledger.store.StoreException;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;

/**
 * How long it takes to make the tables of the current state from a ledger, and what a question to the register costs.
 *
 * <p>Ten entries a commitment: entered, confirmed, assigned, accepted, five monthly reports, one approval, those of all
 * commitments mixed as they would come in over a year.
 */
public final class Following {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-15");
    private static final int EACH = 10;
    private static final java.lang.management.ThreadMXBean THREADS =
            java.lang.management.ManagementFactory.getThreadMXBean();
    private static final String[] AREAS = {
        "410102", "410103", "410104", "410105", "410106", "410108", "410122", "410181", "410182", "410183", "410184",
        "410185"
    };
    private static final String[] THINGS = {
        "公办幼儿园", "养老服务中心", "社区卫生服务站", "充电桩", "健身步道", "口袋公园", "公共停车位", "老旧小区", "安置房", "农村公路", "高标准农田", "污水管网", "图书馆分馆",
        "就业驿站", "人才公寓", "智能工厂"
    };

    private Following() {}

    /** The database in a folder, which is made where it is not there. */
    public static String file(Path folder, int commitments) throws IOException {
        Files.createDirectories(folder);
        return "jdbc:sqlite:" + folder.resolve("following-" + commitments + ".db");
    }

    /**
     * Measures and prints.
     *
     * @param url of the database; it is used as it is where it holds a ledger
     */
    public static void measure(String url, int commitments, PrintStream out) {
        int[] second = {0};
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        SigningKey key = SigningKey.generate("ledger.example.gov.cn/speed", new SecureRandom());
        Founding founding = new Founding(ZoneId.of("Asia/Shanghai"), key.verifyingKey());
        java.time.InstantSource clock = () -> start.plusSeconds(second[0]++);
        long began = System.nanoTime();
        boolean there = isThere(url, clock);
        try (Ledger ledger = there ? Ledger.open(url, clock) : Ledger.found(url, founding, clock)) {
            if (!there) {
                fill(ledger, commitments);
                out.printf("filled: %,d entries in %.1f s%n", ledger.size(), seconds(began));
            }
            began = System.nanoTime();
            long used = processor();
            Office office = Office.open(ledger, Leeway.TWENTIETH, Divisions.standard(), new SplittableRandom(1));
            if (there) {
                began = System.nanoTime();
                used = processor();
                office.rebuild();
            }
            out.printf(
                    "rebuild: %,d entries in %.1f s, %.1f s of processor, heap at most %d MB%n",
                    ledger.size(),
                    seconds(began),
                    (processor() - used) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20);
            questions(office.register(), out);
        }
    }

    private static boolean isThere(String url, java.time.InstantSource clock) {
        try (Ledger ledger = Ledger.open(url, clock)) {
            return ledger.size() > 1;
        } catch (IllegalStateException | StoreException none) {
            return false;
        }
    }

    /** Nanoseconds of processor that this process has used; fair on a busy machine. */
    private static long processor() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean own ? own.getProcessCpuTime() : 0;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void questions(Register register, PrintStream out) {
        Pack pack = Packs.builtIn().get("银川");
        long began = System.nanoTime();
        register.page(Filter.ALL.withLights(Set.of(Colour.RED)), Register.Sort.DUE, 0, 50, pack, TODAY);
        out.printf("lights of all, the first time of a day: %.1f s%n", seconds(began));
        Map<String, Filter> filters = new LinkedHashMap<>();
        filters.put("all", Filter.ALL);
        filters.put("by unit", Filter.ALL.withUnit("市教育局7"));
        filters.put("by area", Filter.ALL.withArea("410105"));
        filters.put("by city", Filter.ALL.withArea("410100"));
        filters.put("by state", Filter.ALL.withStates(Set.of(State.UNDER_WAY)));
        filters.put("overdue", Filter.ALL.withOverdue(true));
        filters.put("due this month", Filter.ALL.withDue(TODAY, TODAY.plusDays(30)));
        filters.put("by words", Filter.ALL.withWords("口袋公园 1234"));
        filters.put("by common words", Filter.ALL.withWords("口袋公园"));
        filters.put("red lights", Filter.ALL.withLights(Set.of(Colour.RED)));
        filters.put("unit and state", Filter.ALL.withUnit("市教育局7").withStates(Set.of(State.OVERDUE)));
        filters.put("area and words", Filter.ALL.withArea("410105").withWords("养老服务"));
        List<Double> all = new ArrayList<>();
        filters.forEach((name, filter) -> {
            double[] times = new double[21];
            double[] used = new double[21];
            int total = 0;
            for (int i = 0; i < times.length; i++) {
                long from = System.nanoTime();
                long own = THREADS.getCurrentThreadCpuTime();
                total = register.page(filter, Register.Sort.DUE, 0, 50, pack, TODAY)
                        .total();
                times[i] = (System.nanoTime() - from) / 1e6;
                used[i] = (THREADS.getCurrentThreadCpuTime() - own) / 1e6;
            }
            Arrays.sort(times);
            Arrays.sort(used);
            all.add(times[10]);
            out.printf(
                    "%-18s %,8d rows, median %6.1f ms, worst %6.1f ms; of processor %6.1f ms%n",
                    name, total, times[10], times[20], used[10]);
        });
        for (Register.Sort sort : Register.Sort.values()) {
            all.add(time(
                    "all by " + sort,
                    out,
                    () -> register.page(Filter.ALL, sort, 0, 50, pack, TODAY).total()));
            all.add(time(
                    "page 1,000 by " + sort,
                    out,
                    () -> register.page(Filter.ALL, sort, 49_950, 50, pack, TODAY)
                            .total()));
        }
        all.sort(null);
        out.printf("median of the medians: %.1f ms%n", all.get(all.size() / 2));
        long later = register.situation("C" + 1, TODAY).card().version();
        time(
                "changes since the last report",
                out,
                () -> register.changes()
                        .since(later, TODAY.minusDays(1), Filter.ALL, 0, 50, pack, TODAY)
                        .total());
        time(
                "changes since the first day",
                out,
                () -> register.changes()
                        .since(1, TODAY.minusDays(1), Filter.ALL, 0, 50, pack, TODAY)
                        .total());
        time(
                "latest events",
                out,
                () -> register.changes().latest(Long.MAX_VALUE, 50).size());
        time(
                "counts by unit",
                out,
                () -> register.counts()
                        .by(Counts.By.UNIT, Filter.ALL, TODAY, 30)
                        .size());
        time(
                "not reported, by unit",
                out,
                () -> register.counts().unreported("P5", TODAY).size());
        time("search", out, () -> register.search("智能工厂 100", 100).size());
    }

    private static double time(String name, PrintStream out, IntSupplier question) {
        double[] times = new double[11];
        double[] used = new double[11];
        int total = 0;
        for (int i = 0; i < times.length; i++) {
            long from = System.nanoTime();
            long own = THREADS.getCurrentThreadCpuTime();
            total = question.getAsInt();
            times[i] = (System.nanoTime() - from) / 1e6;
            used[i] = (THREADS.getCurrentThreadCpuTime() - own) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(used);
        out.printf(
                "%-30s %,8d, median %6.1f ms, worst %6.1f ms; of processor %6.1f ms%n",
                name, total, times[5], times[10], used[5]);
        return times[5];
    }

    private static void fill(Ledger ledger, int commitments) {
        SplittableRandom random = new SplittableRandom(7);
        long[] last = new long[commitments];
        for (int round = 0; round < EACH; round++) {
            List<Draft> drafts = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < commitments; i++) {
                Long seen = round == 0 ? null : last[i];
                drafts.add(EventJson.draft(
                        "C" + (i + 1),
                        "zhang",
                        TODAY.minusDays(180 - round * 15L),
                        seen,
                        event(i, round, last[i], random),
                        List.of(),
                        random));
                if (drafts.size() == 5_000 || i == commitments - 1) {
                    int first = from;
                    ledger.append(drafts, (connection, entries) -> {
                        for (int k = 0; k < entries.size(); k++) {
                            last[first + k] = entries.get(k).sequence();
                        }
                    });
                    from = i + 1;
                    drafts.clear();
                }
            }
        }
    }

    private static Event event(int i, int round, long last, SplittableRandom random) {
        Target target = target(i);
        String unit = "市教育局" + i % 300;
        switch (round) {
            case 0:
                Said task = Said.of("年底前建成" + THINGS[i % THINGS.length] + (50 + i % 900) + "个，编号" + i);
                Substance substance = new Substance(
                        task,
                        target,
                        null,
                        Kind.TARGET,
                        Strength.FIRM,
                        Testable.MEASURED,
                        "年底前",
                        target.to(),
                        true,
                        unit,
                        List.of("市财政局"),
                        target.area(),
                        null);
                return new CommitmentEntered(new Instruction(Said.of("张市长"), task, TODAY), substance);
            case 1:
                return new CommitmentConfirmed();
            case 2:
                return new CommitmentAssigned(unit, List.of("市财政局"), Said.of("李明"), Said.NOTHING, null, Said.NOTHING);
            case 3:
                return new CommitmentAccepted();
            case 9:
                return new ReportApproved(last, 1, false);
            default:
                Period span = new Period(LocalDate.of(2026, round - 2, 1), LocalDate.of(2026, round - 2, 28));
                BigDecimal done = new BigDecimal((50 + i % 900) * (round - 3) / 12 + random.nextInt(20));
                Actual actual = Actual.of(target, done, Period.on(span.to()), "");
                return new ProgressReported(
                        "P" + (round - 3),
                        span,
                        actual,
                        true,
                        Said.of("按计划推进，已完成" + done + "个"),
                        Said.of(i % 7 == 0 ? "用地手续未办结" : ""),
                        Said.NOTHING,
                        List.of());
        }
    }

    private static Target target(int i) {
        LocalDate due = TODAY.minusDays(60).plusDays(i * 37L % 230);
        @Nullable String area = AREAS[i % AREAS.length];
        return new Target(
                TargetKind.REACH,
                THINGS[i % THINGS.length],
                Comparator.EQUAL,
                new BigDecimal(50 + i % 900),
                null,
                "个",
                Figure.LEVEL,
                Basis.UNSTATED,
                null,
                area,
                null,
                null,
                false,
                null,
                due);
    }
}
