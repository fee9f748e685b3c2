package org.sanbiao.app.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.RegisterRow;

/** A register on its way into a file, row by row; {@link #close} ends the file and leaves the stream open. */
public interface RegisterFile extends Closeable {

    /** Adds a row. */
    void row(RegisterRow row) throws IOException;

    /**
     * What a register is of.
     *
     * @param day whose states and lights it shows
     * @param pack that lit the lights
     * @param known the day at whose end this was known, or null for now
     * @param checkpoint the signed checkpoint that went out with it, or null where none could be made
     */
    record Facts(
            LocalDate day,
            Pack pack,
            @Nullable LocalDate known,
            @Nullable String checkpoint) {}

    /** The kinds of file. */
    enum Kind {
        CSV("text/csv; charset=utf-8"),
        JSON("application/json"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Begins a file of this kind, in UTF-8; of csv with the mark that tells Excel so. */
        public RegisterFile begin(OutputStream out, Facts facts) throws IOException {
            return switch (this) {
                case CSV -> new CsvRegister(out);
                case JSON -> new JsonRegister(out, facts);
                case XLSX -> new XlsxRegister(out, facts);
            };
        }
    }
}
