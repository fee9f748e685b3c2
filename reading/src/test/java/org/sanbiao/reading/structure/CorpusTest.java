package org.sanbiao.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sanbiao.reading.page.Page;

/** Real documents, where they lie beside the project; nothing of their text is kept here. */
class CorpusTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");
    private static final Pattern FIELD = Pattern.compile("\"(id|issuer|place|published|kind)\": \"([^\"]*)\"");

    /** Whatever a report or notice says of itself is what its catalogue says; what it does not say is left open. */
    @Test
    void factsAreRightOrOpen() throws IOException {
        Assumptions.assumeTrue(Files.exists(CORPUS));
        List<String> wrong = new ArrayList<>();
        int dated = 0;
        int issued = 0;
        int all = 0;
        for (String line : Files.readAllLines(CORPUS.resolve("index.jsonl"))) {
            String[] known = new String[5];
            Matcher m = FIELD.matcher(line);
            while (m.find()) {
                known[List.of("id", "issuer", "place", "published", "kind").indexOf(m.group(1))] = m.group(2);
            }
            if (known[4].equals("news")) {
                continue;
            }
            all++;
            Facts facts = Structure.of(Page.of(Files.readString(CORPUS.resolve(known[0] + ".txt"))), Facts.NONE)
                    .facts();
            if (facts.published() != null) {
                dated++;
                if (!facts.published().toString().equals(known[3])) {
                    wrong.add(known[0] + " " + facts.published());
                }
            }
            if (facts.issuer() != null) {
                issued++;
                if (!facts.issuer().endsWith(known[1])) {
                    wrong.add(known[0] + " " + facts.issuer());
                }
            }
            if (facts.place() != null && !known[2].endsWith(facts.place())) {
                wrong.add(known[0] + " " + facts.place());
            }
        }
        // two entries of the catalogue give a later day and a later name
        assertThat(wrong).hasSizeLessThanOrEqualTo(3);
        assertThat(dated).isGreaterThan(all * 8 / 10);
        assertThat(issued).isGreaterThan(all * 8 / 10);
    }

    @Test
    void thePageOfTheCorpusHasItsArticles() throws IOException {
        Path page = CORPUS.resolve("zhengzhou-daily-2022-02-28.txt");
        Assumptions.assumeTrue(Files.exists(page));
        List<Article> articles =
                Structure.of(Page.of(Files.readString(page)), Facts.NONE).articles();
        assertThat(articles)
                .extracting(a -> a.body().start())
                .containsExactly(72, 1671, 3393, 4903, 6308, 6628, 7286, 7688, 8017);
        assertThat(articles).extracting(a -> a.headline().hashCode()).doesNotHaveDuplicates();
        assertThat(articles).filteredOn(a -> a.unit() == null).hasSize(1);
        assertThat(articles).filteredOn(a -> a.speaker() != null).hasSize(4);
    }
}
