package org.sanbiao.language.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Text;

/** Laws that hold for every time, tried on random ones; {@code -Dsanbiao.seed=} replays one run. */
class TimePropertiesTest {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SCRAPS = "0123456789〇零一二两三四五六七八九十百千万廿半几年月日号周星期礼拜天季度时点分秒刻上下本这前后初中底末旬内间起至到"
            + "从自截近过去未来今明昨每第“”的，。—-~./:：第个大闰农历正腊春秋冬夏节国庆除夕最世纪代公元康熙民国 晚早午Qam";

    private final SplittableRandom random = new SplittableRandom(Long.getLong("sanbiao.seed", 20220228));

    /** A day written in any style is read back as that day. */
    @Test
    void writtenDaysAreReadBack() {
        for (int i = 0; i < 2000; i++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(25000));
            for (String written : styles(day)) {
                List<Mention<?>> found = find("于" + written + "召开", LocalDate.of(2022, 2, 28));
                assertThat(found).as(written).hasSize(1);
                Timex timex = (Timex) found.get(0).value();
                assertThat(List.of(String.valueOf(timex.from()), String.valueOf(timex.to())))
                        .as(written)
                        .containsExactly(day.toString(), day.toString());
                assertThat(found.get(0).start()).isEqualTo(1);
                assertThat(found.get(0).end()).isEqualTo(1 + written.length());
            }
        }
    }

    /** A deadline is the last day of the period it names, whatever it is called. */
    @Test
    void deadlinesEndTheirPeriod() {
        for (int i = 0; i < 500; i++) {
            int year = 2000 + random.nextInt(40);
            int month = 1 + random.nextInt(12);
            LocalDate last = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
            for (String words : List.of("%d年%d月底前", "%d年%d月底之前", "到%d年%d月底", "%d年%d月末", "截至%d年%d月")) {
                String written = String.format(words, year, month);
                Timex timex = (Timex)
                        find(written + "完成", LocalDate.of(2022, 2, 28)).get(0).value();
                assertThat(timex.to()).as(written).isEqualTo(last);
                assertThat(timex.bound()).as(written).isEqualTo(Timex.Bound.BY);
                assertThat(timex.from()).as(written).isNull();
            }
        }
    }

    /** Any scraps whatever are read without an error, into sorted stretches that do not overlap, in time order. */
    @Test
    void scrapsAreReadInOrder() {
        for (int i = 0; i < 20000; i++) {
            StringBuilder scraps = new StringBuilder();
            int length = 1 + random.nextInt(24);
            for (int k = 0; k < length; k++) {
                scraps.append(SCRAPS.charAt(random.nextInt(SCRAPS.length())));
            }
            int end = 0;
            List<Mention<?>> found;
            try {
                found = find(scraps.toString(), LocalDate.of(2024, 2, 29));
                find(scraps.toString(), null);
                SpokenTimes.find(Text.of(scraps.toString()), LocalDateTime.of(2024, 2, 29, 23, 59));
                SpokenTimes.find(Text.of(scraps.toString()), null);
            } catch (RuntimeException e) {
                throw new AssertionError("reading " + scraps, e);
            }
            for (Mention<?> mention : found) {
                assertThat(mention.start()).as(scraps.toString()).isGreaterThanOrEqualTo(end);
                assertThat(mention.end()).isGreaterThan(mention.start());
                end = mention.end();
            }
        }
    }

    /** Passing over where nothing can begin loses nothing. */
    @Test
    void readingQuicklyFindsAll() {
        for (int i = 0; i < 20000; i++) {
            String scraps = scraps();
            assertThat(ends(PhraseReader.read(scraps, Manner.OFFICIAL, true)))
                    .as(scraps)
                    .isEqualTo(ends(PhraseReader.read(scraps, Manner.OFFICIAL, false)));
        }
    }

    /** A row of one scrap, however long, neither overflows nor takes more than its share of time. */
    @Test
    void longRowsAreRead() {
        for (String scrap : List.of("自", "到", "“", "上", "一", "1-", "一至", "2022-", "1月", "周一至", "春节", "每", "第", "3年零")) {
            String row = Text.of(scrap.repeat(20000)).normal();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                PhraseReader.read(row, Manner.OFFICIAL);
                PhraseReader.read(row, Manner.SPOKEN);
            });
        }
    }

    private static List<Integer> ends(List<Phrase> phrases) {
        List<Integer> ends = new ArrayList<>();
        for (Phrase phrase : phrases) {
            ends.add(phrase.start);
            ends.add(phrase.end);
        }
        return ends;
    }

    private String scraps() {
        StringBuilder scraps = new StringBuilder();
        int length = 1 + random.nextInt(24);
        for (int k = 0; k < length; k++) {
            scraps.append(SCRAPS.charAt(random.nextInt(SCRAPS.length())));
        }
        return Text.of(scraps.toString()).normal();
    }

    private static List<Mention<?>> find(String original, @org.jspecify.annotations.Nullable LocalDate reference) {
        Proposals proposals = new Proposals(Text.of(original));
        new TimeRecognizer().propose(proposals, reference);
        return List.copyOf(proposals.all());
    }

    private static List<String> styles(LocalDate day) {
        List<String> styles = new ArrayList<>();
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        styles.add(y + "年" + m + "月" + d + "日");
        styles.add(y + "年" + m + "月" + d + "号");
        styles.add(String.format("%d年%02d月%02d日", y, m, d));
        styles.add(String.format("%d-%02d-%02d", y, m, d));
        styles.add(y + "/" + m + "/" + d);
        styles.add(y + "." + m + "." + d);
        StringBuilder year = new StringBuilder();
        for (char c : Integer.toString(y).toCharArray()) {
            year.append(DIGITS.charAt(c - '0'));
        }
        styles.add(year + "年" + chinese(m) + "月" + chinese(d) + "日");
        return styles;
    }

    private static String chinese(int n) {
        String ten = n < 10 ? "" : (n < 20 ? "" : DIGITS.charAt(n / 10)) + "十";
        return ten + (n % 10 == 0 ? "" : DIGITS.charAt(n % 10));
    }
}
