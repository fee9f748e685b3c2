package org.sanbiao.app.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.wording.Numbers;

/**
 * The table of reports as a workbook that goes round: written, filled in by anybody in any program, and read back by its
 * headings, whatever order they are in by then.
 */
final class Sheet {

    /** Of a file that comes back. */
    static final int LARGEST = 4 << 20;

    private static final int LARGEST_UNPACKED = 40 << 20;
    private static final int MOST_PARTS = 300;
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST = 32_767;

    private static final String ID = "编号";
    private static final String PERIOD = "报告期编号";
    private static final String VERSION = "版本";
    private static final String UNSTARTED = "尚未启动";

    private static final List<String> HEADINGS = List.of(
            ID, "工作任务", "目标值", "完成时限", "上期完成值", "完成值", "完成数", "总数", UNSTARTED, "进展情况", "存在问题", "下步措施", PERIOD, VERSION);
    private static final int[] WIDTHS = {8, 36, 12, 12, 18, 10, 10, 10, 10, 40, 32, 32, 10, 10};
    private static final int FIRST_TO_FILL = 5;
    private static final int LAST_TO_FILL = 11;

    private Sheet() {}

    /**
     * A row that came back.
     *
     * @param seen the version of the commitment when the file was written; -1 where it does not say
     */
    record Back(String id, String period, long seen, Entry entry) {}

    /** The workbook of a table. */
    static byte[] write(Reporting period, List<TableForm.Row> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Sanbiao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("填报");
            for (int c = 0; c < HEADINGS.size(); c++) {
                sheet.value(0, c, HEADINGS.get(c));
                sheet.width(c, WIDTHS[c]);
                boolean fill = c >= FIRST_TO_FILL && c <= LAST_TO_FILL;
                sheet.style(0, c).bold().fillColor(fill ? "FFF3C4" : "DDE6EF").set();
            }
            sheet.freezePane(2, 1);
            sheet.repeatRows(0);
            sheet.pageOrientation("landscape");
            int at = 0;
            for (TableForm.Row row : rows) {
                at++;
                write(sheet, at, row, period.id());
            }
            sheet.hideColumn(HEADINGS.indexOf(PERIOD));
            sheet.hideColumn(HEADINGS.indexOf(VERSION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int at, TableForm.Row row, String period) {
        Entry entry = row.entry();
        sheet.value(at, 0, row.id());
        sheet.value(at, 1, cut(row.task().words()));
        sheet.value(at, 2, row.target() == null ? "" : row.target().amount().zh());
        if (row.task().due() != null) {
            sheet.value(at, 3, row.task().due());
            sheet.style(at, 3).format("yyyy-mm-dd").set();
        }
        sheet.value(at, 4, row.valueBefore() == null ? "" : row.valueBefore());
        number(sheet, at, 5, entry.value());
        number(sheet, at, 6, entry.numerator());
        number(sheet, at, 7, entry.denominator());
        sheet.value(at, 8, entry.started() ? "" : "是");
        sheet.value(at, 9, cut(entry.words()));
        sheet.value(at, 10, cut(entry.problems()));
        sheet.value(at, 11, cut(entry.next()));
        sheet.value(at, 12, period);
        sheet.value(at, 13, String.valueOf(row.card().version()));
        for (int c = 0; c < HEADINGS.size(); c++) {
            if (c != 3) {
                sheet.style(at, c).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static void number(Worksheet sheet, int row, int column, String typed) {
        try {
            if (!typed.isBlank()) {
                sheet.value(row, column, new BigDecimal(typed));
            }
        } catch (NumberFormatException asTyped) {
            sheet.value(row, column, cut(typed));
        }
    }

    /**
     * The rows of a workbook that came back, in its order; those without a number are left out.
     *
     * @throws Refusal where it is no such workbook, or too large
     */
    static List<Back> read(byte[] bytes) {
        measure(bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<List<String>> rows = new ArrayList<>();
            try (Stream<org.dhatim.fastexcel.reader.Row> all =
                    workbook.getFirstSheet().openStream()) {
                all.limit(MOST_ROWS).forEach(row -> rows.add(texts(row)));
            }
            return back(rows);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | java.util.NoSuchElementException e) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return new Refusal(
                Refusal.Reason.INPUT,
                "打不开这个文件，请用导出的.xlsx填写",
                "this file cannot be read: fill in the .xlsx that was exported");
    }

    /** Refuses what would burst. */
    private static void measure(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refusal(Refusal.Reason.LIMIT, "文件超过" + (LARGEST >> 20) + " MB", "the file is too large");
        }
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[16_384];
        try (InputStream in = new ByteArrayInputStream(bytes);
                ZipInputStream zip = new ZipInputStream(in)) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        throw new Refusal(Refusal.Reason.LIMIT, "文件展开后过大", "the file is too large once unpacked");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
        if (parts == 0) {
            throw unreadable();
        }
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < Math.min(row.getCellCount(), MOST_COLUMNS); c++) {
            Optional<Cell> cell = row.getOptionalCell(c);
            texts.add(cell.map(Sheet::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.precision() - number.scale() > 20 || number.scale() > 20 ? "" : Numbers.plain(number);
        }
        Object value = cell.getValue();
        return value == null || cell.getType() == CellType.ERROR
                ? ""
                : String.valueOf(value).strip();
    }

    private static List<Back> back(List<List<String>> rows) {
        Map<String, Integer> columns = new HashMap<>();
        List<Back> found = new ArrayList<>();
        for (List<String> row : rows) {
            if (columns.isEmpty()) {
                if (row.contains(ID) && row.contains("进展情况")) {
                    for (int c = 0; c < row.size(); c++) {
                        columns.putIfAbsent(row.get(c), c);
                    }
                }
            } else {
                String id = cell(row, columns, ID);
                if (!id.isEmpty()) {
                    found.add(back(id, row, columns));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "文件里没有“" + ID + "”“进展情况”等列，请用导出的表填写",
                    "the file has no columns 编号 and 进展情况: fill in the table that was exported");
        }
        return found;
    }

    private static Back back(String id, List<String> row, Map<String, Integer> columns) {
        String version = cell(row, columns, VERSION);
        String unstarted = cell(row, columns, UNSTARTED);
        return new Back(
                id,
                cell(row, columns, PERIOD),
                version.matches("[0-9]{1,15}") ? Long.parseLong(version) : -1,
                new Entry(
                        cell(row, columns, "完成值"),
                        cell(row, columns, "完成数"),
                        cell(row, columns, "总数"),
                        null,
                        "",
                        unstarted.isEmpty() || unstarted.equals("否"),
                        cell(row, columns, "进展情况"),
                        cell(row, columns, "存在问题"),
                        cell(row, columns, "下步措施")));
    }

    private static String cell(List<String> row, Map<String, Integer> columns, String heading) {
        Integer column = columns.get(heading);
        return column == null || column >= row.size() ? "" : row.get(column);
    }
}
