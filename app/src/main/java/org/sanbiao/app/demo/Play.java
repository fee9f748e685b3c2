package org.sanbiao.app.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.publicsite.Publications;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Documents;
import org.sanbiao.documents.Limits;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.CommitmentEvent.Share;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Basis;
import org.sanbiao.following.judging.Figure;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.TargetKind;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.AssignmentDesk;
import org.sanbiao.following.office.Figures;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.ReviewDesk;
import org.sanbiao.following.office.Sheet;
import org.sanbiao.following.office.Upload;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.statement.Testable;
import org.sanbiao.reading.structure.Facts;

/** Plays scenes at the desks of an office. What the script calls things is kept by name. */
final class Play {

    private final WorkFolder work;
    private final Office office;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> proposed = new ArrayList<>();
    private final Visits visits;

    Play(WorkFolder work) {
        this.work = work;
        this.office = work.office();
        this.visits = new Visits(office, names);
    }

    /** What the script calls things, to their identities. */
    Map<String, String> names() {
        return names;
    }

    /**
     * Plays one.
     *
     * @throws IllegalStateException where the office refuses it or the script names what is not there
     */
    void scene(Scene scene) {
        try {
            Acting as = office.acting(scene.who(), scene.day());
            if (!visits.scene(scene, as) && !office(scene, as) && !commitment(scene, as)) {
                throw new IllegalArgumentException("“" + scene.verb() + "” is no verb of the script");
            }
        } catch (Refusal | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Bug: year.txt, line " + scene.line() + ", " + scene.day() + ": " + e.getMessage(), e);
        }
    }

    private boolean office(Scene scene, Acting as) {
        switch (scene.verb()) {
            case "unit" ->
                office.accounts()
                        .unit(as, scene.word(0), scene.word(1), scene.words().size() > 2 ? scene.word(2) : null);
            case "appoint" -> {
                Role role = Role.valueOf(scene.word(1).toUpperCase(Locale.ROOT));
                String unit = scene.word(2).equals("-") ? null : scene.word(2);
                office.accounts().appoint(as, scene.word(0), role, unit, scene.text());
            }
            case "open-period" -> {
                YearMonth month = YearMonth.parse(scene.word(0));
                String name = month.getYear() + "年" + month.getMonthValue() + "月";
                Period span = new Period(month.atDay(1), month.atEndOfMonth());
                names.put(period(month.getMonthValue()), office.reports().open(as, name, span, day(scene.word(1))));
            }
            case "close-period" ->
                office.reports()
                        .close(as, id(period(YearMonth.parse(scene.word(0)).getMonthValue())));
            case "enter" -> enter(as, scene.word(0), scene.text());
            case "publish" ->
                new Publications(work.published()).set(hash(scene.word(0)), true, as.person(), work.now());
            case "confirm" -> {
                String id = found(scene.word(1));
                names.put(scene.word(0), id);
                proposed.remove(id);
                office.review().confirm(as, id, Office.LATEST);
            }
            case "reject-rest" -> {
                proposed.forEach(id -> office.review().reject(as, id, Office.LATEST, scene.text()));
                proposed.clear();
            }
            case "instruction" -> {
                Facts facts = new Facts(null, scene.day(), null, null);
                Substance read = ReviewDesk.substance(Reader.read(Page.of(scene.text()), facts));
                if (read == null) {
                    throw new IllegalArgumentException("nothing is committed to in “" + scene.text() + "”");
                }
                names.put(
                        scene.word(0), office.review().instruction(as, scene.word(1), scene.text(), scene.day(), read));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter(Acting as, String name, String title) {
        byte[] bytes = Demo.bytes(name);
        Document page = page(name, bytes);
        Sheet sheet = new Sheet(new Upload(name, bytes), page.id(), "samples/" + name, as.today(), "sanbiao");
        Reading reading = page.read(new Facts(title.isEmpty() ? null : title, null, null, null));
        proposed.addAll(office.review().enter(as, reading, sheet, false).commitments());
    }

    private static Document page(String name, byte[] bytes) {
        try {
            return new Documents(Limits.DEFAULT, System::nanoTime).read(bytes, name);
        } catch (UnreadableException e) {
            throw new IllegalStateException("Bug: the demo's page " + name + ": " + e.getMessage(), e);
        }
    }

    private static String hash(String name) {
        return page(name, Demo.bytes(name)).id();
    }

    /** The proposal whose task holds these words. */
    private String found(String words) {
        for (String id : proposed) {
            if (card(id, Demo.TODAY).substance().task().shown().contains(words)) {
                return id;
            }
        }
        throw new IllegalArgumentException("nothing was proposed with the words " + words);
    }

    private boolean commitment(Scene scene, Acting as) {
        String name = scene.word(0);
        if (name.endsWith("@*")) {
            String parent = name.substring(0, name.length() - 2);
            for (Share share : card(id(parent), scene.day()).shares()) {
                List<String> words = new ArrayList<>(scene.words());
                words.set(0, parent + "@" + share.unit());
                commitment(new Scene(scene.line(), scene.day(), scene.who(), scene.verb(), words, scene.text()), as);
            }
            return true;
        }
        return assignment(scene, as, id(name)) || reporting(scene, as, id(name));
    }

    private boolean assignment(Scene scene, Acting as, String id) {
        AssignmentDesk desk = office.assignment();
        switch (scene.verb()) {
            case "correct" ->
                office.review().correct(as, id, Office.LATEST, corrected(scene, card(id, scene.day())), scene.text());
            case "assign" -> {
                String support = scene.after("+", "");
                desk.assign(
                        as,
                        id,
                        Office.LATEST,
                        scene.word(1),
                        support.isEmpty() ? List.of() : List.of(support),
                        "",
                        "",
                        day(scene.after("by", scene.day().plusDays(2).toString())),
                        scene.text());
            }
            case "allocate" -> allocate(scene, as, id);
            case "quarters" -> {
                List<BigDecimal> values =
                        scene.from(2).stream().map(BigDecimal::new).toList();
                Trajectory quarters = new Trajectory.Quarters(Integer.parseInt(scene.word(1)), values);
                desk.trajectory(as, id, Office.LATEST, quarters, null);
            }
            case "milestones" -> {
                List<Trajectory.Step> steps = scene.from(1).stream()
                        .map(word -> word.split("="))
                        .map(parts -> new Trajectory.Step(day(parts[0]), new BigDecimal(parts[1]), ""))
                        .toList();
                desk.trajectory(as, id, Office.LATEST, new Trajectory.Milestones(steps), null);
            }
            case "start" -> {
                LocalDate due = card(id, scene.day()).substance().due();
                if (due == null) {
                    throw new IllegalArgumentException(id + " has no deadline");
                }
                LocalDate start = day(scene.word(1));
                Trajectory linear = new Trajectory.Linear(start, due, Trajectory.Pace.DAYS);
                desk.trajectory(as, id, Office.LATEST, linear, start);
            }
            case "revise" -> revise(scene, as, id);
            case "grant" -> desk.grant(as, id, Office.LATEST, null, scene.text());
            case "refuse" -> desk.refuse(as, id, Office.LATEST, scene.text());
            case "dun" ->
                desk.dun(as, id, Office.LATEST, Integer.parseInt(scene.word(1)), day(scene.word(2)), scene.text());
            case "instruct" -> desk.instruct(as, id, Office.LATEST, scene.word(1), scene.text());
            case "judge" ->
                desk.judge(
                        as, id, Office.LATEST, Judgement.valueOf(scene.word(1).toUpperCase(Locale.ROOT)), scene.text());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void revise(Scene scene, Acting as, String id) {
        if (!scene.word(1).equals("target")) {
            office.assignment().revise(as, id, Office.LATEST, null, day(scene.word(1)), scene.text());
            return;
        }
        Target target = card(id, scene.day()).substance().target();
        if (target == null) {
            throw new IllegalArgumentException(id + " has no target");
        }
        Target other = target.withValue(new BigDecimal(scene.word(2)));
        office.assignment().revise(as, id, Office.LATEST, other, null, scene.text());
    }

    private void allocate(Scene scene, Acting as, String id) {
        List<AssignmentDesk.Portion> portions = new ArrayList<>();
        for (String word : scene.from(1)) {
            String[] parts = word.split("[=/]");
            BigDecimal of = parts.length > 2 ? new BigDecimal(parts[2]) : null;
            portions.add(new AssignmentDesk.Portion(parts[0], null, new BigDecimal(parts[1]), of));
        }
        List<String> children = office.assignment().allocate(as, id, Office.LATEST, portions, false);
        for (int i = 0; i < children.size(); i++) {
            names.put(scene.word(0) + "@" + portions.get(i).unit(), children.get(i));
        }
    }

    private Substance corrected(Scene scene, Card card) {
        Substance known = card.substance();
        return switch (scene.word(1)) {
            case "due" -> known.withDue(day(scene.word(2)));
            case "area" -> known.withArea(scene.word(2), office.divisions().name(scene.word(2), scene.day()));
            case "none" -> none(known, scene.word(2), scene.word(3));
            case "keep" -> kept(known);
            default -> throw new IllegalArgumentException("“" + scene.word(1) + "” cannot be corrected");
        };
    }

    /** The same to be kept in every period. */
    private static Substance kept(Substance known) {
        Target target = known.target();
        if (target == null) {
            throw new IllegalArgumentException("without a target nothing can be kept");
        }
        return known.withTarget(new Target(
                TargetKind.KEEP_ABOVE,
                target.indicator(),
                target.comparator(),
                target.value(),
                target.high(),
                target.unit(),
                target.figure(),
                target.basis(),
                target.stage(),
                target.area(),
                target.extent(),
                target.baseline(),
                target.lowerIsBetter(),
                target.from(),
                target.to()));
    }

    /** The same as a commitment that nothing of a kind happens in the year that it is due in. */
    private static Substance none(Substance known, String unit, String indicator) {
        LocalDate due = known.due();
        Target none = new Target(
                TargetKind.NONE_AT_ALL,
                indicator,
                Comparator.EQUAL,
                BigDecimal.ZERO,
                null,
                unit,
                Figure.LEVEL,
                Basis.UNSTATED,
                null,
                known.area(),
                null,
                null,
                true,
                due == null ? null : due.withDayOfYear(1),
                due);
        return new Substance(
                known.task(),
                none,
                null,
                known.kind(),
                known.strength(),
                Testable.MEASURED,
                known.dueWords(),
                due,
                known.certain(),
                known.lead(),
                known.support(),
                known.area(),
                known.areaName());
    }

    private boolean reporting(Scene scene, Acting as, String id) {
        switch (scene.verb()) {
            case "accept" -> office.reports().accept(as, id, Office.LATEST);
            case "report" -> report(scene, as, id);
            case "approve" ->
                office.reports().approve(as, id, Office.LATEST, last(id, scene.day()), Integer.parseInt(scene.word(1)));
            case "return" -> office.reports().sendBack(as, id, Office.LATEST, last(id, scene.day()), scene.text());
            case "extension" -> office.reports().askExtension(as, id, Office.LATEST, day(scene.word(1)), scene.text());
            case "deliver" ->
                office.reports().deliver(as, id, Office.LATEST, day(scene.word(1)), scene.text(), uploads(scene));
            case "verify" -> {
                Result result = Result.valueOf(scene.word(1).toUpperCase(Locale.ROOT));
                office.closing()
                        .verify(as, id, Office.LATEST, result, day(scene.word(2)), scene.text(), uploads(scene));
            }
            case "close" -> office.closing().close(as, id, Office.LATEST, scene.text());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void report(Scene scene, Acting as, String id) {
        String[] value = scene.word(2).split("/");
        Figures figures = value.length == 1 ? Figures.of(value[0]) : Figures.of(value[0], value[1]);
        for (String word : scene.words()) {
            if (word.startsWith("stage=")) {
                figures = figures.inStage(word.substring(6));
            } else if (word.startsWith("extent=")) {
                figures = new Figures(figures.value(), null, null, null, null, null, null, word.substring(7), null);
            }
        }
        Target target = card(id, scene.day()).substance().target();
        String much = scene.word(2) + (target == null || value.length > 1 ? "" : target.unit());
        String words = scene.text().isEmpty() ? "截至" + scene.word(1) + "月底：" + much : scene.text(0);
        office.reports()
                .report(
                        as,
                        id,
                        Office.LATEST,
                        id(period(Integer.parseInt(scene.word(1)))),
                        figures,
                        true,
                        words,
                        scene.text(1),
                        scene.text(2),
                        uploads(scene));
    }

    private long last(String id, LocalDate day) {
        Report report = card(id, day).last();
        if (report == null) {
            throw new IllegalArgumentException(id + " has no report");
        }
        return report.number();
    }

    private Card card(String id, LocalDate day) {
        Situation situation = office.register().situation(id, day);
        if (situation == null) {
            throw new IllegalArgumentException("there is no " + id);
        }
        return situation.card();
    }

    private String id(String name) {
        @Nullable String id = names.get(name);
        if (id == null) {
            throw new IllegalArgumentException("the script names " + name + " before it is there");
        }
        return id;
    }

    private static String period(int month) {
        return month + "月";
    }

    /** Evidence of the demo: files that say what they stand for. */
    static List<Upload> uploads(Scene scene) {
        return scene.files().stream()
                .map(name -> {
                    String content = "样例佐证材料：" + name + "（" + scene.day() + "）\n" + scene.text() + "\n";
                    return new Upload(name, content.getBytes(StandardCharsets.UTF_8));
                })
                .toList();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
