package org.sanbiao.app.cli;

import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How results are written, whatever they are. */
final class Output {

    private static final int MOST_LINES = 4;

    /** When to colour. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "颜色。Colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
    When colour = When.AUTO;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            converter = Columns.class,
            description = "表格宽度。Columns of a table (default: the terminal's, else " + Console.DEFAULT_WIDTH + ").")
    @Nullable
    Integer width;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = OutputEncoding.class,
            description =
                    "输出编码。Of what is printed: utf-8 or gbk (default: the terminal's; utf-8 for json, jsonl and csv).")
    @Nullable
    Charset encoding;

    Charset charset(Console console) {
        return encoding != null ? encoding : console.charset();
    }

    /** Of what a program reads: UTF-8 unless asked for otherwise. */
    Charset charsetOfData() {
        return encoding != null ? encoding : StandardCharsets.UTF_8;
    }

    Writer writer(Console console) {
        return console.results(charset(console));
    }

    Widths widths(Console console) {
        return new Widths(charset(console).name().equals("GBK"));
    }

    int width(Console console) {
        return width != null ? width : console.width();
    }

    boolean isColoured(Console console) {
        return colour == When.ALWAYS || colour == When.AUTO && console.colour();
    }

    /** A grid whose cells take few lines. */
    Grid grid(Console console, Grid.Column... columns) {
        return new Grid(widths(console), width(console), isColoured(console), MOST_LINES, List.of(columns));
    }

    /** A table of this kind of output. */
    Table table(Console console) {
        return new Table(widths(console), width(console), isColoured(console));
    }

    static final class Columns implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int columns = Integer.parseInt(value);
                if (columns >= 80 && columns <= 1000) {
                    return columns;
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException(expected(value));
            }
            throw new TypeConversionException(expected(value));
        }

        private static String expected(String value) {
            return "'" + value + "' is no number of columns from 80 to 1000";
        }
    }

    static final class OutputEncoding implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "utf-8", "utf8" -> StandardCharsets.UTF_8;
                case "gbk" -> Charset.forName("GBK");
                default -> throw new TypeConversionException("'" + value + "' is none of utf-8 and gbk");
            };
        }
    }
}
