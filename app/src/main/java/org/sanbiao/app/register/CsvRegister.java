package org.sanbiao.app.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.CsvLine;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.wording.Numbers;

/** RFC 4180 with a byte order mark; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
final class CsvRegister implements RegisterFile {

    private final Writer out;

    CsvRegister(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("\ufeff");
        this.out.write(CsvLine.of(
                RegisterRow.HEADINGS.stream().map(heading -> heading.zh()).toList()));
    }

    @Override
    public void row(RegisterRow row) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Object cell : row.cells()) {
            cells.add(text(cell));
        }
        out.write(CsvLine.of(cells));
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number
                ? Numbers.plain(number)
                : cell instanceof String text ? CsvLine.safe(text) : cell.toString();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
