package org.sanbiao.language.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions of China, found by name, short form or code.
 *
 * <p>Names are shared by many places (朝阳 is a city, a county-level district and a part of two more): who asks gives the
 * place that the document speaks of. Source of the codes: {@code places.txt}. Immutable and thread-safe; read once, at
 * first use, in about 15 ms.
 */
public final class Places {

    /** The 55 peoples as they stand in names of places, with 族 and, where the name leaves it out, without. */
    private static final String[] PEOPLES = {
        "土家族", "蒙古族", "维吾尔族", "哈萨克族", "柯尔克孜族", "塔吉克族", "朝鲜族", "鄂伦春族", "鄂温克族", "达斡尔族", "东乡族", "保安族", "撒拉族", "裕固族", "锡伯族",
        "布依族", "哈尼族", "拉祜族", "傈僳族", "纳西族", "景颇族", "布朗族", "阿昌族", "普米族", "独龙族", "仡佬族", "仫佬族", "毛南族", "俄罗斯族", "德昂族", "基诺族",
        "各族", "回族", "藏族", "苗族", "彝族", "壮族", "侗族", "瑶族", "白族", "傣族", "黎族", "畲族", "水族", "土族", "羌族", "怒族", "佤族", "满族",
        "蒙古", "哈萨克", "柯尔克孜", "维吾尔"
    };

    private static final String[] ENDINGS = {
        "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "矿区", "新区", "省", "市", "县", "区", "州", "盟", "旗"
    };

    private static final Places ALL = new Places();

    private final Map<String, Place> byCode = new HashMap<>(8192);
    private final Map<String, List<Place>> byName = new HashMap<>(16384);

    private Places() {
        for (String line : Lexicon.lines("places.txt")) {
            if (!line.startsWith("#")) {
                String code = line.substring(0, 6);
                add(new Place(code, line.substring(7), Place.parentOf(code)));
            }
        }
        for (String line : Lexicon.lines("places-without-code.txt")) {
            if (!line.startsWith("#")) {
                add(new Place(null, line.substring(7), line.substring(0, 6)));
            }
        }
    }

    /** The place of a code, or null. */
    public static @Nullable Place byCode(String code) {
        return ALL.byCode.get(code);
    }

    /** All places that a full name or short form may mean, the higher levels first; empty where there is none. */
    public static List<Place> candidates(String alias) {
        return ALL.byName.getOrDefault(alias, List.of());
    }

    /**
     * The place that a name means in a document about {@code context}, or null where that leaves it open.
     *
     * <p>A place inside the context goes before its neighbours in the same prefecture, these before the rest of the
     * province, and that before the rest of the country; among the same the higher level. 高新区 needs a context.
     *
     * @param alias a full name or short form: 金水, 中牟县, 高新区; parents may stand before it: 郑州市金水区
     * @param context the code of the place that the document is about, or null
     */
    public static @Nullable Place resolve(String alias, @Nullable String context) {
        List<Place> candidates = candidates(alias);
        if (candidates.isEmpty()) {
            return resolveChain(alias, context);
        }
        Place best = null;
        int bestRank = Integer.MAX_VALUE;
        boolean tie = false;
        for (Place p : candidates) {
            int rank = distance(p, context) * 4 + depth(p);
            if (isZone(alias) && distance(p, context) > 2) {
                continue;
            }
            if (rank < bestRank) {
                best = p;
                bestRank = rank;
                tie = false;
            } else if (rank == bestRank) {
                tie = true;
            }
        }
        return tie ? null : best;
    }

    private static int depth(Place p) {
        return switch (p.level()) {
            case PROVINCE -> 0;
            case PREFECTURE -> 1;
            case COUNTY -> 2;
        };
    }

    /** 郑州市金水区: the longest parent first, then the rest in its context. */
    private static @Nullable Place resolveChain(String name, @Nullable String context) {
        for (int cut = name.length() - 2; cut >= 2; cut--) {
            Place parent = resolveKnown(name.substring(0, cut), context);
            if (parent != null && parent.code() != null) {
                Place child = resolve(name.substring(cut), parent.code());
                if (child != null && distance(child, parent.code()) <= 1) {
                    return child;
                }
            }
        }
        return null;
    }

    private static @Nullable Place resolveKnown(String name, @Nullable String context) {
        return candidates(name).isEmpty() ? null : resolve(name, context);
    }

    /** 0 the context itself, 1 inside it, 2 beside it in its prefecture or above it, 3 in its province, 4 elsewhere. */
    private static int distance(Place p, @Nullable String context) {
        if (context == null) {
            return 4;
        }
        String own = p.code();
        if (context.equals(own)) {
            return 0;
        }
        String parent = p.parent();
        while (parent != null) {
            if (parent.equals(context)) {
                return 1;
            }
            parent = Place.parentOf(parent);
        }
        String near = Place.parentOf(context);
        if (own != null && own.equals(near) || near != null && near.equals(p.parent())) {
            return 2;
        }
        String code = own != null ? own : p.parent();
        return code != null && code.regionMatches(0, context, 0, 2) ? 3 : 4;
    }

    private static boolean isZone(String alias) {
        return alias.equals("高新区") || alias.equals("经开区") || alias.equals("航空港区");
    }

    private void add(Place place) {
        if (place.code() != null) {
            byCode.put(place.code(), place);
        }
        for (String alias : aliases(place)) {
            List<Place> same = byName.get(alias);
            if (same == null) {
                same = new ArrayList<>(1);
                byName.put(alias, same);
            }
            int at = same.size();
            while (at > 0 && same.get(at - 1).level().compareTo(place.level()) > 0) {
                at--;
            }
            same.add(at, place);
        }
    }

    /** Puts all names into a lexicon, each with what it is good for. */
    static void load(Lexicon lexicon) {
        for (Map.Entry<String, List<Place>> e : ALL.byName.entrySet()) {
            lexicon.add(e.getKey(), tag(lexicon, e.getKey(), e.getValue()));
        }
    }

    private static Tag tag(Lexicon lexicon, String name, List<Place> places) {
        long known = lexicon.tags(name);
        boolean full = false;
        for (Place p : places) {
            full |= p.name().equals(name);
        }
        if ((known & Tag.ZONE.bit()) != 0) {
            return Tag.ZONE;
        }
        if (full) {
            return (known & Tag.WEAK_PLACE.bit()) != 0 || name.length() == 2 && name.endsWith("区")
                    ? Tag.WEAK_PLACE
                    : Tag.PLACE;
        }
        boolean high =
                places.get(0).level() != Place.Level.COUNTY; // half of what looks like a county's is chance: 安居乐业
        return (known & Tag.WEAK_ALIAS.bit()) == 0 && (high || name.length() > 2) ? Tag.ALIAS : Tag.WEAK_ALIAS;
    }

    /** The full name and its short forms, each once: 管城回族区 is also 管城区 and 管城. */
    private List<String> aliases(Place place) {
        String name = place.name();
        List<String> all = new ArrayList<>(4);
        all.add(name);
        String zone = place.code() == null || place.code().charAt(4) == '7' ? zone(name) : null;
        if (zone != null) {
            all.add(zone);
            Place city = place.parent() == null ? null : byCode.get(place.parent());
            if (city != null) {
                all.add(city.name().concat(zone));
                all.add(stem(city.name()).concat(zone));
            }
            return all;
        }
        String plain = withoutPeoples(name);
        if (!plain.equals(name)) {
            all.add(plain);
        }
        String stem = stem(plain);
        if (stem.length() >= 2 && !stem.equals(plain)) {
            all.add(stem);
        }
        return all;
    }

    /** What a development zone is called in its own city, or null for another place. */
    private static @Nullable String zone(String name) {
        if (name.contains("航空港")) {
            return "航空港区";
        }
        if (!name.endsWith("区") || name.length() < 7) {
            return null;
        }
        return name.contains("高新") || name.contains("高技术")
                ? "高新区"
                : name.contains("经济") && name.contains("开发区") ? "经开区" : null;
    }

    private static String stem(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** 围场满族蒙古族自治县 → 围场县, 恩施土家族苗族自治州 → 恩施州, 广西壮族自治区 → 广西. */
    private static String withoutPeoples(String name) {
        if (name.indexOf('族') < 0 && !name.contains("自治")) {
            return name;
        }
        String kind = name.endsWith("自治区") ? "" : name.substring(name.length() - 1);
        boolean own = name.contains("自治");
        String stem = own ? name.substring(0, name.indexOf("自治")) : name.substring(0, name.length() - 1);
        boolean found = false;
        for (boolean more = true; more; ) {
            more = false;
            for (String people : PEOPLES) {
                if (stem.endsWith(people) && stem.length() > people.length() + 1) {
                    stem = stem.substring(0, stem.length() - people.length());
                    more = true;
                    found = true;
                }
            }
        }
        return own || found ? stem.concat(kind) : name;
    }
}
