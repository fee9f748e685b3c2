package org.sanbiao.app.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.following.office.Refusal;

/** The fields of a form as they were sent, read; what cannot be read is a refusal that names it. */
record Sent(Map<String, List<String>> fields) {

    private static final int LONGEST = 4_000;

    /** A field without the blanks around it; empty where it was not sent. */
    String text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** All values of a field that stands in every row. */
    List<String> all(String name) {
        List<String> stripped = new ArrayList<>();
        for (String value : fields.getOrDefault(name, List.of())) {
            if (value.length() > LONGEST) {
                throw new Refusal(
                        Refusal.Reason.LIMIT,
                        "一栏最多" + LONGEST + "字，这里有" + value.length() + "字",
                        "a field takes at most " + LONGEST + " characters, not " + value.length());
            }
            stripped.add(value.strip());
        }
        return stripped;
    }

    /** Which version of the commitment its author saw. */
    long seen() {
        String seen = text("seen");
        if (!seen.matches("[0-9]{1,15}")) {
            throw input("表单缺少版本号，请重新打开页面", "the form names no version: open the page again");
        }
        return Long.parseLong(seen);
    }

    /** A day, or null where the field was left empty. */
    @Nullable
    LocalDate day(String name) {
        return TypedDay.optional(text(name));
    }

    /** A day that has to be there. */
    LocalDate dayOf(String name, String zh, String en) {
        LocalDate day = day(name);
        if (day == null) {
            throw input("请填写" + zh, "give " + en);
        }
        return day;
    }

    /** A number, or null where nothing was typed. */
    static @Nullable BigDecimal number(String typed) {
        String bare = typed.replace(",", "").replace("，", "");
        if (bare.isEmpty()) {
            return null;
        }
        if (!bare.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
            throw input("“" + typed + "”不是一个数，如76、3.5", "“" + typed + "” is no number such as 76 or 3.5");
        }
        return new BigDecimal(bare);
    }

    /** Names parted by 、 or commas. */
    List<String> names(String name) {
        List<String> names = new ArrayList<>();
        for (String one : text(name).split("[、，,;；\n]")) {
            if (!one.isBlank() && !names.contains(one.strip())) {
                names.add(one.strip());
            }
        }
        return names;
    }

    /** One of a closed set. */
    <E extends Enum<E>> E one(String name, Class<E> of) {
        try {
            return Enum.valueOf(of, text(name));
        } catch (IllegalArgumentException e) {
            throw input("请选择一项", "choose one");
        }
    }

    static Refusal input(String zh, String en) {
        return new Refusal(Refusal.Reason.INPUT, zh, en);
    }
}
