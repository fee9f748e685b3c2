package org.sanbiao.benchmarks.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.benchmarks.Fields;

/** When two values of other projects' cases are the same. */
final class CaseValues {

    private static final BigDecimal NEARLY = new BigDecimal("1e-9");
    private static final Pattern LENGTH =
            Pattern.compile("P(?:([\\d.]+)Y)?(?:([\\d.]+)M)?(?:([\\d.]+)W)?(?:([\\d.]+)D)?"
                    + "(?:([\\d.]+)BD)?(?:T(?:([\\d.]+)H)?(?:([\\d.]+)M)?(?:([\\d.]+)S)?)?");

    /** What units of one kind are measured in, and how much of it each is. */
    private static final Map<String, Scale> SCALES = Map.ofEntries(
            scale("g", "g", "1"),
            scale("kg", "g", "1000"),
            scale("mg", "g", "0.001"),
            scale("µg", "g", "0.000001"),
            scale("t", "g", "1000000"),
            scale("斤", "g", "500"),
            scale("两", "g", "50"),
            scale("m", "m", "1"),
            scale("km", "m", "1000"),
            scale("cm", "m", "0.01"),
            scale("mm", "m", "0.001"),
            scale("dm", "m", "0.1"),
            scale("µm", "m", "0.000001"),
            scale("nm", "m", "0.000000001"),
            scale("pm", "m", "0.000000000001"),
            scale("里", "m", "500"),
            scale("L", "L", "1"),
            scale("mL", "L", "0.001"),
            scale("m²", "m²", "1"),
            scale("km²", "m²", "1000000"),
            scale("km/h", "km/h", "1"),
            scale("°", "°C", "1"),
            scale("°C", "°C", "1"));

    private record Scale(String base, BigDecimal factor) {}

    private CaseValues() {}

    private static Map.Entry<String, Scale> scale(String unit, String base, String factor) {
        return Map.entry(unit, new Scale(base, new BigDecimal(factor)));
    }

    static boolean same(Fields e, Fields f) {
        if (!Objects.equals(e.string("kind"), f.string("kind"))) {
            return false;
        }
        return switch (e.text("kind")) {
            case "number", "ordinal", "percent" -> close(e.string("value"), f.string("value"));
            case "digits", "time" -> equal("value", e, f);
            case "quantity" -> quantities(e, f);
            case "money" -> close(e.string("value"), f.string("value")) && equal("unit", e, f);
            case "range" -> end("low", e, f) && end("high", e, f) && (!e.has("unit") || equal("unit", e, f));
            case "interval" -> equal("start", e, f) && (e.text("cmp").equals("start") || equal("end", e, f));
            case "timeinterval" -> equal("start", e, f) && equal("end", e, f);
            case "duration" -> lengths(e.string("iso"), f.string("iso"));
            case "durationrange" -> length("low", e, f) && length("high", e, f);
            case "set" -> e.get("value") == null || equal("value", e, f);
            default -> e.map().equals(f.map());
        };
    }

    private static boolean equal(String name, Fields e, Fields f) {
        return Objects.equals(e.get(name), f.get(name));
    }

    private static boolean end(String name, Fields e, Fields f) {
        return (e.get(name) == null) == (f.get(name) == null)
                && (e.get(name) == null || close(e.string(name), f.string(name)) && equal(name + "Inc", e, f));
    }

    private static boolean length(String name, Fields e, Fields f) {
        return (e.get(name) == null) == (f.get(name) == null)
                && (e.get(name) == null || lengths(e.string(name), f.string(name)));
    }

    private static boolean quantities(Fields e, Fields f) {
        if (equal("unit", e, f)) {
            return close(e.string("value"), f.string("value"));
        }
        Scale left = SCALES.get(e.text("unit"));
        Scale right = SCALES.get(f.text("unit"));
        BigDecimal a = decimal(e.string("value"));
        BigDecimal b = decimal(f.string("value"));
        return left != null
                && right != null
                && left.base.equals(right.base)
                && a != null
                && b != null
                && close(a.multiply(left.factor), b.multiply(right.factor));
    }

    private static @Nullable BigDecimal decimal(@Nullable String x) {
        try {
            return x == null ? null : new BigDecimal(x.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean close(@Nullable String a, @Nullable String b) {
        BigDecimal left = decimal(a);
        BigDecimal right = decimal(b);
        return left == null || right == null ? left == right : close(left, right);
    }

    private static boolean close(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(a.abs().max(b.abs()).multiply(NEARLY)) <= 0;
    }

    private static boolean lengths(@Nullable String a, @Nullable String b) {
        List<BigDecimal> left = length(a);
        List<BigDecimal> right = length(b);
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty() && Objects.equals(a, b);
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).compareTo(right.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Months, seconds and business days; nothing where it is no length. */
    private static List<BigDecimal> length(@Nullable String iso) {
        Matcher m = LENGTH.matcher(iso == null ? "" : iso);
        if (!m.matches()) {
            return List.of();
        }
        BigDecimal[] parts = new BigDecimal[8];
        for (int i = 0; i < 8; i++) {
            parts[i] = m.group(i + 1) == null ? BigDecimal.ZERO : new BigDecimal(m.group(i + 1));
        }
        BigDecimal days = parts[2].multiply(BigDecimal.valueOf(7)).add(parts[3]);
        BigDecimal hours = days.multiply(BigDecimal.valueOf(24)).add(parts[5]);
        BigDecimal minutes = hours.multiply(BigDecimal.valueOf(60)).add(parts[6]);
        return List.of(
                parts[0].multiply(BigDecimal.valueOf(12)).add(parts[1]),
                minutes.multiply(BigDecimal.valueOf(60)).add(parts[7]),
                parts[4]);
    }
}
