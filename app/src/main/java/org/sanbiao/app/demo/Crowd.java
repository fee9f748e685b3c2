package org.sanbiao.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.DeliveryReported;
import org.sanbiao.following.event.CommitmentEvent.ProgressReported;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Source.Instruction;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Basis;
import org.sanbiao.following.judging.Figure;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.TargetKind;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.ledger.Draft;
import org.sanbiao.ledger.Ledger;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;

/**
 * Many commitments for measuring: entered, confirmed, assigned and reported on in bulk, past the desks, and then brought
 * to the tables by a rebuild. Some stay without a report, some are self-reported as done. {@code crowd1} to {@code crowd5}
 * report for the first of their units.
 */
final class Crowd {

    private static final int ROUNDS = 5;
    private static final int BATCH = 5_000;
    private static final int UNITS = 300;
    private static final int REPORTERS = 5;
    private static final List<String> SUPPORT = List.of("郑州市财政局");
    private static final LocalDate ENTERED = LocalDate.parse("2022-03-01");
    private static final String[] AREAS = {
        "410102", "410103", "410104", "410105", "410106", "410108", "410122", "410181", "410182", "410183", "410184",
        "410185"
    };
    private static final String[] THINGS = {
        "养老服务中心", "社区卫生服务站", "充电站", "健身步道", "口袋公园", "公共停车场", "安置房项目", "农村公路项目", "高标准农田项目", "污水处理站", "图书馆分馆", "就业驿站",
        "便民市场", "智能工厂", "消防站", "托育园"
    };

    private final WorkFolder work;
    private final Office office;
    private final SplittableRandom random;
    private final Period september;
    private final Period november;
    private final String[] periods;

    private Crowd(WorkFolder work, SplittableRandom random) {
        this.work = work;
        this.office = work.office();
        this.random = random;
        Map<Integer, Reporting> months = new LinkedHashMap<>();
        office.register()
                .periods()
                .forEach(period -> months.put(period.span().to().getMonthValue(), period));
        Reporting first = period(months, 9);
        Reporting second = period(months, 11);
        this.september = first.span();
        this.november = second.span();
        this.periods = new String[] {first.id(), second.id()};
    }

    private static Reporting period(Map<Integer, Reporting> months, int month) {
        Reporting period = months.get(month);
        if (period == null) {
            throw new IllegalStateException("Bug: the demo opened no period for month " + month);
        }
        return period;
    }

    /** Adds so many; the cost is that of a rebuild, and some 40 µs each. */
    static void join(WorkFolder work, int commitments, Acting administrator, SplittableRandom random) {
        Crowd crowd = new Crowd(work, random);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(unit(i));
        }
        work.office().accounts().units(administrator, units);
        for (int i = 0; i < REPORTERS; i++) {
            work.office()
                    .accounts()
                    .appoint(administrator, "crowd" + (i + 1), Role.REPORTER, unit(i), "样例填报人" + (i + 1));
        }
        crowd.append(crowd.first(), commitments);
        work.office().rebuild();
    }

    private static String unit(int i) {
        return "郑州市样例单位" + (i % UNITS + 1);
    }

    /** The first number that no commitment has. */
    private int first() {
        int number = 1;
        while (office.register().situation("C" + number, Demo.TODAY) != null) {
            number++;
        }
        return number;
    }

    private void append(int number, int commitments) {
        Ledger ledger = work.ledger();
        long[] last = new long[commitments];
        for (int round = 0; round < ROUNDS; round++) {
            List<Draft> drafts = new ArrayList<>();
            List<Integer> whose = new ArrayList<>();
            for (int i = 0; i < commitments; i++) {
                Event event = event(i, round);
                if (event != null) {
                    LocalDate day = Demo.TODAY.minusDays(270 - round * 60L);
                    Long seen = round == 0 ? null : last[i];
                    String by = round < 3 ? "zhao" : "jiaoyu";
                    drafts.add(EventJson.draft("C" + (number + i), by, day, seen, event, List.of(), random));
                    whose.add(i);
                }
                if (drafts.size() == BATCH || i == commitments - 1) {
                    ledger.append(drafts, (connection, entries) -> {
                        for (int k = 0; k < entries.size(); k++) {
                            last[whose.get(k)] = entries.get(k).sequence();
                        }
                    });
                    drafts.clear();
                    whose.clear();
                }
            }
        }
    }

    /** What happens to one in a round, or null. */
    private @Nullable Event event(int i, int round) {
        boolean silent = i % 13 == 0 || round == 4 && i % 7 == 1;
        if (round == 4 && i % 17 == 3) {
            return new DeliveryReported(Said.of("已全部建成"), List.of());
        }
        if (round >= 3 && silent) {
            return null;
        }
        return switch (round) {
            case 0 -> entered(i);
            case 1 -> new CommitmentConfirmed();
            case 2 -> new CommitmentAssigned(unit(i), SUPPORT, Said.NOTHING, Said.NOTHING, null, Said.NOTHING);
            case 3 -> report(i, september, 0);
            default -> report(i, november, 1);
        };
    }

    private Event entered(int i) {
        Target target = target(i);
        Said task = Said.of("年内建成" + target.indicator() + target.amount().zh() + "（样例" + (i + 1) + "）");
        Substance substance = new Substance(
                task,
                target,
                null,
                Kind.TARGET,
                i % 5 == 0 ? Strength.AIM : Strength.FIRM,
                Testable.MEASURED,
                "年内",
                target.to(),
                true,
                unit(i),
                SUPPORT,
                target.area(),
                target.area() == null ? null : office.divisions().name(target.area(), Demo.TODAY));
        return new CommitmentEntered(new Instruction(Said.of("马副市长"), task, ENTERED), substance);
    }

    private Event report(int i, Period span, int which) {
        Target target = target(i);
        BigDecimal goal = target.value();
        int whole = goal == null ? 0 : goal.intValue();
        int done = Math.min(whole, whole * (6 + which * 3) / 12 + random.nextInt(whole / 4 + 1));
        Actual actual = Actual.of(target, BigDecimal.valueOf(done), Period.on(span.to()), "");
        return new ProgressReported(
                periods[which],
                span,
                actual,
                true,
                Said.of("累计建成" + done + target.unit()),
                Said.of(i % 9 == 0 ? "用地手续未办结" : ""),
                Said.NOTHING,
                List.of());
    }

    private static Target target(int i) {
        return new Target(
                TargetKind.REACH,
                THINGS[i % THINGS.length],
                Comparator.EQUAL,
                new BigDecimal(20 + i % 400),
                null,
                "个",
                Figure.LEVEL,
                Basis.UNSTATED,
                null,
                AREAS[i % AREAS.length],
                null,
                null,
                false,
                null,
                LocalDate.of(2022, 12, 31).minusDays(i * 37L % 150));
    }
}
