package org.sanbiao.app.register;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.register.RegisterRow;

/** A workbook as offices exchange it: dates are dates, numbers numbers, the heading stays in sight. */
final class XlsxRegister implements RegisterFile {

    /** What a cell holds at most, by Excel's own limit. */
    private static final int LONGEST = 32_767;

    private static final int FLUSH_EVERY = 500;
    private static final String DAY = "yyyy-mm-dd";

    /** The columns' widths in characters, in the order of {@link RegisterRow#HEADINGS}. */
    private static final double[] WIDTHS = {
        7, 26, 40, 40, 20, 12, 8, 12, 10, 20, 20, 10, 12, 14, 12, 10, 10, 10, 10, 32, 10, 9, 9, 24, 22, 24, 24, 24, 12,
        26, 12, 30
    };

    private static final int LIGHT =
            RegisterRow.HEADINGS.stream().map(heading -> heading.zh()).toList().indexOf("亮灯");

    private final Facts facts;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxRegister(OutputStream out, Facts facts) throws IOException {
        this.facts = facts;
        workbook = new Workbook(out, "Sanbiao", "1.0");
        sheet = workbook.newWorksheet("台账");
        for (int c = 0; c < RegisterRow.HEADINGS.size(); c++) {
            sheet.value(0, c, RegisterRow.HEADINGS.get(c).zh());
            sheet.width(c, WIDTHS[c]);
            sheet.style(0, c)
                    .bold()
                    .wrapText(true)
                    .fillColor("DDE6EF")
                    .verticalAlignment("center")
                    .set();
        }
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        sheet.setAutoFilter(0, 0, RegisterRow.HEADINGS.size() - 1);
        sheet.pageOrientation("landscape");
    }

    @Override
    public void row(RegisterRow next) throws IOException {
        if (++row >= Worksheet.MAX_ROWS) {
            throw new IOException("a workbook holds " + (Worksheet.MAX_ROWS - 1) + " rows; take csv for more");
        }
        List<@Nullable Object> cells = next.cells();
        for (int c = 0; c < cells.size(); c++) {
            Object cell = cells.get(c);
            if (cell instanceof LocalDate day) {
                sheet.value(row, c, day);
                sheet.style(row, c).format(DAY).verticalAlignment("top").set();
            } else if (cell instanceof BigDecimal number) {
                sheet.value(row, c, number);
                sheet.style(row, c).verticalAlignment("top").set();
            } else if (cell instanceof String text && !text.isEmpty()) {
                sheet.value(row, c, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                sheet.style(row, c).wrapText(true).verticalAlignment("top").set();
            }
        }
        String fill = fill(next.light().colour());
        if (fill != null) {
            sheet.style(row, LIGHT)
                    .fillColor(fill)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private static @Nullable String fill(Colour colour) {
        return switch (colour) {
            case GREEN -> "C6E0B4";
            case BLUE -> "BDD7EE";
            case YELLOW -> "FFF2CC";
            case ORANGE -> "F8CBAD";
            case RED -> "F4B0B0";
            case NONE -> null;
        };
    }

    /** Ends the register and adds a sheet that says what it is of. */
    @Override
    public void close() throws IOException {
        sheet.finish();
        Worksheet about = workbook.newWorksheet("说明");
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"状态和亮灯日期", facts.day().toString()});
        if (facts.known() != null) {
            lines.add(new String[] {"按当日已知情况", facts.known().toString()});
        }
        lines.add(new String[] {
            "亮灯规则包", facts.pack().id() + "  " + facts.pack().title().zh()
        });
        lines.add(new String[] {"规则出处", facts.pack().source().zh()});
        lines.add(new String[] {"行数", Integer.toString(row)});
        lines.add(new String[] {"签名检查点", facts.checkpoint() == null ? "（未能签发）" : facts.checkpoint()});
        for (int i = 0; i < lines.size(); i++) {
            about.value(i, 0, lines.get(i)[0]);
            about.value(i, 1, lines.get(i)[1]);
            about.style(i, 0).bold().verticalAlignment("top").set();
            about.style(i, 1).wrapText(true).verticalAlignment("top").set();
        }
        about.width(0, 18);
        about.width(1, 90);
        workbook.finish();
    }
}
