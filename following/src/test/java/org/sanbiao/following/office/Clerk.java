package org.sanbiao.following.office;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.TargetNotation;
import org.sanbiao.ledger.Ledger;

/**
 * The child that is killed: works at the desks until it dies, and says on its standard output what it was answered.
 *
 * <p>Arguments: the database's address, a seed, the reporting period that is open. A line is {@code commitment C17}, {@code
 * report C17 41} or {@code part C18}.
 */
final class Clerk {

    private Clerk() {}

    public static void main(String[] arguments) {
        SplittableRandom chance = new SplittableRandom(Long.parseLong(arguments[1]));
        String period = arguments[2];
        LocalDate today = LocalDate.parse("2022-03-01");
        try (Ledger ledger = Ledger.open(arguments[0], Clock.systemUTC())) {
            Office office = Office.open(ledger, Leeway.TWENTIETH, Divisions.standard(), chance);
            while (true) {
                String id = office.review()
                        .instruction(
                                office.acting("super", today),
                                "张市长",
                                "办好",
                                today,
                                Bureau.substance(TargetNotation.target("10所 by 2022-12-31")));
                say("commitment " + id);
                long report = office.reports()
                        .report(
                                office.acting("edu", today),
                                id,
                                Office.LATEST,
                                period,
                                Figures.of("3"),
                                true,
                                "推进",
                                "",
                                "",
                                List.of(Bureau.photo("照片" + chance.nextLong())));
                say("report " + id + " " + report);
                if (chance.nextInt(3) == 0) {
                    BigDecimal five = new BigDecimal("5");
                    office.assignment()
                            .allocate(
                                    office.acting("super", today),
                                    id,
                                    Office.LATEST,
                                    List.of(
                                            new AssignmentDesk.Portion(Bureau.JINSHUI, null, five, null),
                                            new AssignmentDesk.Portion(Bureau.ZHONGMU, null, five, null)),
                                    false)
                            .forEach(part -> say("part " + part));
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
