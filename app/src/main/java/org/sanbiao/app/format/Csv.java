package org.sanbiao.app.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanbiao.documents.Document;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.statement.Deadline;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.statement.Indicator;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Part;
import org.sanbiao.reading.statement.Place;
import org.sanbiao.reading.statement.Responsible;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;

/**
 * The register as CSV (RFC 4180): one line a measure, and one for a statement that has none.
 *
 * <p>The first columns are those of the registers that offices exchange. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
public final class Csv {

    private static final List<String> HEADER = List.of(
            "序号", "任务来源", "篇目", "章节", "原文", "工作任务", "指标", "目标值", "单位", "比较", "数值", "上限", "变化", "口径", "阶段", "地区", "牵头单位",
            "配合单位", "责任单位", "起始", "完成时限", "时限原文", "性质", "类型", "力度", "可检验", "存疑", "起", "止", "编号");

    private int count;

    /** The first line. */
    public String header() {
        return CsvLine.of(HEADER);
    }

    /** The lines of some of a document's statements; numbers go on from one document to the next. */
    public String lines(Document document, Reading reading, List<Statement> statements) {
        ReadingJson json = new ReadingJson(document, reading);
        CodePoints points = new CodePoints(document.text());
        StringBuilder lines = new StringBuilder();
        for (Statement statement : statements) {
            count++;
            List<@Nullable Measure> measures = new ArrayList<>(statement.measures());
            if (measures.isEmpty()) {
                measures.add(null);
            }
            for (Measure measure : measures) {
                lines.append(CsvLine.of(cells(document, reading, statement, measure, points, json.id(statement))));
            }
        }
        return lines.toString();
    }

    private List<String> cells(
            Document document, Reading reading, Statement s, @Nullable Measure m, CodePoints points, String id) {
        Deadline deadline = s.deadline();
        List<String> cells = new ArrayList<>(HEADER.size());
        cells.add(Integer.toString(count));
        cells.add(text(document.name()));
        cells.add(text(
                reading.articles().isEmpty()
                        ? null
                        : reading.articles().get(s.article()).headline()));
        cells.add(text(String.join(" › ", s.section())));
        cells.add(text(s.text()));
        cells.add(text(words(s.action()) + words(s.object())));
        Indicator indicator = m == null ? null : m.indicator();
        cells.add(text(indicator == null ? null : indicator.text()));
        cells.add(m == null ? "" : text(Words.target(m)));
        cells.add(m == null ? "" : text(m.unit()));
        cells.add(m == null ? "" : Words.of(m.comparator()));
        cells.add(m == null ? "" : Words.plain(m.value()));
        cells.add(m == null ? "" : Words.plain(m.high()));
        cells.add(m == null ? "" : Words.of(m.change()));
        cells.add(m == null ? "" : Words.of(m.scope()));
        cells.add(m == null ? "" : text(m.stage()));
        cells.add(text(s.places().stream().map(Place::name).distinct().collect(Collectors.joining("、"))));
        cells.add(units(s, Responsible.Role.LEAD));
        cells.add(units(s, Responsible.Role.SUPPORT));
        cells.add(units(s, Responsible.Role.NAMED, Responsible.Role.SPEAKER, Responsible.Role.ISSUER));
        cells.add(
                deadline == null || deadline.from() == null
                        ? ""
                        : deadline.from().toString());
        cells.add(deadline == null || deadline.to() == null ? "" : deadline.to().toString());
        cells.add(text(deadline == null ? null : deadline.text()));
        Stance own = m == null ? null : m.stance();
        cells.add(Words.of(own == null ? s.stance() : own));
        cells.add(Words.of(s.kind()));
        cells.add(Words.of(s.strength()));
        cells.add(Words.of(s.testable()));
        cells.add(s.doubts().stream().map((Doubt d) -> Words.of(d)).collect(Collectors.joining("、")));
        cells.add(Integer.toString(points.of(s.span().start())));
        cells.add(Integer.toString(points.of(s.span().end())));
        cells.add(id);
        return cells;
    }

    private static String units(Statement statement, Responsible.Role... roles) {
        List<Responsible.Role> wanted = List.of(roles);
        return text(statement.responsible().stream()
                .filter(r -> wanted.contains(r.role()))
                .map(Responsible::name)
                .distinct()
                .collect(Collectors.joining("、")));
    }

    private static String words(@Nullable Part part) {
        return part == null ? "" : part.text();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : CsvLine.safe(text);
    }
}
