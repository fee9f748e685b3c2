package org.sanbiao.app.desk;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Figures;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.wording.Numbers;

/**
 * What somebody types of a report, as typed.
 *
 * @param stage of what is counted where it is not the target's; null where it is: 新增 is none, an empty text
 * @param extent 市区 where the value is not that of the whole; empty where it is
 */
public record Entry(
        String value,
        String numerator,
        String denominator,
        @Nullable String stage,
        String extent,
        boolean started,
        String words,
        String problems,
        String next) {

    /** Forms and files have line ends of their own. */
    public Entry {
        words = lines(words);
        problems = lines(problems);
        next = lines(next);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    static final Entry EMPTY = new Entry("", "", "", null, "", true, "", "", "");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,9})?");

    /** A report again, as it was. */
    static Entry of(Report report) {
        Actual actual = report.actual();
        return new Entry(
                number(actual == null ? null : actual.value()),
                number(actual == null ? null : actual.numerator()),
                number(actual == null ? null : actual.denominator()),
                null,
                "",
                report.started(),
                report.words().shown(),
                report.problems().shown(),
                report.next().shown());
    }

    /** What stays the same from one period to the next: the texts and the denominator; a new number is asked for. */
    static Entry after(Report before) {
        Entry same = of(before);
        return new Entry("", "", same.denominator, null, "", before.started(), same.words, same.problems, same.next);
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : Numbers.plain(value);
    }

    /**
     * The numbers; null where none was typed.
     *
     * @throws Refusal where something is no number
     */
    @Nullable
    Figures figures(@Nullable Target target) {
        String unit = target == null ? "" : target.unit();
        BigDecimal amount = number(value, unit);
        BigDecimal part = number(numerator, "");
        BigDecimal whole = number(denominator, "");
        if (amount == null && part == null) {
            return null; // a denominator alone is what was there from last time
        }
        return new Figures(
                amount, part, whole, null, null, null, stage, extent.isBlank() ? null : extent.strip(), null);
    }

    /** A number as people type it: full width, with commas, with its unit behind it; null where nothing is typed. */
    static @Nullable BigDecimal number(String typed, String unit) {
        String bare = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .replace("，", "")
                .replace(" ", "")
                .strip();
        if (bare.isEmpty()) {
            return null;
        }
        if (!unit.isEmpty() && bare.endsWith(unit)) {
            bare = bare.substring(0, bare.length() - unit.length());
        }
        if (!NUMBER.matcher(bare).matches()) {
            String shown = typed.strip();
            shown = shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "“" + shown + "”不是数字，请只填数，如58或82.6",
                    "“" + shown + "” is no number: give one such as 58 or 82.6");
        }
        return new BigDecimal(bare);
    }

    /** Its fields by their names, for a draft. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("value", value);
        fields.put("numerator", numerator);
        fields.put("denominator", denominator);
        fields.put("extent", extent);
        fields.put("started", String.valueOf(started));
        fields.put("words", words);
        fields.put("problems", problems);
        fields.put("next", next);
        if (stage != null) {
            fields.put("stage", stage);
        }
        return fields;
    }

    /** A draft again. */
    static Entry of(Map<String, String> fields) {
        return new Entry(
                fields.getOrDefault("value", ""),
                fields.getOrDefault("numerator", ""),
                fields.getOrDefault("denominator", ""),
                fields.get("stage"),
                fields.getOrDefault("extent", ""),
                !"false".equals(fields.get("started")),
                fields.getOrDefault("words", ""),
                fields.getOrDefault("problems", ""),
                fields.getOrDefault("next", ""));
    }
}
