package org.sanbiao.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.Place;
import org.sanbiao.language.name.Places;
import org.sanbiao.reading.structure.Facts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What whoever reads a document knows of it; each is also looked for in the document itself. */
final class Given {

    @Option(
            names = "--published",
            paramLabel = "DAY",
            converter = Day.class,
            description = "发布日期。The day it was published, such as 2022-02-28: 今年 and 8月底 are counted from it.")
    @Nullable
    LocalDate published;

    @Option(
            names = "--issuer",
            paramLabel = "BODY",
            converter = Name.class,
            description = "发文单位。Whose document it is, such as 郑州市人民政府.")
    @Nullable
    String issuer;

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            converter = PlaceName.class,
            description = "所指地区。The place it speaks of, such as 郑州市, or its code, such as 410100.")
    @Nullable
    String place;

    Facts facts() {
        return new Facts(null, published, issuer, place);
    }

    /** 2022-02-28, 2022/2/28, 20220228 or 2022年2月28日. */
    static final class Day implements ITypeConverter<LocalDate> {

        private static final Pattern FORM =
                Pattern.compile("(\\d{4})(?:(?:[-/.年])(\\d{1,2})(?:[-/.月])(\\d{1,2})日?|(\\d{2})(\\d{2}))");

        @Override
        public LocalDate convert(String value) {
            Matcher matcher = FORM.matcher(value.strip());
            if (matcher.matches()) {
                boolean separate = matcher.group(2) != null;
                try {
                    LocalDate day = LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(separate ? 2 : 4)),
                            Integer.parseInt(matcher.group(separate ? 3 : 5)));
                    if (day.getYear() >= 1949 && day.getYear() <= 2199) {
                        return day;
                    }
                } catch (DateTimeException e) {
                    throw expected(value);
                }
            }
            throw expected(value);
        }

        private static TypeConversionException expected(String value) {
            return new TypeConversionException(
                    "'" + value + "' is no day from 1949 to 2199; write it as 2022-02-28 or 2022年2月28日");
        }
    }

    /** Some words, one of them Chinese, and no more than a name has. */
    static final class Name implements ITypeConverter<String> {

        private static final int LONGEST = 60;

        @Override
        public String convert(String value) {
            String name = value.strip();
            boolean chinese = name.codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff || c >= 0x20000);
            if (!chinese || name.length() > LONGEST || name.codePoints().anyMatch(c -> c < ' ')) {
                throw new TypeConversionException(
                        "'" + value + "' is no Chinese name of at most " + LONGEST + " characters, such as 郑州市人民政府");
            }
            return name;
        }
    }

    /** A known place by name or code, or a full name that is in no table, such as that of a village. */
    static final class PlaceName implements ITypeConverter<String> {

        private static final String ENDS = "国省市区县旗盟州乡镇村街道会";

        @Override
        public String convert(String value) {
            String name = value.strip();
            if (name.matches("[0-9]+")) {
                return full(Places.byCode(name), value);
            }
            String chinese = new Name().convert(value);
            Place place = Places.resolve(chinese, null);
            if (place != null && place.name().startsWith(chinese)) {
                return place.name(); // 郑州
            }
            return ENDS.indexOf(chinese.charAt(chinese.length() - 1)) >= 0 ? chinese : full(place, value);
        }

        private static String full(@Nullable Place place, String value) {
            if (place == null) {
                throw new TypeConversionException("'" + value
                        + "' is no place that is known, or more than one; write its full name, such as 郑州市, or its code,"
                        + " such as 410100");
            }
            return place.name();
        }
    }
}
