package org.sanbiao.app.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.wording.Numbers;

/** The register for a terminal: what fits a line, with old targets and deadlines in sight. */
final class RegisterTable {

    private final OfficeCommand command;
    private final List<Pack> packs;
    private final LocalDate day;
    private final @Nullable LocalDate known;

    /**
     * A table.
     *
     * @param packs one column of lights each
     * @param known the day at whose end this was known, or null for now
     */
    RegisterTable(OfficeCommand command, List<Pack> packs, LocalDate day, @Nullable LocalDate known) {
        this.command = command;
        this.packs = packs;
        this.day = day;
        this.known = known;
    }

    String print(Register register, Filter filter, Register.Sort sort, int most) {
        Register.Page page = register.page(filter, sort, 0, most, packs.get(0), day);
        Grid grid = command.grid(columns());
        for (RegisterRow row : page.rows()) {
            grid.row(cells(row));
        }
        String packed = packs.stream().map(pack -> "“" + pack.id() + "”").collect(Collectors.joining("、"));
        String title = "台账  " + day + "  亮灯按" + packed + (known == null ? "" : "  （" + known + "日终已知）") + "\n";
        return title
                + (grid.isEmpty() ? "没有符合条件的任务 / nothing matches\n" : grid.print())
                + summary(register, filter, page);
    }

    private Grid.Column[] columns() {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column("编号", 6));
        for (Pack pack : packs) {
            columns.add(new Grid.Column(packs.size() > 1 ? pack.name() : "亮灯", 4, 18, false));
        }
        columns.add(new Grid.Column("状态", 8, 16, false));
        columns.add(new Grid.Column("工作任务", 24, 400, true));
        columns.add(new Grid.Column("目标值", 6, 14, false));
        columns.add(new Grid.Column("完成值", 6, 14, false));
        columns.add(new Grid.Column("序时", 5, 6, false));
        columns.add(new Grid.Column("完成时限", 10, 14, false));
        columns.add(new Grid.Column("牵头单位", 8, 20, false));
        return columns.toArray(Grid.Column[]::new);
    }

    private List<Grid.Cell> cells(RegisterRow row) {
        Situation situation = row.situation();
        Card card = situation.card();
        Substance substance = card.substance();
        Target target = substance.target();
        List<Grid.Cell> cells = new ArrayList<>();
        cells.add(new Grid.Cell(card.id(), Grid.Paint.DIM));
        for (Pack pack : packs) {
            cells.add(light(situation.light(pack)));
        }
        cells.add(state(situation));
        String place =
                substance.areaName() == null || card.source() instanceof org.sanbiao.following.event.Source.Anchor
                        ? ""
                        : "（" + substance.areaName() + "）";
        cells.add(Grid.Cell.of(substance.task().shown().replace('\n', ' ') + place));
        cells.add(Grid.Cell.of(targets(card, target)));
        cells.add(Grid.Cell.of(actual(situation)));
        BigDecimal due = situation.due(packs.get(0).pace());
        boolean followed = situation.state().open();
        cells.add(Grid.Cell.of(due == null || !followed ? "" : Numbers.share(due) + "%"));
        cells.add(new Grid.Cell(deadlines(card), situation.overdue() > 0 ? Grid.Paint.RED : Grid.Paint.NONE));
        cells.add(Grid.Cell.of(substance.lead() == null ? "" : substance.lead()));
        return cells;
    }

    /** Colour and word; its pack stands above. */
    static Grid.Cell light(Light light) {
        if (light.colour() == Colour.NONE) {
            return new Grid.Cell("—", Grid.Paint.DIM);
        }
        return new Grid.Cell(light.colour().words().zh() + " " + light.word().zh(), paint(light.colour()));
    }

    static Grid.Paint paint(Colour colour) {
        return switch (colour) {
            case GREEN -> Grid.Paint.GREEN;
            case BLUE -> Grid.Paint.BLUE;
            case YELLOW -> Grid.Paint.YELLOW;
            case ORANGE -> Grid.Paint.ORANGE;
            case RED -> Grid.Paint.RED;
            case NONE -> Grid.Paint.NONE;
        };
    }

    private static Grid.Cell state(Situation situation) {
        String late = situation.overdue() > 0 ? "\n逾期" + situation.overdue() + "天" : "";
        State state = situation.state();
        Grid.Paint paint = late.isEmpty() ? state == State.CLOSED ? Grid.Paint.DIM : Grid.Paint.NONE : Grid.Paint.RED;
        return new Grid.Cell(state.words().zh() + late, paint);
    }

    private static String targets(Card card, @Nullable Target target) {
        StringBuilder cell =
                new StringBuilder(target == null ? "" : target.amount().zh());
        Target each = card.substance().each();
        if (each != null) {
            cell.append("\n各 ").append(each.amount().zh());
        }
        Target old = card.asEntered().target();
        if (old != null && target != null && !old.amount().equals(target.amount())) {
            cell.append("\n原 ").append(old.amount().zh());
        }
        return cell.toString();
    }

    private static String actual(Situation situation) {
        var last = situation.card().last();
        var actual = last == null ? null : last.actual();
        BigDecimal amount = actual == null ? null : actual.amount();
        BigDecimal achieved = situation.achieved();
        String value = actual == null || amount == null
                ? ""
                : (actual.value() == null && actual.unit().equals("%")
                                ? Numbers.share(amount)
                                : Numbers.written(amount))
                        + actual.unit();
        return value + (achieved == null ? "" : (value.isEmpty() ? "" : "\n") + Numbers.share(achieved) + "%");
    }

    private static String deadlines(Card card) {
        LocalDate due = card.substance().due();
        StringBuilder cell = new StringBuilder(due == null ? card.substance().dueWords() : due.toString());
        for (Revision revision : card.revisions()) {
            if (revision.oldDue() != null && !revision.oldDue().equals(revision.newDue())) {
                cell.append("\n原 ").append(revision.oldDue());
            }
        }
        return cell.toString();
    }

    private String summary(Register register, Filter filter, Register.Page page) {
        boolean whole = page.rows().size() == page.total();
        Map<Colour, Integer> lights = new EnumMap<>(Colour.class);
        Map<State, Integer> states = new EnumMap<>(State.class);
        for (RegisterRow row : page.rows()) {
            lights.merge(row.light().colour(), 1, Integer::sum);
            states.merge(row.situation().state(), 1, Integer::sum);
        }
        lights.remove(Colour.NONE);
        if (!whole && filter.lights().isEmpty()) {
            lights.clear(); // of a part they would mislead; the states of all are counted by the tables
            states.clear();
            register.states(filter, day)
                    .forEach((state, count) -> states.put(State.valueOf(state.toUpperCase(Locale.ROOT)), count));
        }
        String lit = lights.entrySet().stream()
                .map(light -> light.getKey().words().zh() + light.getValue())
                .collect(Collectors.joining(" "));
        String stood = states.entrySet().stream()
                .map(state -> state.getKey().words().zh() + state.getValue())
                .collect(Collectors.joining(" "));
        String shown = page.rows().size() < page.total() ? "，显示" + page.rows().size() + "项（--limit 0 显示全部）" : "";
        return "共" + page.total() + "项" + shown + (lit.isEmpty() ? "" : "；亮灯 " + lit)
                + (stood.isEmpty() ? "" : "；" + stood) + "\n";
    }
}
