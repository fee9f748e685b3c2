package org.sanbiao.app.commitment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.light.Band;
import org.sanbiao.following.light.Band.Limit;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * What one rule pack says of a commitment.
 *
 * @param chosen whether the page goes by this one
 */
public record Lit(Pack pack, Light light, boolean chosen) {

    /** The rule of the pack that gave the light, in words: 10 < 落后序时 ≤ 30百分点; null where none held. */
    public @Nullable Wording rule() {
        for (Band band : pack.bands()) {
            if (band.line().equals(light.band())) {
                StringBuilder zh = new StringBuilder();
                StringBuilder en = new StringBuilder();
                for (Limit limit : band.limits()) {
                    zh.append(zh.isEmpty() ? "" : "，")
                            .append(rule(
                                    limit,
                                    limit.input().words().zh(),
                                    limit.input().unit()));
                    String unit = limit.input().unit().equals("%") ? "%" : "";
                    en.append(en.isEmpty() ? "" : ", ")
                            .append(rule(limit, limit.input().words().en(), unit));
                }
                return new Wording(zh.isEmpty() ? "其余情况" : zh.toString(), en.isEmpty() ? "all else" : en.toString());
            }
        }
        return null;
    }

    private static String rule(Limit limit, String name, String unit) {
        String low = limit.low() == null ? "" : Numbers.plain(limit.low());
        String high = limit.high() == null ? "" : Numbers.plain(limit.high());
        if (!low.isEmpty() && low.equals(high)) {
            return name + " = " + low + unit;
        }
        if (high.isEmpty()) {
            return name + (limit.lowIn() ? " ≥ " : " > ") + low + unit;
        }
        String upper = name + (limit.highIn() ? " ≤ " : " < ") + high + unit;
        return low.isEmpty() ? upper : low + (limit.lowIn() ? " ≤ " : " < ") + upper;
    }

    /** The pack that pages go by where none is asked for. */
    public static final String USUAL = "银川";

    /** All packs for commitments, each with its light. */
    static List<Lit> all(Packs packs, Pack chosen, Situation situation) {
        List<Lit> all = new ArrayList<>();
        for (Pack pack : packs.all()) {
            if (!pack.findings()) {
                all.add(new Lit(pack, situation.light(pack), pack.id().equals(chosen.id())));
            }
        }
        return all;
    }

    /** The pack of a name, {@code name} or {@code name@version}. */
    public static Pack named(Packs packs, String name) {
        for (Pack pack : packs.all()) {
            if (!pack.findings() && (pack.id().equals(name) || pack.name().equals(name))) {
                return packs.get(name);
            }
        }
        throw new Refusal(
                Refusal.Reason.UNKNOWN,
                "没有名为“" + name + "”的亮灯规则包",
                "there is no rule pack “" + name + "” for commitments");
    }
}
