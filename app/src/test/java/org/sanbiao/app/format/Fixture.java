package org.sanbiao.app.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Encoding;
import org.sanbiao.documents.FileKind;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.check.Check;
import org.sanbiao.reading.check.Event;
import org.sanbiao.reading.check.Forecast;
import org.sanbiao.reading.check.Unread;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.statement.Aim;
import org.sanbiao.reading.statement.Change;
import org.sanbiao.reading.statement.Deadline;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.statement.Indicator;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Part;
import org.sanbiao.reading.statement.Place;
import org.sanbiao.reading.statement.Responsible;
import org.sanbiao.reading.statement.Scope;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;
import org.sanbiao.reading.structure.Article;
import org.sanbiao.reading.structure.Facts;

/** A reading made by hand, every field of the formats in it, so that their tests stand on no rule of reading. */
public final class Fixture {

    /** The character beyond the basic plane makes units and code points differ. */
    public static final String TEXT = "𠮷县教育工作计划\n6月底前，全县新建公办园12所，“一园一策”覆盖率达85%以上。\n去年投用=3所。\n";

    public static final Document DOCUMENT = new Document(
            "plan.txt",
            "sha256:" + "0123456789abcdef".repeat(4),
            FileKind.TEXT,
            Page.of(TEXT),
            Facts.NONE,
            null,
            Encoding.UTF_8,
            List.of());

    private Fixture() {}

    public static Reading reading() {
        Statement target = new Statement(
                of("6月底前，全县新建公办园12所，“一园一策”覆盖率达85%以上"),
                "6月底前，全县新建公办园12所，“一园一策”覆盖率达85%以上",
                0,
                List.of("办好教育", "学位"),
                Stance.COMMITMENT,
                Kind.PROJECT,
                new Part("新建", of("新建")),
                new Part("公办园", of("公办园")),
                Strength.FIRM,
                Testable.MEASURED,
                List.of(
                        new Responsible("县教育局", Responsible.Role.LEAD, of("教育")),
                        new Responsible("𠮷县人民政府", Responsible.Role.ISSUER, null)),
                List.of(new Place("𠮷县", "140999", of("全县"))),
                new Deadline("6月底前", of("6月底前"), null, LocalDate.of(2026, 6, 30), true),
                List.of(
                        measure("12所", "12", Comparator.EQUAL, "所", Aim.REACH, "开工", "新建公办园"),
                        measure("85%以上", "85.0", Comparator.AT_LEAST, "%", Aim.KEEP, null, "“一园一策”覆盖率")),
                List.of(new Part("“一园一策”", of("“一园一策”"))),
                List.of(Doubt.INDICATOR_INHERITED));
        Statement outcome = new Statement(
                of("去年投用=3所"),
                "去年投用=3所",
                0,
                List.of(),
                Stance.OUTCOME,
                Kind.PROJECT,
                null,
                null,
                Strength.FIRM,
                Testable.VISIBLE,
                List.of(),
                List.of(),
                null,
                List.of(new Measure(
                        of("=3所"),
                        "=3所",
                        new BigDecimal("3E+4"),
                        new BigDecimal("35000"),
                        Comparator.RANGE,
                        "所",
                        Change.INCREASE,
                        Scope.EACH,
                        Aim.NONE,
                        null,
                        0,
                        null,
                        Stance.OTHER,
                        "quantity.unit")),
                List.of(),
                List.of());
        return new Reading(
                Page.of(TEXT),
                new Facts("𠮷县教育工作计划", LocalDate.of(2026, 1, 5), "𠮷县人民政府", "𠮷县"),
                List.of(new Article("𠮷县教育工作计划", null, "记者 某某", "县教育局", null, new Span(10, TEXT.length()), null)),
                List.of(target, outcome),
                List.of(new Event("开工典礼", LocalDate.of(2026, 3, 1), LocalTime.of(9, 30), null, of("新建公办园"))),
                List.of(new Forecast(
                        LocalDate.of(2026, 3, 1), "晴", new BigDecimal("-2"), new BigDecimal("10.50"), null, of("去年"))),
                List.of(new Check(Check.Kind.COUNT_OF_LIST, "12所", of("12所"), "12", "11", false)),
                List.of(new Unread(of("6月"), Unread.Why.UNKNOWN)));
    }

    private static Measure measure(
            String text, String value, Comparator comparator, String unit, Aim aim, String stage, String indicator) {
        return new Measure(
                of(text),
                text,
                new BigDecimal(value),
                null,
                comparator,
                unit,
                Change.LEVEL,
                Scope.TOTAL,
                aim,
                stage,
                null,
                new Indicator(indicator, List.of(of(indicator)), false),
                null,
                "quantity.unit");
    }

    private static Span of(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
