package org.sanbiao.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.reading.page.Page;

/** Newspaper pages of our own: headlines above, below, grouped at the end and missing. */
class PagesTest {

    @TestFactory
    Stream<DynamicTest> everyArticleHasItsOwnHeadline() {
        return Stream.of("above", "below", "grouped", "missing")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String page = resource(name + ".txt");
                    List<Article> articles =
                            Structure.of(Page.of(page), Facts.NONE).articles();
                    assertThat(articles.stream().map(a -> line(a, page)).collect(Collectors.joining("\n")))
                            .isEqualTo(resource(name + ".articles").strip());
                }));
    }

    private static String line(Article a, String page) {
        String body = page.substring(a.body().start(), a.body().end());
        return Stream.of(
                        a.headline(),
                        a.subhead(),
                        a.byline(),
                        a.unit(),
                        a.speaker(),
                        body.substring(0, 6) + " … " + body.substring(body.length() - 6))
                .map(field -> field == null ? "-" : field)
                .collect(Collectors.joining(" / "));
    }

    private static String resource(String name) {
        try (InputStream in = PagesTest.class.getResourceAsStream("/pages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
