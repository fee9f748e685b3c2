package org.sanbiao.reading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

class ChecksTest {

    private static final Facts READ_ON = new Facts(null, LocalDate.of(2031, 3, 1), null, null);

    @TestFactory
    List<DynamicTest> checks() {
        return cases(
                "checks.txt",
                text -> read(text).checks().stream()
                        .map(c -> c.kind() + " " + c.declared() + "/" + c.found() + (c.holds() ? "" : "*"))
                        .collect(Collectors.joining("; ")));
    }

    @TestFactory
    List<DynamicTest> events() {
        return cases(
                "events.txt",
                text -> read(text).events().stream()
                        .map(e -> e.date() + (e.startTime() == null ? "" : " " + e.startTime()) + " " + e.title()
                                + (e.place() == null ? "" : " @ " + e.place()))
                        .collect(Collectors.joining(" | ")));
    }

    @TestFactory
    List<DynamicTest> forecasts() {
        return cases(
                "forecasts.txt",
                text -> read(text).forecasts().stream()
                        .map(f -> f.date() + " " + f.sky() + " " + plain(f.low()) + ".." + plain(f.high()) + " "
                                + (f.wind() == null ? "-" : f.wind()))
                        .collect(Collectors.joining(" | ")));
    }

    @Test
    void aListOfNumberedParagraphsIsCounted() {
        Reading reading = read("今年重点做好三方面工作：\n（一）修路。修路10公里。\n（二）架桥。架桥3座。\n（三）植树。植树1万亩。\n");
        assertThat(reading.checks()).hasSize(1).allMatch(Check::holds);
        reading = read("今年重点做好四方面工作：\n（一）修路。修路10公里。\n（二）架桥。架桥3座。\n（三）植树。植树1万亩。\n");
        assertThat(reading.checks()).singleElement().satisfies(check -> {
            assertThat(check.holds()).isFalse();
            assertThat(check.text()).isEqualTo("四方面工作");
            assertThat(check.found()).isEqualTo("3");
        });
    }

    @Test
    void theHostOfAListOfEventsIsTheirPlace() {
        Reading reading = read("春招启动\n本报讯（记者 李一）3月，平川市人才市场将举办三场招聘会。\n3月8日女性专场招聘会；\n3月15日青年专场招聘会；\n3月22日技工专场招聘会。\n");
        assertThat(reading.events()).hasSize(3).allMatch(e -> "平川市人才市场".equals(e.place()));
        assertThat(reading.checks()).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo(Check.Kind.COUNT_OF_EVENTS);
            assertThat(check.holds()).isTrue();
        });
    }

    @Test
    void thePeriodIsTestedAgainstItsDays() {
        String days = "未来三天：3月2日晴，2℃-12℃；3月3日阴，3℃-11℃；3月4日晴，1℃-9℃。\n";
        assertThat(read("周内最高气温12℃，最低气温1℃。\n" + days).checks()).hasSize(2).allMatch(Check::holds);
        assertThat(read("周内最高气温15℃。\n" + days).checks()).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo(Check.Kind.EXTREMES);
            assertThat(check.found()).isEqualTo("12");
            assertThat(check.holds()).isFalse();
        });
    }

    @Test
    void everyNumberIsAccountedFor() {
        Reading reading = read("政府工作报告\n2031年1月5日\n全市新修渠道40公里。走出一条新路。\n名词解释\n1.“1+5”行动：指1个总方案和5个分方案。");
        assertThat(reading.unread())
                .extracting(Unread::why)
                .doesNotContain(Unread.Why.UNKNOWN)
                .contains(Unread.Why.LAYOUT);
        assertThat(reading.unread())
                .noneMatch(u -> u.span()
                        .overlaps(reading.statements().get(0).measures().get(0).span()));
    }

    private static String plain(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static Reading read(String text) {
        return Reader.read(Page.of(text), READ_ON);
    }

    private static List<DynamicTest> cases(String file, Function<String, String> read) {
        try (InputStream in = ChecksTest.class.getResourceAsStream("/check/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> DynamicTest.dynamicTest(line, () -> {
                        int arrow = line.indexOf("=>");
                        assertThat(read.apply(line.substring(0, arrow).strip()))
                                .isEqualTo(line.substring(arrow + 2).strip());
                    }))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
