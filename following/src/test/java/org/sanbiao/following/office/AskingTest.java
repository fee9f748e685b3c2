package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.TargetNotation;
import org.sanbiao.following.register.Changes;
import org.sanbiao.following.register.Counts;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.ledger.Erasure;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/** What is asked beside the register itself: what changed, documents, counts, series, overturned verdicts. */
class AskingTest extends DeskTest {

    private Register register;

    @BeforeEach
    void ask() {
        register = bureau.office.register();
    }

    @Test
    void whatChangedSinceADay() {
        String untouched = bureau.on("2022-01-04").commitment("10所 by 2022-12-31");
        String moved = bureau.commitment("76所 by 2022-08-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        bureau.on("2022-02-01");
        assertThat(changes("2022-02-01", 0).total()).isZero();
        bureau.report("edu", moved, january, Figures.of("10"));
        bureau.office
                .assignment()
                .revise(bureau.as("super"), moved, Office.LATEST, null, LocalDate.parse("2022-12-31"), "汛情");
        String entered = bureau.on("2022-02-02").commitment("5所 by 2022-06-30");
        Changes.Page page = changes("2022-02-01", 0);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.changes()).extracting(change -> change.row().id()).containsExactly(entered, moved);
        Changes.Change one = page.changes().get(1);
        assertThat(one.then().state()).isEqualTo(State.NO_EVIDENCE);
        assertThat(one.then().card().substance().due()).isEqualTo("2022-08-31");
        assertThat(one.row().situation().state()).isEqualTo(State.UNDER_WAY);
        assertThat(one.events()).hasSize(2).allMatch(event -> event.about().equals(moved));
        assertThat(page.changes().get(0).then()).isNull();
        assertThat(changes("2022-02-01", 1).changes()).hasSize(1);
        assertThat(changes("2022-02-02", 0).changes())
                .extracting(change -> change.row().id())
                .containsExactly(entered);
        assertThat(changes("2022-01-01", 0).changes())
                .extracting(change -> change.row().id())
                .contains(untouched);
        assertThat(bureau.office.firstOf(LocalDate.parse("2022-03-01"))).isEqualTo(bureau.ledger.size());
    }

    private Changes.Page changes(String since, int offset) {
        return bureau.office.changes(LocalDate.parse(since), Filter.ALL, offset, 10, YINCHUAN, bureau.today());
    }

    @Test
    void theLatestEventsPageByPage() {
        bureau.commitment("10所 by 2022-12-31");
        List<Happened> all = register.changes().latest(Long.MAX_VALUE, 1_000);
        assertThat(all).hasSize((int) bureau.ledger.size() - 1); // all but the founding
        assertThat(all).extracting(Happened::sequence).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        List<Happened> first = register.changes().latest(Long.MAX_VALUE, 3);
        List<Happened> second = register.changes().latest(first.get(2).sequence(), 3);
        assertThat(first).isEqualTo(all.subList(0, 3));
        assertThat(second).isEqualTo(all.subList(3, 6));
    }

    @Test
    void aDocumentAndWhatItGave() {
        String text = "年底前将新增公办园40所。\n8月底前，全市将建成养老服务中心12个，由市民政局牵头。\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Reading reading = Reader.read(Page.of(text), new Facts(null, LocalDate.parse("2022-09-05"), null, null));
        Sheet sheet = new Sheet(new Upload("plan.txt", bytes), "sha256:1", "plan.txt", bureau.today(), "1");
        ReviewDesk.Entered entered = bureau.office.review().enter(bureau.as("super"), reading, sheet, false);
        var commitments = register.shelf().commitments(entered.document());
        var doubted = reading.statements().stream()
                .filter(statement -> !statement.doubts().isEmpty())
                .toList();
        assertThat(doubted).isNotEmpty();
        assertThat(commitments)
                .anyMatch(card -> card.doubts().equals(doubted.get(0).doubts()));
        assertThat(bureau.office.original(entered.document())).contains(bytes);
        Happened read = register.history(entered.document()).get(0);
        String commitment = ((DocumentRead) read.event()).file().hash();
        long entry = read.sequence();
        bureau.office.accounts().erase(bureau.as("root"), entry, commitment, Erasure.MISTYPED);
        assertThat(bureau.office.original(entered.document())).isEmpty();
        assertThat(bureau.office.original("D99")).isEmpty();
    }

    @Test
    void aCorrectionTakesTheDoubtsAway() {
        String text = "8月底前，全市将建成养老服务中心12个。\n";
        Reading reading = Reader.read(Page.of(text), new Facts(null, LocalDate.parse("2022-09-05"), null, null));
        Sheet sheet = new Sheet(null, "sha256:2", "plan.txt", null, "1");
        bureau.office.review().enter(bureau.as("super"), reading, sheet, false);
        var before = register.situation("C1", bureau.today()).card();
        assertThat(before.doubts()).isNotEmpty();
        bureau.office.review().correct(bureau.as("super"), "C1", before.version(), before.substance(), "核对");
        assertThat(register.situation("C1", bureau.today()).card().doubts()).isEmpty();
        assertThat(bureau.office.original("D1")).isEmpty();
    }

    @Test
    void tablesOfAnotherVersionAreMadeAnew() {
        bureau.commitment("10所 by 2022-12-31");
        List<String> right = bureau.dump();
        bureau.ledger.write(appending -> {
            try (Statement statement = appending.connection().createStatement()) {
                statement.execute("UPDATE now_layout SET layout = '0'");
                statement.execute("ALTER TABLE now_commitment RENAME COLUMN moved TO other");
                return statement.execute("DELETE FROM now_unit");
            }
        });
        Office.open(bureau.ledger, Leeway.TWENTIETH, Divisions.standard(), new SplittableRandom(1));
        assertThat(bureau.dump()).isEqualTo(right);
    }

    @Test
    void countsByUnitAndArea() {
        bureau.commitment("10所 by 2022-01-31");
        bureau.commitment("20所 by 2022-12-31");
        String reported = bureau.commitment("30所 by 2022-12-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        bureau.on("2022-02-01").report("edu", reported, january, Figures.of("5"));
        Counts.Group unit = register.counts()
                .by(Counts.By.UNIT, Filter.ALL, bureau.today(), 400)
                .get(0);
        assertThat(unit.name()).isEqualTo(Bureau.EDUCATION);
        assertThat(unit.states()).isEqualTo(Map.of(State.NO_EVIDENCE, 2, State.UNDER_WAY, 1));
        assertThat(unit.overdue()).isEqualTo(1);
        assertThat(unit.soon()).isEqualTo(2);
        assertThat(register.counts().by(Counts.By.AREA, Filter.ALL, bureau.today(), 3))
                .extracting(Counts.Group::name, Counts.Group::all)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("410100", 3));
        assertThat(register.counts().unreported(january, bureau.today())).isEqualTo(Map.of(Bureau.EDUCATION, 2));
    }

    @Test
    void aCorrectedVerdictShowsItsCorrection() {
        String id = bureau.commitment("76所 stage 投用 by 2022-08-31");
        bureau.on("2022-08-31");
        verify(id, "look", Result.DELIVERED);
        bureau.on("2022-09-10").office.closing().reopen(bureau.as("super"), id, Office.LATEST, "复查发现未投用");
        assertThat(register.situation(id, bureau.today()).print().zh()).contains("原2022-08-31认定“核验完成”，2022-09-10更正");
        verify(id, "look", Result.MISSED);
        verify(id, "super", Result.PARTLY);
        var card = register.situation(id, bureau.today()).card();
        assertThat(card.overturned())
                .extracting(overturned -> overturned.result())
                .containsExactly(Result.DELIVERED, Result.MISSED);
        assertThat(card.overturned().get(0).by().words().shown()).isEqualTo("复查发现未投用");
    }

    private void verify(String id, String person, Result result) {
        bureau.office.closing().verify(bureau.as(person), id, Office.LATEST, result, bureau.today(), "看过", List.of());
    }

    @Test
    void aFloorIsJudgedByThePeriodsThatWereOpened() {
        String id = bureau.commitment(TargetNotation.target("keep ≥90% from 2022-01-01 by 2022-03-31"));
        String january = bureau.month("2022-01-01", "2022-01-31");
        String february = bureau.month("2022-02-01", "2022-02-28");
        String march = bureau.month("2022-03-01", "2022-03-31");
        bureau.month("2022-04-01", "2022-04-30"); // after its time
        bureau.on("2022-02-01").report("edu", id, january, Figures.of("91"));
        assertThat(verdict(id)).doesNotContain("缺报");
        bureau.on("2022-03-01");
        assertThat(verdict(id)).contains("未到期", "缺报时期：2022-02-01…2022-02-28");
        bureau.on("2022-04-01").report("edu", id, march, Figures.of("92"));
        assertThat(verdict(id)).startsWith("无法评判：有时期未报").contains("缺报时期：2022-02-01…2022-02-28；依据");
        assertThat(state(State.NOT_ASSESSABLE)).containsExactly(id);
        assertThat(state(State.SELF_REPORTED)).isEmpty();
        assertThat(ids(Filter.ALL.withOverdue(true))).containsExactly(id);
        assertThat(ids(Filter.ALL.withUnreported(february))).containsExactly(id);
        assertThat(register.states(Filter.ALL, bureau.today())).containsOnlyKeys("not_assessable");
        bureau.report("edu", id, february, Figures.of("90"));
        assertThat(verdict(id)).startsWith("已达标");
        assertThat(state(State.SELF_REPORTED)).containsExactly(id);
        assertThat(state(State.NOT_ASSESSABLE)).isEmpty();
        assertThat(ids(Filter.ALL.withOverdue(true))).isEmpty();
    }

    private String verdict(String id) {
        return register.situation(id, bureau.today()).verdict().print().zh();
    }

    private List<String> state(State state) {
        return ids(Filter.ALL.withStates(java.util.Set.of(state)));
    }

    private List<String> ids(Filter filter) {
        return register.page(filter, Register.Sort.NUMBER, 0, 100, YINCHUAN, bureau.today()).rows().stream()
                .map(row -> row.id())
                .toList();
    }
}
