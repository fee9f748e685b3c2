package org.sanbiao.language.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/**
 * Administrative places: 河南省, 郑州, 郑州市金水区, （金水、中牟）.
 *
 * <p>A place that others share its name with has no code, unless its parent stands before it. A short form that is also an
 * ordinary word counts only after its parent or in a row of places.
 */
final class PlaceNames {

    static final List<String> RULES =
            List.of("name.place", "name.place-short", "name.place-in-row", "name.place-chain");

    private static final long STRONG = Tag.PLACE.bit() | Tag.ALIAS.bit() | Tag.ZONE.bit();
    private static final long WEAK = Tag.WEAK_ALIAS.bit() | Tag.WEAK_PLACE.bit();
    private static final long ANY = STRONG | WEAK;

    private static final int ROW = 40; // places; a province has fewer cities, a city fewer counties

    private PlaceNames() {}

    static void propose(Proposals proposals, Hits terms) {
        String s = proposals.text().normal();
        for (int i = 0; i < s.length(); ) {
            int chance = terms.longest(i, Tag.CHANCE.bit());
            if (chance > 0) {
                i = chance;
                continue;
            }
            int end = end(terms, s, i, STRONG);
            if (end > 0) {
                i = chain(proposals, terms, s, i, end);
                continue;
            }
            end = end(terms, s, i, WEAK);
            i = end > 0 ? row(proposals, terms, s, i, end) : i + 1;
        }
    }

    /** The end of the longest place that begins at {@code i} and is no part of another word, or -1. */
    static int end(Hits terms, String s, int i, long mask) {
        int end = terms.longest(i, mask);
        if (end == i + 2 && i > 0 && !mayPrecede(s.charAt(i - 1)) && terms.is(i, end, Tag.PLACE.bit())) {
            return -1; // 振兴县, 城和县
        }
        while (end > 0 && (isCut(s, i, end) || isHidden(terms, s, i, end))) {
            end = terms.longest(i, end - 1, mask);
        }
        return end;
    }

    /** The end of the longest place of any sort, or -1. */
    static int anyEnd(Hits terms, String s, int i) {
        return end(terms, s, i, ANY);
    }

    /** The end of a place that a unit's name may begin with: a short form that is a word only where no other word goes before. */
    static int headEnd(Hits terms, String s, int i) {
        boolean free = i == 0 || !Characters.isHan(s.charAt(i - 1));
        int strong = end(terms, s, i, free ? STRONG | Tag.WEAK_PLACE.bit() : STRONG);
        return strong > 0 || !free || terms.starts(i, Tag.STOP.bit() | Tag.VERB.bit())
                ? strong
                : end(terms, s, i, Tag.WEAK_ALIAS.bit());
    }

    /** Whether a short form only arises between two words: 制定|西部. */
    private static boolean isHidden(Hits terms, String s, int start, int end) {
        return end == start + 2
                && start > 0
                && end < s.length()
                && terms.is(start - 1, start + 1, Tag.BOUNDARY.bit())
                && terms.is(end - 1, end + 1, Tag.BOUNDARY.bit());
    }

    /** Whether a county of two characters, such as 唐县, may begin after it. */
    private static boolean mayPrecede(char c) {
        return !Characters.isHan(c) || "在到与和及于为对从由向是自赴至市省区州的".indexOf(c) >= 0;
    }

    private static boolean isCut(String s, int start, int end) {
        char last = s.charAt(end - 1);
        char next = end < s.length() ? s.charAt(end) : '。';
        return switch (last) {
            case '市' -> next == '场' || next == '民';
            case '区' -> next == '域';
            case '省' -> next == '级' || next == '道';
            case '县' -> next == '域' || next == '级';
            case '州' -> false;
            default -> next == '族' && end - start <= 2;
        };
    }

    /** Parents and the place itself: 河南省郑州市金水区. */
    private static int chain(Proposals proposals, Hits terms, String s, int start, int end) {
        List<Mention<?>> parts = new ArrayList<>(2);
        Place place = Places.resolve(s.substring(start, end), null);
        parts.add(propose(proposals, s, start, end, place, rule(s, start, end)));
        int at = end;
        while (place != null && place.code() != null) {
            int next = anyEnd(terms, s, at);
            Place child = next < 0 ? null : Places.resolve(s.substring(at, next), place.code());
            if (child == null || !isBelow(child, place)) {
                break;
            }
            parts.add(propose(proposals, s, at, next, child, rule(s, at, next)));
            place = child;
            at = next;
        }
        if (parts.size() > 1 && place != null) {
            proposals.add(new Mention<>(
                    new Span(start, at),
                    new Name(Name.Kind.PLACE, place.name(), place.code(), null),
                    "name.place-chain",
                    parts));
        }
        return at;
    }

    private static String rule(String s, int start, int end) {
        return "省市县区旗盟州".indexOf(s.charAt(end - 1)) >= 0 && end - start > 2 ? "name.place" : "name.place-short";
    }

    private static boolean isBelow(Place child, Place parent) {
        for (String code = child.parent(); code != null; code = Place.parentOf(code)) {
            if (code.equals(parent.code())) {
                return true;
            }
        }
        return false;
    }

    /** Short forms that are words too, in a row of at least two places: 金水、中牟, 桥西、新华和裕华. */
    private static int row(Proposals proposals, Hits terms, String s, int start, int first) {
        if (start > 0 && Characters.isHan(s.charAt(start - 1)) && !isJoiner(s, start - 1)) {
            return start + 1;
        }
        List<Span> row = new ArrayList<>();
        int end = first;
        int at = start;
        while (end > 0 && row.size() < ROW) {
            row.add(new Span(at, end));
            if (end == s.length() || !isJoiner(s, end)) {
                break;
            }
            at = end + 1;
            end = anyEnd(terms, s, at);
        }
        Span last = row.get(row.size() - 1);
        String province = common(s, row);
        if (row.size() < 2 && !followsRow(proposals, s, start) || province == null) {
            return start + 1;
        }
        for (Span span : row) {
            Place place = Places.resolve(s.substring(span.start(), span.end()), province);
            propose(proposals, s, span.start(), span.end(), place, "name.place-in-row");
        }
        return last.end();
    }

    private static boolean isJoiner(String s, int i) {
        return "、和及与（".indexOf(s.charAt(i)) >= 0;
    }

    private static boolean followsRow(Proposals proposals, String s, int start) {
        return start > 1
                && isJoiner(s, start - 1)
                && s.charAt(start - 1) != '（'
                && proposals.endingAt(start - 1).stream()
                        .anyMatch(m -> m.value() instanceof Name n && n.kind() == Name.Kind.PLACE);
    }

    /** A province in which every name of the row is found, the smallest code first; null where there is none. */
    private static @Nullable String common(String s, List<Span> row) {
        for (Place p :
                Places.candidates(s.substring(row.get(0).start(), row.get(0).end()))) {
            String province = province(p);
            boolean all = true;
            for (Span span : row) {
                all &= Places.candidates(s.substring(span.start(), span.end())).stream()
                        .anyMatch(q -> province(q).equals(province));
            }
            if (all) {
                return province;
            }
        }
        return null;
    }

    private static String province(Place p) {
        String code = p.code() != null ? p.code() : p.parent() != null ? p.parent() : "000000";
        return code.substring(0, 2) + "0000";
    }

    private static Mention<Name> propose(
            Proposals proposals, String s, int start, int end, @Nullable Place place, String rule) {
        String name = place == null ? s.substring(start, end) : place.name();
        Mention<Name> mention = new Mention<>(
                new Span(start, end),
                new Name(Name.Kind.PLACE, name, place == null ? null : place.code(), null),
                rule,
                List.of());
        proposals.add(mention);
        return mention;
    }
}
