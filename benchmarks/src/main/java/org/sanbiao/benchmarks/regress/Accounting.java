package org.sanbiao.benchmarks.regress;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.benchmarks.Project;
import org.sanbiao.benchmarks.Read;
import org.sanbiao.documents.Document;
import org.sanbiao.language.Language;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.number.Ordinal;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.Timex;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.check.Unread;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.structure.Facts;
import org.sanbiao.reading.structure.Paragraph;
import org.sanbiao.reading.structure.Structure;

/**
 * What became of every number of a folder's texts.
 *
 * <p>What counts as one is told here by characters alone, and not by the reader: a run of digits with the points and
 * commas within it, and a run of Chinese numerals. Each is counted once, under the first of the headings that it touches.
 */
public final class Accounting {

    private static final String NUMERALS = "〇零一二两三四五六七八九十百千万亿廿";
    private static final int CONTEXT = 14;

    /** A number that was taken for a name or an ordinal. */
    private record Taken(Path file, int at, String heading, String rule, String words) {}

    private final Map<String, Long> digits = new TreeMap<>();
    private final Map<String, Long> numerals = new TreeMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<String> nowhere = new ArrayList<>();

    private Accounting() {}

    /**
     * Prints how many numbers ended up under each heading.
     *
     * @param sample how many of those taken for names or ordinals to print with what stands around them
     * @param seed of the sample
     * @param show how many of those that ended up nowhere to print
     */
    public static void print(Path folder, int sample, long seed, int show, PrintStream out) {
        Accounting accounting = new Accounting();
        Project.textsIn(folder).forEach(accounting::enter);
        accounting.table(out);
        accounting.nowhere.stream().limit(show).forEach(out::println);
        if (sample > 0) {
            accounting.sample(sample, seed, out);
        }
    }

    private void enter(Path file) {
        Document document = Read.open(file);
        String text = document.text();
        Page page = Page.of(text);
        Reading reading = Read.of(document, Facts.NONE).reading();
        @Nullable String[] heading = new String[text.length()];
        for (Unread unread : reading.unread()) {
            mark(
                    heading,
                    unread.span(),
                    "unread " + unread.why().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        Map<Integer, Mention<?>> names = new TreeMap<>();
        for (Paragraph paragraph : Structure.of(page, Facts.NONE).paragraphs()) {
            Text normal =
                    Text.of(text, paragraph.span().start(), paragraph.span().end());
            for (Mention<?> mention : Language.read(normal, reading.facts().published())) {
                Span span = normal.original(mention.span());
                String kind = kind(mention);
                if (kind != null) {
                    mark(heading, span, kind);
                    for (int i = span.start(); i < span.end(); i++) {
                        names.put(i, mention);
                    }
                }
            }
        }
        reading.forecasts().forEach(f -> mark(heading, f.span(), "forecast"));
        reading.events().forEach(e -> mark(heading, e.span(), "event"));
        for (Statement statement : reading.statements()) {
            if (statement.deadline() != null) {
                mark(heading, statement.deadline().span(), "date");
            }
            for (Measure measure : statement.measures()) {
                mark(heading, measure.span(), "measure");
            }
        }
        count(file, text, heading, names);
    }

    private static @Nullable String kind(Mention<?> mention) {
        if (mention.value() instanceof Timex) {
            return "date";
        }
        if (mention.value() instanceof Name name) {
            return name.kind() == Name.Kind.ORDINAL ? "ordinal" : "name";
        }
        if (mention.value() instanceof Ordinal) {
            return "ordinal";
        }
        if (mention.value() instanceof Quantity q) {
            return q.kind() == UnitKind.DURATION // a length of time that measures nothing: 连续6年
                            || mention.from().stream().anyMatch(part -> part.value() instanceof Timex)
                    ? "date"
                    : q.number().length() == 0 ? "name" : null;
        }
        return null;
    }

    /** Headings that are marked later win. */
    private static void mark(@Nullable String[] heading, Span span, String what) {
        for (int i = span.start(); i < span.end(); i++) {
            heading[i] = what;
        }
    }

    private void count(Path file, String text, @Nullable String[] heading, Map<Integer, Mention<?>> names) {
        int i = 0;
        while (i < text.length()) {
            boolean arabic = isDigit(text.charAt(i));
            int end = arabic ? digitsEnd(text, i) : numeralsEnd(text, i);
            if (end == i) {
                i++;
                continue;
            }
            String what = null;
            for (int k = i; k < end; k++) {
                what = better(what, heading[k]);
            }
            if (what == null) {
                what = arabic ? "nowhere" : "in a word";
                if (arabic || end - i > 1) {
                    nowhere.add(file.getFileName() + ":" + i + " " + what + " " + around(text, i, end));
                }
            }
            (arabic ? digits : numerals).merge(what, 1L, Long::sum);
            Mention<?> name = names.get(i);
            if ((what.equals("name") || what.equals("ordinal")) && name != null) {
                taken.add(new Taken(file, i, what, name.rule(), around(text, i, end)));
            }
            i = end;
        }
    }

    private static final List<String> ORDER = List.of("measure", "event", "forecast", "date", "ordinal", "name");

    private static @Nullable String better(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int left = ORDER.indexOf(a);
        int right = ORDER.indexOf(b);
        return right >= 0 && (left < 0 || right < left) ? b : a;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static int digitsEnd(String text, int i) {
        int end = i;
        while (end < text.length()
                && (isDigit(text.charAt(end))
                        || end > i
                                && ".,．，".indexOf(text.charAt(end)) >= 0
                                && isDigit(text.charAt(end - 1))
                                && end + 1 < text.length()
                                && isDigit(text.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private static int numeralsEnd(String text, int i) {
        int end = i;
        while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static String around(String text, int start, int end) {
        String left = text.substring(Math.max(0, start - CONTEXT), start);
        String right = text.substring(end, Math.min(text.length(), end + CONTEXT));
        return (left + "【" + text.substring(start, end) + "】" + right).replaceAll("\\s+", " ");
    }

    private void table(PrintStream out) {
        TreeMap<String, Long> all = new TreeMap<>(digits);
        numerals.forEach((what, count) -> all.merge(what, count, Long::sum));
        long sum = all.values().stream().mapToLong(Long::longValue).sum();
        long words = numerals.getOrDefault("in a word", 0L);
        out.printf("%-22s %9s %9s %9s %7s%n", "", "digits", "numerals", "all", "%");
        all.forEach((what, count) -> out.printf(
                "%-22s %9d %9d %9d %7s%n",
                what, digits.getOrDefault(what, 0L), numerals.getOrDefault(what, 0L), count, percent(count, sum)));
        out.printf("%-22s %9s %9s %9d%n", "all", "", "", sum);
        long unknown = all.getOrDefault("unread unknown", 0L) + all.getOrDefault("nowhere", 0L);
        out.println("unknown: " + unknown + " of " + (sum - words) + " numbers that are no part of a word, "
                + percent(unknown, sum - words) + " %");
    }

    private static String percent(long count, long of) {
        return of == 0
                ? "-"
                : new BigDecimal(100.0 * count / of)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private void sample(int size, long seed, PrintStream out) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Taken> left = new ArrayList<>(taken);
        out.println();
        out.println(Math.min(size, left.size()) + " of " + left.size() + " taken for names or ordinals, seed " + seed);
        for (int i = 0; i < size && !left.isEmpty(); i++) {
            Taken t = left.remove(chance.nextInt(left.size()));
            out.println(t.file.getFileName() + ":" + t.at + " " + t.heading + " " + t.rule + " " + t.words);
        }
    }
}
