package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.register.Shelf;
import org.sanbiao.following.register.Shelf.Wanted;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

class ShelfTest {

    private static final String YEAR_2021 = """
            2021年民生实事工作方案
            8月底前，全市投用公办园70所。年底前，确保公厕达标率达到85%以上。去年全市投用公办园60所。
            """;
    private static final String YEAR_2022 = """
            2022年民生实事工作方案
            8月底前，全市投用公办园76所。年底前，确保公厕达标率达到90%以上。
            """;

    @Test
    void documentsKnowWhatTheyGaveAndHowMuchOfItIsReviewed(@TempDir Path folder) {
        try (Bureau bureau = Bureau.in(folder)) {
            enter(bureau, "a", YEAR_2021, "2021-02-01");
            List<String> ids = enter(bureau, "b", YEAR_2022, "2022-02-01");
            Shelf shelf = bureau.office.register().shelf();

            Shelf.Page page = shelf.documents("", 0, 10);
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.volumes()).extracting(Shelf.Volume::hash).containsExactly("sha256:b", "sha256:a");
            assertThat(shelf.documents("2021", 0, 10).volumes()).hasSize(1);
            Shelf.Volume before = shelf.document("sha256:b");
            assertThat(before).isNotNull();
            assertThat(before.commitments()).isEqualTo(2);
            assertThat(before.reviewed()).isZero();

            // a split proposal counts as what it became
            Card card = shelf.commitments(before.id()).get(0);
            List<String> parts = bureau.office
                    .review()
                    .split(bureau.as("super"), ids.get(0), Office.LATEST, List.of(card.substance(), card.substance()));
            bureau.office.review().confirm(bureau.as("super"), parts.get(0), Office.LATEST);
            bureau.office.review().reject(bureau.as("super"), ids.get(1), Office.LATEST, "重复");
            Shelf.Volume after = shelf.document("sha256:b");
            assertThat(after).isNotNull();
            assertThat(after.commitments()).isEqualTo(3);
            assertThat(after.reviewed()).isEqualTo(2);
            assertThat(shelf.commitments(before.id())).hasSize(4);
            assertThat(shelf.document("sha256:none")).isNull();
        }
    }

    @Test
    void statementsAreFoundByWordsPlacesYearsAndNumbers(@TempDir Path folder) {
        try (Bureau bureau = Bureau.in(folder)) {
            enter(bureau, "a", YEAR_2021, "2021-02-01");
            enter(bureau, "b", YEAR_2022, "2022-02-01");
            Shelf shelf = bureau.office.register().shelf();

            assertThat(shelf.statements(wanted("公办园"), text -> true, 10).found())
                    .extracting(Shelf.Found::hash)
                    .containsExactly("sha256:b", "sha256:a", "sha256:a");
            assertThat(shelf.statements(wanted("公办园"), text -> text.contains("76"), 10)
                            .found())
                    .extracting(found -> YEAR_2022.substring(found.start(), found.end()))
                    .containsExactly("8月底前，全市投用公办园76所");
            assertThat(shelf.statements(wanted("公办园"), text -> true, 1).complete())
                    .isFalse();
            assertThat(shelf.statements(new Wanted("公办园", "", "outcome", null, null), text -> true, 10)
                            .found())
                    .hasSize(1);
            assertThat(shelf.statements(new Wanted("公办园", "", null, 2022, 2022), text -> true, 10)
                            .found())
                    .hasSize(1);
            assertThat(shelf.statements(new Wanted("公办园", "郑州", null, null, null), text -> true, 10)
                            .found())
                    .hasSize(3);
            assertThat(shelf.statements(new Wanted("公办园", "洛阳", null, null, null), text -> true, 10)
                            .found())
                    .isEmpty();
            assertThat(shelf.statements(wanted("100%_\\ '"), text -> true, 10).found())
                    .isEmpty();

            assertThat(shelf.targets("公厕", 10))
                    .extracting(aimed -> String.valueOf(aimed.card().substance().target()))
                    .hasSize(2);
            assertThat(shelf.targets("", 10))
                    .extracting(aimed -> String.valueOf(aimed.published()).substring(0, 4))
                    .contains("2021", "2022");
        }
    }

    @Test
    void whatReadingTookForNoCommitmentIsOneIfSomebodySaysSo(@TempDir Path folder) {
        try (Bureau bureau = Bureau.in(folder)) {
            enter(bureau, "a", YEAR_2021, "2021-02-01");
            Facts facts = new Facts(null, LocalDate.parse("2021-02-01"), "郑州市人民政府", "郑州市");
            var reading = Reader.read(Page.of(YEAR_2021), facts);
            var outcome = reading.statements().get(reading.statements().size() - 1);
            assertThat(outcome.stance()).isEqualTo(org.sanbiao.reading.statement.Stance.OUTCOME);
            Sheet sheet = new Sheet(null, "sha256:a", "a.txt", null, "test");
            List<String> added = bureau.office.review().add(bureau.as("super"), reading, sheet, outcome);
            assertThat(added).hasSize(1);
            Card card = bureau.office
                    .register()
                    .situation(added.get(0), bureau.today())
                    .card();
            assertThat(card.standing()).isEqualTo(org.sanbiao.following.commitment.Standing.PROPOSED);
            assertThat(String.valueOf(card.substance().target().value())).isEqualTo("60");
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> bureau.office.review().add(bureau.as("super"), reading, sheet, outcome))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("已经立项");
        }
    }

    private static Wanted wanted(String words) {
        return new Wanted(words, "", null, null, null);
    }

    private static List<String> enter(Bureau bureau, String name, String text, String published) {
        Facts facts = new Facts(null, LocalDate.parse(published), "郑州市人民政府", "郑州市");
        Sheet sheet = new Sheet(
                new Upload(name + ".txt", text.getBytes(StandardCharsets.UTF_8)),
                "sha256:" + name,
                name + ".txt",
                null,
                "test");
        return bureau.office
                .review()
                .enter(bureau.as("super"), Reader.read(Page.of(text), facts), sheet, false)
                .commitments();
    }
}
