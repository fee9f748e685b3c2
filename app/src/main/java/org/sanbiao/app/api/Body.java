package org.sanbiao.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.JsonReader;
import org.sanbiao.app.web.Attachments;
import org.sanbiao.app.web.PlainText;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The JSON object that a program sends, read; what cannot be read is a refusal that names the member. */
record Body(Map<?, ?> members) {

    /** Members that hold files; without one of them a request is small. */
    private static final List<String> FILES = List.of("evidence", "content", "text");

    private static final int SMALL = 256 << 10;

    /** One file of the largest kind, in base64, and some more. */
    private static final int LARGE = 24 << 20;

    private static final int LONGEST = 4_000;
    private static final int MOST = 500;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,9})?");

    /**
     * The object of a request.
     *
     * @param known the names of its members; any other is refused, as it would be lost
     */
    static Body of(HttpServletRequest request, List<String> known) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        int most = known.stream().anyMatch(FILES::contains) ? LARGE : SMALL;
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refusal(
                    Refusal.Reason.LIMIT,
                    "请求不能超过" + (most >> 10) + " KB",
                    "a request has " + (most >> 10) + " KB at most");
        }
        try {
            if (JsonReader.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> members) {
                return checked(members, known, "");
            }
        } catch (IllegalArgumentException e) {
            throw Call.input("不是JSON：" + e.getMessage(), "this is no JSON: " + e.getMessage());
        }
        throw Call.input("应为一个JSON对象", "a JSON object was expected");
    }

    private static Body checked(Map<?, ?> members, List<String> known, String where) {
        for (Object name : members.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                String all = String.join(", ", known);
                String shown = where + cut(String.valueOf(name));
                throw Call.input(
                        "没有“" + shown + "”这一项，只有：" + all, "there is no member “" + shown + "”; there are: " + all);
            }
        }
        return new Body(members);
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    /** A text without the blanks around it; empty where it was not sent. */
    String text(String name) {
        String text = textOrNull(name);
        return text == null ? "" : text;
    }

    @Nullable
    String textOrNull(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && text.length() <= LONGEST) {
            return PlainText.of(text).strip();
        }
        throw Call.input(name + "应为文字，最多" + LONGEST + "字", name + " is a text of " + LONGEST + " characters at most");
    }

    /** A text that has to be there. */
    String needed(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw Call.input("缺少" + name, name + " is missing");
        }
        return text;
    }

    /** A text of any length. */
    @Nullable
    String whole(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw Call.input(name + "应为文字", name + " is a text");
    }

    boolean flag(String name, boolean usual) {
        Object value = members.get(name);
        if (value == null) {
            return usual;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw Call.input(name + "应为true或false", name + " is true or false");
    }

    /** A decimal as a text, or as a number of the same length. */
    @Nullable
    BigDecimal number(String name) {
        return number(members.get(name), name);
    }

    private static @Nullable BigDecimal number(@Nullable Object value, String name) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number
                && number.scale() >= 0
                && number.scale() <= 9
                && number.precision() <= 27) {
            return number;
        }
        if (value instanceof String text && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw Call.input(name + "应为数字，如“82.6”", name + " is a decimal such as \"82.6\"");
    }

    BigDecimal numberOf(String name) {
        BigDecimal number = number(name);
        if (number == null) {
            throw Call.input("缺少" + name, name + " is missing");
        }
        return number;
    }

    /** Decimals, none of them missing. */
    List<BigDecimal> numbers(String name) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Object value : array(name)) {
            BigDecimal number = number(value, name);
            if (number == null) {
                throw Call.input(name + "里有空值", name + " has a null");
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** A whole number of a range. */
    int count(String name, int usual, int least, int most) {
        BigDecimal number = number(name);
        if (number == null) {
            return usual;
        }
        if (number.scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Call.input(
                    name + "应为" + least + "至" + most + "的整数",
                    name + " is a whole number from " + least + " to " + most);
        }
        return number.intValueExact();
    }

    @Nullable
    LocalDate day(String name) {
        String text = textOrNull(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return TypedDay.parse(text);
        } catch (DateTimeException e) {
            throw Call.input(
                    name + "应为日期，如2022-12-01，而不是“" + cut(text) + "”",
                    name + " is a day such as 2022-12-01, not “" + cut(text) + "”");
        }
    }

    LocalDate dayOf(String name) {
        LocalDate day = day(name);
        if (day == null) {
            throw Call.input("缺少" + name, name + " is missing");
        }
        return day;
    }

    /** One of a closed set, in small letters. */
    <E extends Enum<E>> E one(String name, Class<E> of) {
        String text = text(name);
        StringBuilder all = new StringBuilder();
        for (E constant : of.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT);
            if (word.equals(text)) {
                return constant;
            }
            all.append(all.isEmpty() ? "" : ", ").append(word);
        }
        throw Call.input(name + "应为：" + all, name + " is one of: " + all);
    }

    /** Texts; none where there is no such member. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object value : array(name)) {
            if (!(value instanceof String text) || text.isBlank() || text.length() > LONGEST) {
                throw Call.input(name + "应为文字的列表", name + " is a list of texts");
            }
            texts.add(PlainText.of(text).strip());
        }
        return texts;
    }

    /** Objects of a list, each with these members. */
    List<Body> objects(String name, String... known) {
        List<Body> objects = new ArrayList<>();
        for (Object value : array(name)) {
            if (!(value instanceof Map<?, ?> object)) {
                throw Call.input(name + "应为对象的列表", name + " is a list of objects");
            }
            objects.add(checked(object, List.of(known), name + "."));
        }
        return objects;
    }

    private List<?> array(String name) {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.size() <= MOST) {
            return list;
        }
        throw Call.input(name + "应为列表，最多" + MOST + "项", name + " is a list of " + MOST + " at most");
    }

    /** Files: name, and what they hold in base64. */
    List<Upload> evidence() {
        List<Upload> files = new ArrayList<>();
        for (Body file : objects("evidence", "name", "content")) {
            byte[] bytes = file.bytes("content");
            files.add(Attachments.of(file.needed("name"), bytes == null ? new byte[0] : bytes));
        }
        return files;
    }

    /** What a member holds in base64; null where there is none. */
    byte @Nullable [] bytes(String name) {
        String text = whole(name);
        try {
            return text == null ? null : Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw Call.input(name + "不是base64", name + " is no base64");
        }
    }
}
