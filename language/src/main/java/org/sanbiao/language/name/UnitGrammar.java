package org.sanbiao.language.name;

import org.sanbiao.language.text.Characters;

/**
 * How units are named: a body of the terms; a place or level with a local body (郑州市人民政府, 市政协); a function with a
 * suffix, with a place, level or 国家 before it or not (市自然资源和规划局, 国家能源局, 财政部); a place, a free middle and an
 * ending (郑州市文化市场综合行政执法支队); and any of these with a part of its own (国务院办公厅, 省委组织部).
 */
final class UnitGrammar {

    private static final int MIDDLE = 16; // characters; no real free middle is longer
    private static final String LEVELS = "省市县区州旗";
    private static final long STARTS = Tag.BODY.bit()
            | Tag.HEAD.bit()
            | Tag.FUNCTION.bit()
            | Tag.AREA.bit()
            | Tag.PLACE.bit()
            | Tag.ALIAS.bit()
            | Tag.ZONE.bit()
            | Tag.WEAK_PLACE.bit()
            | Tag.WEAK_ALIAS.bit();
    private static final String JOINERS = "和与及暨";

    private static final String BRANCHES = "行局司";

    private final Hits terms;

    UnitGrammar(Hits terms) {
        this.terms = terms;
    }

    /** The end of the longest unit that begins at {@code i}, or -1. */
    int end(String s, int i) {
        if (!terms.starts(i, STARTS) && (LEVELS + "自中").indexOf(s.charAt(i)) < 0) {
            return -1;
        }
        int end = Math.max(body(s, i), Math.max(headed(s, i), functional(s, i, false)));
        if (end < 0 || isCut(s, end)) {
            return -1;
        }
        for (int parts = 0; parts < 4; parts++) {
            int more = part(s, end);
            if (more < 0 || isCut(s, more)) {
                return end;
            }
            end = more;
        }
        return end;
    }

    private int body(String s, int i) {
        int end = terms.longest(i, Tag.BODY.bit());
        while (end > 0 && isCut(s, end)) {
            end = terms.longest(i, end - 1, Tag.BODY.bit());
        }
        return end;
    }

    /** A place, an area, a level or 国家, and what follows. */
    private int headed(String s, int i) {
        if (s.startsWith("中共", i)) {
            i += 2;
        }
        if (i == s.length()) {
            return -1;
        }
        int end = -1;
        int p = PlaceNames.headEnd(terms, s, i);
        for (int n = 0; n < LEVELS.length() && p > 0; n++, p = PlaceNames.anyEnd(terms, s, p)) {
            end = Math.max(end, after(s, p, true));
            if (LEVELS.indexOf(s.charAt(p - 1)) >= 0) {
                end = Math.max(end, local(s, p - 1)); // 郑州市 + 市… is written 郑州市…
            } else if (p < s.length() && LEVELS.indexOf(s.charAt(p)) >= 0) {
                end = Math.max(end, after(s, p + 1, true)); // 中牟 + 县教育局
            }
        }
        int area = terms.longest(i, Tag.AREA.bit());
        if (area > 0) {
            end = Math.max(end, local(s, area));
        }
        if (LEVELS.indexOf(s.charAt(i)) >= 0 && startsWord(s, i)) {
            end = Math.max(end, after(s, i + 1, false));
        } else if (s.startsWith("自治区", i)) {
            end = Math.max(end, after(s, i + 3, false));
        }
        int head = terms.longest(i, Tag.HEAD.bit());
        if (head > 0) {
            boolean nation = s.startsWith("中国", i) || s.startsWith("中华", i); // 国家 and 全国 begin too much else
            end = Math.max(end, Math.max(functional(s, head, true), nation ? free(s, head) : -1));
        }
        return end;
    }

    private int after(String s, int i, boolean place) {
        int zone = PlaceNames.end(terms, s, i, Tag.ZONE.bit());
        int end = Math.max(Math.max(local(s, i), zone < 0 ? -1 : local(s, zone)), functional(s, i, true));
        return place || end < 0 ? Math.max(end, free(s, i)) : end;
    }

    private int local(String s, int i) {
        int end = terms.longest(i, Tag.LOCAL.bit());
        while (end > 0 && isCut(s, end)) {
            end = terms.longest(i, end - 1, Tag.LOCAL.bit());
        }
        return end;
    }

    /** Functions, joined by 和 or not, and a suffix. */
    private int functional(String s, int i, boolean headed) {
        int best = -1;
        int at = i;
        for (int n = 0; n < 4; n++) {
            int function = terms.longest(at, Tag.FUNCTION.bit());
            if (function < 0) {
                break;
            }
            if (n > 0 && !headed && terms.starts(i, Tag.STOP.bit() | Tag.VERB.bit())) {
                break; // 建设教育部…: the verb is not part of the name
            }
            best = Math.max(best, suffixed(s, at, function, headed));
            at = function;
            if (at < s.length() && JOINERS.indexOf(s.charAt(at)) >= 0) {
                at++;
            }
        }
        return best;
    }

    /** Tries the shorter functions too: 市场监管 + 总局, 科技 + 创新委. */
    private int suffixed(String s, int from, int function, boolean headed) {
        for (int f = function; f > 0; f = terms.longest(from, f - 1, Tag.FUNCTION.bit())) {
            int end = terms.longest(f, Tag.SUFFIX.bit());
            while (end > 0 && isCut(s, end)) {
                end = terms.longest(f, end - 1, Tag.SUFFIX.bit());
            }
            if (end > 0 && (headed || isPlain(s, f, end) && !s.startsWith("组织委员会", from))) {
                return end;
            }
        }
        return -1;
    }

    /** Suffixes that make a unit of a function alone: 财政部, 教育局; 项目中心 or 民生办 need a place. */
    private static boolean isPlain(String s, int from, int end) {
        String suffix = s.substring(from, end);
        return switch (suffix) {
            case "部", "委", "局", "厅", "署", "总局", "总署", "管理局", "监督管理局", "委员会", "总社", "管理委员会" -> true;
            default -> suffix.startsWith("委员会");
        };
    }

    /** A free middle and an ending; the last ending that the middle reaches. Behind a verb only a body for a task. */
    private int free(String s, int i) {
        int best = -1;
        long endings = Tag.ENDING.bit() | Tag.GROUP.bit();
        int limit = Math.min(s.length(), i + MIDDLE);
        for (int k = i; k < limit && Characters.isHan(s.charAt(k)); k++) {
            int end = terms.longest(k, endings);
            if (end > 0 && k > i && !isCut(s, end)) {
                best = end;
                k = end - 1;
                continue;
            }
            if (terms.starts(k, Tag.STOP.bit())) {
                break;
            }
            endings = terms.starts(k, Tag.VERB.bit()) ? Tag.GROUP.bit() : endings;
        }
        return best;
    }

    /** A part of the unit that ends at {@code i}: an office, a troop, a branch in a place. */
    private int part(String s, int i) {
        int end = terms.longest(i, Tag.PART.bit());
        int function = i < s.length() ? functional(s, i, true) : -1;
        if (function > 0 && (s.charAt(function - 1) == '队' || s.startsWith("办公室", function - 3))) {
            end = Math.max(end, function);
        }
        int place = i < s.length() ? PlaceNames.end(terms, s, i, Tag.PLACE.bit() | Tag.ALIAS.bit()) : -1;
        if (place > 0) {
            int branch = terms.longest(place, Tag.ENDING.bit());
            end = branch > 0 && BRANCHES.indexOf(s.charAt(branch - 1)) >= 0 ? Math.max(end, branch) : end;
        }
        return end > 0 && isCut(s, end) ? -1 : end;
    }

    /** Whether the level is the first character of its word: 市教育局, not 城市规划局 or 超市. */
    private static boolean startsWord(String s, int i) {
        return i == 0 || "城都超股夜菜早上门各地园社校片战特景辖库小牧山林灾郊军全我本外跨邻该两三政治发务新验".indexOf(s.charAt(i - 1)) < 0;
    }

    /** Whether the unit that would end here goes on as another word: 教育部署, 发展局面, 财政部门. */
    private static boolean isCut(String s, int end) {
        if (end >= s.length()) {
            return false;
        }
        char last = s.charAt(end - 1);
        char next = s.charAt(end);
        return switch (last) {
            case '部' -> "门分署级队件落位委首".indexOf(next) >= 0;
            case '局' -> "面势限部促".indexOf(next) >= 0;
            case '委' ->
                "员托派任".indexOf(next) >= 0 || next == '会' && !s.startsWith("会同", end) && !s.startsWith("会议", end);
            case '办' -> "理公学法好事证案实成厂校医班结税件".indexOf(next) >= 0;
            case '院' -> "士校系线墙".indexOf(next) >= 0;
            case '会' -> "议展员谈见面商".indexOf(next) >= 0 && !s.startsWith("员会", end - 2);
            case '署' -> next == '名';
            case '心' -> "城镇村区集".indexOf(next) >= 0;
            case '学' -> "生梦科城".indexOf(next) >= 0;
            case '联' -> "通合系网动".indexOf(next) >= 0;
            case '协' -> "议调作会定商同".indexOf(next) >= 0;
            case '司' -> next == '法';
            case '府' ->
                "采性投引主机职网".indexOf(next) >= 0
                        && (next == '采'
                                || next == '性'
                                || next == '投' && s.startsWith("投资", end)
                                || next == '网'
                                || next == '引'
                                || next == '主'
                                || next == '机'
                                || next == '职');
            default -> false;
        };
    }
}
