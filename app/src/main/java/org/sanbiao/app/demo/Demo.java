package org.sanbiao.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;

/**
 * Fills a work folder with a year of an office: a page read, reviewed, assigned, allocated, reported on month by month,
 * inspected, partly closed. Everything but the signing key comes out the same each time.
 */
public final class Demo {

    /** The day on which the year is best looked at: nine months of reports in, the tenth running. */
    public static final LocalDate TODAY = LocalDate.parse("2022-12-06");

    /** The first administrator's short name. */
    public static final String ADMINISTRATOR = "admin";

    /** Most commitments that are generated. */
    public static final int MOST = 1_000_000;

    private static final String SCRIPT = "year.txt";
    private static final long SEED = 2022;

    private Demo() {}

    /**
     * A folder that was filled.
     *
     * @param work to be closed by whoever asked for it; entries from now on are recorded at the end of the script's days
     * @param names what the script calls things, to their identities: 公办园 to C1
     */
    public record Filled(WorkFolder work, Map<String, String> names) {
        public Filled {
            names = Map.copyOf(names);
        }
    }

    /**
     * Founds a work folder and plays the year in it.
     *
     * @param folder which is not there yet, or empty
     * @param settings where the ledger goes
     * @throws Refusal where the folder holds anything at all
     */
    public static Filled fill(Path folder, Settings settings) {
        refuseFilled(folder);
        List<Scene> scenes = Script.read(resource(SCRIPT));
        Calendar calendar = new Calendar(settings.zone(), scenes.get(0).day());
        SplittableRandom random = new SplittableRandom(SEED);
        WorkFolder.Founder founder = new WorkFolder.Founder(ADMINISTRATOR, "管理员");
        WorkFolder work = WorkFolder.found(folder, founder, settings, calendar, random);
        try {
            Play play = new Play(work);
            int at = 0;
            while (at < scenes.size()) {
                LocalDate day = scenes.get(at).day();
                int next = at;
                while (next < scenes.size() && scenes.get(next).day().equals(day)) {
                    next++;
                }
                List<Scene> ofDay = scenes.subList(at, next);
                calendar.turn(day);
                work.office().together(() -> {
                    ofDay.forEach(play::scene);
                    return true;
                });
                at = next;
            }
            return new Filled(work, play.names());
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
    }

    /**
     * Adds generated commitments to a folder that was just filled, for measuring.
     *
     * @param commitments up to {@value #MOST}
     */
    public static void multiply(Filled filled, int commitments) {
        if (commitments < 0 || commitments > MOST) {
            throw new Refusal(
                    Refusal.Reason.LIMIT,
                    "样例任务数为0到" + MOST + "，不是" + commitments,
                    "from 0 to " + MOST + " commitments can be generated, not " + commitments);
        }
        WorkFolder work = filled.work();
        Crowd.join(work, commitments, work.office().acting(ADMINISTRATOR, TODAY), new SplittableRandom(SEED));
    }

    private static void refuseFilled(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new Refusal(
                        Refusal.Reason.STATE,
                        folder + "里已有内容，样例只写进新目录。看已有的：sanbiao register --work " + folder + " --today " + TODAY
                                + "；重来请删掉它，或用 --work 另指一个",
                        folder
                                + " holds something already, and the demo fills a new folder only. To look at it: sanbiao"
                                + " register --work " + folder + " --today " + TODAY
                                + "; to begin anew remove it, or name another with --work");
            }
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Reason.INPUT, folder + "不是可用的目录：" + e, folder + " is no folder that can be used: " + e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream in = Demo.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Bug: " + name + " is not beside its classes");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A clock that the script turns: nine in the morning of its day, a second later each time it is asked. */
    private static final class Calendar implements InstantSource {
        private final ZoneId zone;
        private LocalDate day;
        private long second;

        Calendar(ZoneId zone, LocalDate first) {
            this.zone = zone;
            this.day = first;
        }

        synchronized void turn(LocalDate next) {
            if (!next.equals(day)) {
                second = 0;
            }
            day = next;
        }

        @Override
        public synchronized Instant instant() {
            return day.atTime(9, 0).atZone(zone).toInstant().plusSeconds(second++);
        }
    }
}
