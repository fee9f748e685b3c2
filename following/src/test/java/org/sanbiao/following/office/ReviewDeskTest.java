package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.register.Register;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

class ReviewDeskTest {

    private static final String TEXT = """
            2022年民生实事工作方案
            一、公园
            8月底前，全市建成口袋公园12个。（市园林局牵头，市财政局配合）
            二、基层医疗
            年底前，各区县公办村卫生室占比均达到80%以上，全市达到85%以上。（市卫健委负责）
            去年全市改造卫生室30所😀。
            """;

    @TempDir
    Path folder;

    private Bureau bureau;
    private final Reading reading =
            Reader.read(Page.of(TEXT), new Facts("民生实事", LocalDate.parse("2022-02-28"), "郑州市人民政府", "郑州市"));

    @BeforeEach
    void open() {
        bureau = Bureau.in(folder);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private ReviewDesk.Entered enter(boolean confirm) {
        Sheet sheet = new Sheet(
                new Upload("方案.txt", TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "sha256:1",
                "方案.txt",
                LocalDate.parse("2022-03-01"),
                "0.1.0");
        return bureau.office.review().enter(bureau.as("super"), reading, sheet, confirm);
    }

    private Card card(String id) {
        return bureau.office.register().situation(id, bureau.today()).card();
    }

    @Test
    void whatWasReadBecomesProposals() {
        ReviewDesk.Entered entered = enter(false);
        assertThat(entered.document()).isEqualTo("D1");
        assertThat(entered.commitments()).hasSizeGreaterThanOrEqualTo(2);
        Card first = card(entered.commitments().get(0));
        assertThat(bureau.office
                        .register()
                        .situation(first.id(), bureau.today())
                        .state())
                .isEqualTo(State.PROPOSED);
        Anchor anchor = (Anchor) first.source();
        int[] points = TEXT.codePoints().toArray();
        assertThat(new String(points, anchor.start(), anchor.end() - anchor.start()))
                .isEqualTo(anchor.quote().shown());
        assertThat(TEXT)
                .contains(anchor.before().shown()
                        + anchor.quote().shown()
                        + anchor.after().shown());
        assertThat(first.substance().target().amount().zh()).isEqualTo("12个");
        assertThat(first.substance().due()).isEqualTo("2022-08-31");
        assertThat(first.substance().lead()).contains("园林局");
        assertThat(bureau.office.register().units())
                .extracting("name")
                .doesNotContain(first.substance().lead());
        bureau.office.review().confirm(bureau.as("super"), first.id(), first.version());
        assertThat(bureau.office.register().units())
                .extracting("name")
                .contains(first.substance().lead());
        assertThat(bureau.office.register().unitsNamed("园林局"))
                .extracting("name")
                .containsExactly(first.substance().lead());
        assertThat(bureau.office.register().unitsNamed("%")).isEmpty();
        assertThatThrownBy(() -> bureau.office.review().reject(bureau.as("super"), first.id(), Office.LATEST, ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void bothLevelsAreOneCommitment() {
        Card threshold = enter(true).commitments().stream()
                .map(this::card)
                .filter(card -> card.substance().each() != null)
                .findFirst()
                .orElseThrow();
        assertThat(threshold.substance().each().amount().zh()).isEqualTo("≥80%");
        assertThat(threshold.substance().target().amount().zh()).isEqualTo("≥85%");
        assertThat(bureau.office
                        .register()
                        .situation(threshold.id(), bureau.today())
                        .state())
                .isEqualTo(State.NO_EVIDENCE);
    }

    @Test
    void readAgainItOnlyAddsWhatIsNotThere() {
        ReviewDesk.Entered first = enter(false);
        bureau.office.review().reject(bureau.as("super"), first.commitments().get(0), Office.LATEST, "不是任务");
        List<String> before = bureau.dump();
        ReviewDesk.Entered again = enter(true);
        assertThat(again.document()).isEqualTo(first.document());
        assertThat(again.commitments()).isEmpty();
        assertThat(again.known()).isEqualTo(first.commitments().size());
        assertThat(bureau.dump()).isEqualTo(before);
    }

    @Test
    void statementsOfDocumentsAreFoundToo() {
        enter(false);
        assertThat(bureau.office.register().search("改造卫生室", 10))
                .extracting(Register.Hit::kind, Register.Hit::id, Register.Hit::stance)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sentence", "D1", "outcome"));
        List<String> live = bureau.dump();
        bureau.office.rebuild();
        assertThat(bureau.dump()).isEqualTo(live);
    }

    @Test
    void aCorrectionShowsWhatItChanged() {
        String id = enter(true).commitments().get(0);
        Card card = card(id);
        bureau.office
                .review()
                .correct(
                        bureau.as("super"),
                        id,
                        card.version(),
                        card.substance().withDue(LocalDate.parse("2022-09-30")),
                        "原文为9月底前");
        assertThat(card(id).revisions()).extracting("kind").containsExactly("corrected");
        assertThat(card(id).asEntered().due()).isEqualTo("2022-08-31");
    }
}
