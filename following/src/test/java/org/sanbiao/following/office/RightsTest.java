package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.TargetNotation;
import org.sanbiao.following.trajectory.Trajectory.Linear;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.ledger.Erasure;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/**
 * Every method of every desk, tried by every role, for their own unit and for another: what {@link Deed} allows succeeds,
 * all else is refused and has changed nothing. A method without a line here fails.
 */
class RightsTest {

    /** Who tries, and whether the subject is their own unit's; the other people of {@link Bureau} made it what it is. */
    private static final Map<String, Boolean> PEOPLE = people();

    private static final LocalDate TODAY = LocalDate.parse("2022-02-01");

    @TempDir
    Path folder;

    private Bureau bureau;
    private Office office;
    private String january;
    private int number;

    /** Brings a subject to where the command may happen; answers what the command needs to know of it. */
    private interface Ready {
        String subject();
    }

    private interface Command {
        void run(Acting as, String subject);
    }

    /**
     * A line of the table.
     *
     * @param own whether reporters and approvers may do it for their own unit alone
     */
    private record Line(Deed deed, boolean own, Ready ready, Command command) {}

    private final Map<String, Line> table = new LinkedHashMap<>();

    private static Map<String, Boolean> people() {
        Map<String, Boolean> people = new LinkedHashMap<>();
        people.put("guest", true);
        people.put("own-reporter", true);
        people.put("own-approver", true);
        people.put("other-reporter", false);
        people.put("other-approver", false);
        people.put("inspector", true);
        people.put("supervisor", true);
        people.put("administrator", true);
        return people;
    }

    @BeforeEach
    void open() {
        bureau = Bureau.in(folder).on(TODAY.toString());
        office = bureau.office;
        AccountsDesk accounts = office.accounts();
        Acting root = bureau.as("root");
        accounts.appoint(root, "own-reporter", Role.REPORTER, Bureau.EDUCATION, "");
        accounts.appoint(root, "own-approver", Role.APPROVER, Bureau.EDUCATION, "");
        accounts.appoint(root, "other-reporter", Role.REPORTER, Bureau.JINSHUI, "");
        accounts.appoint(root, "other-approver", Role.APPROVER, Bureau.JINSHUI, "");
        accounts.appoint(root, "inspector", Role.INSPECTOR, null, "");
        accounts.appoint(root, "supervisor", Role.SUPERVISOR, null, "");
        accounts.appoint(root, "administrator", Role.ADMINISTRATOR, null, "");
        january = bureau.month("2022-01-01", "2022-01-31");
        accounts();
        review();
        assignment();
        reports();
        closing();
        inspection();
        batches();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void everyMethodOfEveryDeskHasALine() {
        Set<String> methods = new TreeSet<>();
        for (Method door : Office.class.getMethods()) {
            Class<?> desk = door.getReturnType();
            if (door.getParameterCount() == 0 && desk.getSimpleName().endsWith("Desk")) {
                for (Method method : desk.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
                        assertThat(method.getParameterTypes()[0])
                                .as("who acts comes first in " + method)
                                .isEqualTo(Acting.class);
                        assertThat(methods.add(door.getName() + "." + method.getName()))
                                .as("one name, one method: " + method)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(methods).hasSizeGreaterThan(40);
        assertThat(new TreeSet<>(table.keySet())).isEqualTo(methods);
    }

    @Test
    void everyDeedIsDoneSomewhere() {
        assertThat(table.values().stream().map(Line::deed)).contains(Deed.values());
    }

    @Test
    void everyRoleMayDoWhatTheTableOfRightsSaysAndNothingElse() {
        table.forEach((name, line) -> {
            String untouched = line.ready().subject();
            List<String> before = bureau.dump();
            long size = bureau.ledger.size();
            PEOPLE.keySet().stream().filter(person -> !may(person, line)).forEach(person -> {
                Acting as = bureau.as(person);
                refused(name + " by " + person, () -> line.command().run(as, untouched));
            });
            assertThat(bureau.ledger.size()).as(name).isEqualTo(size);
            assertThat(bureau.dump()).as(name).isEqualTo(before);
            PEOPLE.keySet().stream().filter(person -> may(person, line)).forEach(person -> {
                Acting as = bureau.as(person);
                String subject = line.ready().subject();
                long last = bureau.ledger.size();
                line.command().run(as, subject);
                assertThat(bureau.ledger.size()).as(name + " by " + person).isGreaterThan(last);
            });
        });
    }

    private boolean may(String person, Line line) {
        Role role = bureau.as(person).role();
        boolean bound = line.own() && (role == Role.REPORTER || role == Role.APPROVER);
        return line.deed().roles().contains(role) && (!bound || PEOPLE.get(person));
    }

    @Test
    void whoWasDismissedOrGivenAnotherRoleActsNoMore() {
        String id = bureau.commitment("10所 by 2022-12-31");
        Acting before = bureau.as("supervisor");
        Acting reporter = bureau.as("own-reporter");
        office.accounts().dismiss(bureau.as("root"), "supervisor");
        office.accounts().appoint(bureau.as("root"), "own-reporter", Role.REPORTER, Bureau.JINSHUI, "");
        refused("dismissed", () -> office.assignment().dun(before, id, Office.LATEST, 0, null, ""));
        refused("of another unit now", () -> office.reports().accept(reporter, id, Office.LATEST));
        Acting nobody = new Acting("nobody", Role.ADMINISTRATOR, null, TODAY);
        refused("never known", () -> office.accounts().unit(nobody, "某局", null, null));
    }

    private static void refused(String what, Runnable command) {
        assertThatThrownBy(command::run)
                .as(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason())
                                .as(what + ": " + refusal.getMessage())
                                .isEqualTo(Refusal.Reason.ROLE));
    }

    private void line(String name, Deed deed, Ready ready, Command command) {
        table.put(name, new Line(deed, false, ready, command));
    }

    private void own(String name, Deed deed, Ready ready, Command command) {
        table.put(name, new Line(deed, true, ready, command));
    }

    private String fresh(String stem) {
        return stem + number++;
    }

    private void accounts() {
        AccountsDesk desk = office.accounts();
        line("accounts.unit", Deed.GOVERN, () -> fresh("局"), (as, name) -> desk.unit(as, name, null, null));
        line("accounts.units", Deed.GOVERN, () -> fresh("局"), (as, name) -> desk.units(as, List.of(name)));
        line(
                "accounts.appoint",
                Deed.GOVERN,
                () -> fresh("p"),
                (as, name) -> desk.appoint(as, name, Role.VIEWER, null, "某人"));
        Ready appointed = () -> desk.appoint(bureau.as("root"), fresh("p"), Role.VIEWER, null, "某人");
        line("accounts.dismiss", Deed.GOVERN, appointed, desk::dismiss);
        line("accounts.erase", Deed.ERASE, this::commitment, (as, id) -> {
            var entry = office.register().history(id).get(0);
            assertThat(entry.event()).isInstanceOf(CommitmentEntered.class);
            String texts = bureau.ledger.entry(entry.sequence()).body().text("texts");
            desk.erase(as, entry.sequence(), texts, Erasure.MISTYPED);
        });
    }

    private void review() {
        ReviewDesk desk = office.review();
        var substance = Bureau.substance(TargetNotation.target("10所 by 2022-12-31"));
        line(
                "review.enter",
                Deed.ENTER,
                () -> "sha256:" + fresh(""),
                (as, hash) -> desk.enter(as, read(), new Sheet(null, hash, "a.txt", null, "1"), true));
        var outcome = Reader.read(Page.of("去年，全市建成口袋公园9个。\n"), Facts.NONE);
        line(
                "review.add",
                Deed.REVIEW,
                () -> {
                    String hash = "sha256:" + fresh("o");
                    desk.enter(bureau.as("super"), outcome, new Sheet(null, hash, "a.txt", null, "1"), false);
                    return hash;
                },
                (as, hash) -> desk.add(
                        as,
                        outcome,
                        new Sheet(null, hash, "a.txt", null, "1"),
                        outcome.statements().get(0)));
        line(
                "review.instruction",
                Deed.ENTER,
                () -> "",
                (as, none) -> desk.instruction(as, "张市长", "尽快办理", TODAY, substance));
        line(
                "review.correct",
                Deed.REVIEW,
                this::commitment,
                (as, id) -> desk.correct(as, id, Office.LATEST, substance, "核对"));
        line("review.confirm", Deed.REVIEW, this::proposal, (as, id) -> desk.confirm(as, id, Office.LATEST));
        line("review.reject", Deed.REVIEW, this::proposal, (as, id) -> desk.reject(as, id, Office.LATEST, ""));
        line(
                "review.split",
                Deed.REVIEW,
                this::commitment,
                (as, id) -> desk.split(as, id, Office.LATEST, List.of(substance, substance)));
        line(
                "review.merge",
                Deed.REVIEW,
                () -> commitment() + " " + commitment(),
                (as, ids) -> desk.merge(as, List.of(ids.split(" ")), List.of(Office.LATEST, Office.LATEST), substance));
    }

    private void assignment() {
        AssignmentDesk desk = office.assignment();
        line(
                "assignment.assign",
                Deed.ASSIGN,
                this::commitment,
                (as, id) -> desk.assign(as, id, Office.LATEST, Bureau.EDUCATION, List.of(), "", "", null, ""));
        line(
                "assignment.allocate",
                Deed.ALLOCATE,
                this::commitment,
                (as, id) -> desk.allocate(
                        as,
                        id,
                        Office.LATEST,
                        List.of(new AssignmentDesk.Portion(Bureau.JINSHUI, null, BigDecimal.TEN, null)),
                        false));
        line(
                "assignment.trajectory",
                Deed.PLAN,
                this::commitment,
                (as, id) -> desk.trajectory(
                        as, id, Office.LATEST, Linear.until(LocalDate.parse("2022-12-31"), Pace.DAYS), null));
        line(
                "assignment.revise",
                Deed.REVISE,
                this::commitment,
                (as, id) -> desk.revise(as, id, Office.LATEST, null, LocalDate.parse("2023-01-31"), "汛情"));
        line(
                "assignment.instruct",
                Deed.INSTRUCT,
                this::commitment,
                (as, id) -> desk.instruct(as, id, Office.LATEST, "张市长", "抓紧"));
        line("assignment.dun", Deed.DUN, this::commitment, (as, id) -> desk.dun(as, id, Office.LATEST, 0, null, ""));
        line(
                "assignment.judge",
                Deed.JUDGE,
                this::commitment,
                (as, id) -> desk.judge(as, id, Office.LATEST, Judgement.UNLIKELY, "用地未批"));
        line(
                "assignment.grant",
                Deed.ANSWER_EXTENSION,
                this::asked,
                (as, id) -> desk.grant(as, id, Office.LATEST, null, ""));
        line(
                "assignment.refuse",
                Deed.ANSWER_EXTENSION,
                this::asked,
                (as, id) -> desk.refuse(as, id, Office.LATEST, "工期可赶"));
        line(
                "assignment.withdraw",
                Deed.WITHDRAW,
                this::commitment,
                (as, id) -> desk.withdraw(as, id, Office.LATEST, "不再实施"));
    }

    private void reports() {
        ReportDesk desk = office.reports();
        Period february = new Period(LocalDate.parse("2022-02-01"), LocalDate.parse("2022-02-28"));
        line(
                "reports.open",
                Deed.OPEN_PERIOD,
                () -> fresh("期"),
                (as, name) -> desk.open(as, name, february, LocalDate.parse("2022-03-05")));
        line(
                "reports.close",
                Deed.OPEN_PERIOD,
                () -> desk.open(bureau.as("super"), "期", february, LocalDate.parse("2022-03-05")),
                desk::close);
        own("reports.accept", Deed.ACCEPT, this::commitment, (as, id) -> desk.accept(as, id, Office.LATEST));
        own(
                "reports.report",
                Deed.REPORT,
                this::commitment,
                (as, id) ->
                        desk.report(as, id, Office.LATEST, january, Figures.of("3"), true, "推进", "", "", List.of()));
        own(
                "reports.sendBack",
                Deed.APPROVE,
                this::reported,
                (as, id) -> desk.sendBack(as, id, Office.LATEST, report(id), "数字不实"));
        own(
                "reports.approve",
                Deed.APPROVE,
                this::reported,
                (as, id) -> desk.approve(as, id, Office.LATEST, report(id), 1));
        line(
                "reports.unlock",
                Deed.UNLOCK,
                this::locked,
                (as, id) -> desk.unlock(as, id, Office.LATEST, report(id), "更正"));
        own(
                "reports.askExtension",
                Deed.ASK_EXTENSION,
                this::commitment,
                (as, id) -> desk.askExtension(as, id, Office.LATEST, LocalDate.parse("2023-02-28"), "雨季"));
        own(
                "reports.deliver",
                Deed.REPORT,
                this::commitment,
                (as, id) -> desk.deliver(as, id, Office.LATEST, TODAY, "全部投用", List.of()));
    }

    private void closing() {
        ClosingDesk desk = office.closing();
        line(
                "closing.verify",
                Deed.VERIFY,
                this::delivered,
                (as, id) -> desk.verify(as, id, Office.LATEST, Result.DELIVERED, TODAY, "看过", List.of()));
        line("closing.close", Deed.CLOSE, this::verified, (as, id) -> desk.close(as, id, Office.LATEST, ""));
        line("closing.reopen", Deed.CLOSE, this::verified, (as, id) -> desk.reopen(as, id, Office.LATEST, "反弹"));
    }

    private void inspection() {
        InspectionDesk desk = office.inspection();
        line("inspection.open", Deed.INSPECT, () -> fresh("暗访"), (as, title) -> desk.open(as, title, null, List.of()));
        line("inspection.find", Deed.INSPECT, () -> Bureau.EDUCATION, (as, unit) -> desk.find(as, found(unit)));
        own(
                "inspection.reply",
                Deed.REPLY,
                this::finding,
                (as, id) -> desk.reply(as, id, Office.LATEST, "属实", List.of()));
        line("inspection.confirm", Deed.INSPECT, this::finding, (as, id) -> desk.confirm(as, id, Office.LATEST, ""));
        line(
                "inspection.dismiss",
                Deed.INSPECT,
                this::finding,
                (as, id) -> desk.dismiss(as, id, Office.LATEST, "查无此事"));
        line(
                "inspection.order",
                Deed.INSPECT,
                this::finding,
                (as, id) -> desk.order(as, id, Office.LATEST, TODAY.plusDays(7), ""));
        own(
                "inspection.plan",
                Deed.REPLY,
                this::finding,
                (as, id) -> desk.plan(as, id, Office.LATEST, TODAY.plusDays(60), "分步"));
        own(
                "inspection.rectified",
                Deed.REPLY,
                this::ordered,
                (as, id) -> desk.rectified(as, id, Office.LATEST, "已改", List.of()));
        line(
                "inspection.verify",
                Deed.INSPECT,
                this::rectified,
                (as, id) -> desk.verify(as, id, Office.LATEST, "属实", List.of()));
        line("inspection.close", Deed.CLOSE, this::looked, (as, id) -> desk.close(as, id, Office.LATEST, ""));
        line("inspection.reopen", Deed.CLOSE, this::closed, (as, id) -> desk.reopen(as, id, Office.LATEST, "反弹"));
    }

    private void batches() {
        InspectionDesk desk = office.inspection();
        line(
                "inspection.draw",
                Deed.BATCH,
                this::confirmed,
                (as, id) -> desk.draw(as, id, Office.LATEST, "共性", List.of(Bureau.JINSHUI)));
        line(
                "inspection.check",
                Deed.BATCH,
                this::batch,
                (as, id) -> desk.check(as, id, Office.LATEST, Bureau.JINSHUI, found(Bureau.JINSHUI), ""));
        line(
                "inspection.closeBatch",
                Deed.BATCH,
                this::checked,
                (as, id) -> desk.closeBatch(as, id, Office.LATEST, ""));
    }

    private String commitment() {
        return bureau.commitment("10所 by 2022-12-31");
    }

    private static org.sanbiao.reading.Reading read() {
        return Reader.read(Page.of("年底前，全市将建成口袋公园12个。\n"), Facts.NONE);
    }

    private String proposal() {
        Sheet sheet = new Sheet(null, "sha256:" + fresh("p"), "a.txt", null, "1");
        return office.review()
                .enter(bureau.as("super"), read(), sheet, false)
                .commitments()
                .get(0);
    }

    private String asked() {
        String id = commitment();
        office.reports().askExtension(bureau.as("edu"), id, Office.LATEST, LocalDate.parse("2023-02-28"), "雨季");
        return id;
    }

    private String reported() {
        String id = commitment();
        bureau.report("edu", id, january, Figures.of("3"));
        return id;
    }

    private long report(String id) {
        return office.register().situation(id, TODAY).card().last().number();
    }

    private String locked() {
        String id = reported();
        office.reports().approve(bureau.as("super"), id, Office.LATEST, report(id), 2);
        return id;
    }

    private String delivered() {
        String id = commitment();
        office.reports().deliver(bureau.as("edu"), id, Office.LATEST, TODAY, "投用", List.of(Bureau.photo("照片")));
        return id;
    }

    private String verified() {
        String id = delivered();
        office.closing().verify(bureau.as("look"), id, Office.LATEST, Result.DELIVERED, TODAY, "看过", List.of());
        return id;
    }

    private static InspectionDesk.Finding found(String unit) {
        return new InspectionDesk.Finding(null, null, unit, null, true, "未公示", List.of(Bureau.photo("公示")));
    }

    private String finding() {
        return office.inspection().find(bureau.as("look"), found(Bureau.EDUCATION));
    }

    private String confirmed() {
        String id = finding();
        office.inspection().confirm(bureau.as("look"), id, Office.LATEST, "");
        return id;
    }

    private String ordered() {
        String id = finding();
        office.inspection().order(bureau.as("look"), id, Office.LATEST, TODAY.plusDays(7), "");
        return id;
    }

    private String rectified() {
        String id = ordered();
        office.inspection().rectified(bureau.as("edu"), id, Office.LATEST, "已改", List.of());
        return id;
    }

    private String looked() {
        String id = rectified();
        office.inspection().verify(bureau.as("look"), id, Office.LATEST, "属实", List.of());
        return id;
    }

    private String closed() {
        String id = looked();
        office.inspection().close(bureau.as("super"), id, Office.LATEST, "");
        return id;
    }

    private String batch() {
        String settled = looked();
        office.inspection().confirm(bureau.as("look"), settled, Office.LATEST, "");
        office.inspection().close(bureau.as("super"), settled, Office.LATEST, "");
        return office.inspection().draw(bureau.as("look"), settled, Office.LATEST, "共性", List.of(Bureau.JINSHUI));
    }

    private String checked() {
        String id = batch();
        office.inspection().check(bureau.as("look"), id, Office.LATEST, Bureau.JINSHUI, null, "未发现");
        return id;
    }
}
