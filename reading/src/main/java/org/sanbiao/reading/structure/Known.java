package org.sanbiao.reading.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;

/** Finds who issued a document, when and for which place, where nobody said so. */
final class Known {

    private static final String[] UNIT_ENDS = {
        "人民政府", "人民政府办公厅", "人民政府办公室", "国务院", "国务院办公厅", "政府办公厅", "政府办公室", "委员会", "办公室", "办公厅", "局", "厅", "部", "总局",
        "管委会", "委", "领导小组", "指挥部", "院", "署", "会"
    };
    private static final String NUMERALS = "一二三四五六七八九十百0123456789第";

    private Known() {}

    /** What is given, completed by what the front, the signature and the opening sentence say. */
    static Facts complete(
            Facts given,
            Front front,
            @Nullable String title,
            List<Line> lines,
            @Nullable String signer,
            @Nullable LocalDate signed) {
        LocalDate date = front.date != null ? front.date : signed;
        String seat = front.session == null ? null : placeOfSession(front.session);
        String issuer = issuer(front, title, lines, signer, seat != null ? seat : given.place());
        if (issuer == null && given.place() != null && title != null && title.contains("政府工作报告")) {
            issuer = governmentOf(given.place());
        }
        String place = seat != null ? seat : issuer == null ? null : placeOfIssuer(issuer);
        return new Facts(
                given.title() != null ? given.title() : title,
                given.published() != null ? given.published() : date,
                given.issuer() != null ? given.issuer() : issuer,
                given.place() != null ? given.place() : place);
    }

    private static @Nullable String issuer(
            Front front, @Nullable String title, List<Line> lines, @Nullable String signer, @Nullable String seat) {
        if (front.speaker != null) {
            String unit = governmentOfSpeaker(front.speaker, seat);
            if (unit != null) {
                return unit;
            }
        }
        for (int i = front.first; i < Math.min(lines.size(), front.first + 2); i++) {
            String unit = unitSpokenFor(lines.get(i).text(), seat);
            if (unit != null) {
                return unit;
            }
        }
        if (signer != null) {
            return signer;
        }
        if (title != null) {
            String bare = title.replace(" ", "");
            int about = bare.indexOf("关于");
            if (about > 2 && isUnit(bare.substring(0, about))) {
                return bare.substring(0, about);
            }
            int report = bare.indexOf("政府工作报告");
            if (report > 0) {
                int start = yearEnd(bare);
                int end = bare.startsWith("人民", report - 2) ? report - 2 : report;
                String place = start < end ? bare.substring(start, end) : "";
                return isPlace(place) ? governmentOf(place) : seat == null ? null : governmentOf(seat);
            }
        }
        return front.session != null && seat != null && title != null && title.contains("报告")
                ? governmentOf(seat)
                : null;
    }

    static String governmentOf(String place) {
        return place.equals("中国") || place.equals("全国") ? "国务院" : place + "人民政府";
    }

    /** 现在，我代表某某县人民政府，向大会报告工作. */
    private static @Nullable String unitSpokenFor(String text, @Nullable String seat) {
        int at = text.indexOf("我代表");
        if (at < 0 || at > 20) {
            return null;
        }
        int start = at + 3;
        int end = start;
        while (end < text.length() && "，向。".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return governmentIn(text.substring(start, end), seat);
    }

    private static @Nullable String governmentOfSpeaker(String line, @Nullable String seat) {
        String unit = governmentIn(line, seat);
        if (unit != null) {
            return unit;
        }
        for (String head : new String[] {"省长", "市长", "县长", "区长", "主席", "州长"}) {
            int at = line.indexOf(head);
            if (at >= 0) {
                String place = line.substring(0, at);
                for (String rank : new String[] {"代理", "代", "副"}) {
                    place = place.endsWith(rank) ? place.substring(0, place.length() - rank.length()) : place;
                }
                return isPlace(place) && !place.equals("自治区")
                        ? governmentOf(place)
                        : seat == null ? null : governmentOf(seat);
            }
        }
        return null;
    }

    /** The government that words name, put in full by the seat of the congress where they only say 省人民政府 or 县政府. */
    private static @Nullable String governmentIn(String words, @Nullable String seat) {
        if (words.contains("国务院")) {
            return "国务院";
        }
        int at = words.indexOf("人民政府");
        if (at < 0) {
            at = words.indexOf("政府");
        }
        if (at < 0) {
            return null;
        }
        String place = words.substring(0, at);
        for (int i = place.length() - 1; i >= 0; i--) {
            if (NUMERALS.indexOf(place.charAt(i)) >= 0 || place.charAt(i) == '届') {
                int end = i;
                while (end > 0 && (NUMERALS.indexOf(place.charAt(end - 1)) >= 0 || place.charAt(end - 1) == '届')) {
                    end--;
                }
                place = place.substring(0, end);
                break;
            }
        }
        if (place.length() > 2 && isPlace(place) && !place.equals("自治区") && !place.equals("自治州")) {
            if (seat != null && seat.endsWith(place)) {
                return governmentOf(seat);
            }
            return governmentOf(place);
        }
        return seat == null ? null : governmentOf(seat);
    }

    /** 在某某市某某区第三届人民代表大会 → 某某市某某区; the national congress → 中国. */
    static @Nullable String placeOfSession(String session) {
        int congress = session.indexOf("人民代表大会");
        if (congress < 0) {
            congress = session.indexOf("人大");
        }
        int end = congress < 0 ? -1 : session.lastIndexOf('届', congress);
        if (end < 0) {
            return null;
        }
        while (end > 0 && NUMERALS.indexOf(session.charAt(end - 1)) >= 0) {
            end--;
        }
        if (session.startsWith("全国", end + 1)
                || session.substring(end, congress).contains("全国")) {
            return "中国";
        }
        int start = end;
        while (start > 0
                && Characters.isHan(session.charAt(start - 1))
                && "在日".indexOf(session.charAt(start - 1)) < 0) {
            start--;
        }
        String place = session.substring(start, end);
        return isPlace(place) ? place : null;
    }

    private static @Nullable String placeOfIssuer(String issuer) {
        if (issuer.startsWith("国务院")
                || issuer.startsWith("国家")
                || issuer.startsWith("中共中央")
                || issuer.startsWith("中央")) {
            return "中国";
        }
        int at = issuer.indexOf("人民政府");
        if (at > 1 && isPlace(issuer.substring(0, at))) {
            return issuer.substring(0, at);
        }
        for (int i = issuer.length() - 1; i > 1; i--) {
            if ("省市县区".indexOf(issuer.charAt(i)) >= 0) {
                return issuer.substring(0, i + 1);
            }
        }
        return null;
    }

    private static boolean isPlace(String s) {
        if (s.length() < 2 || s.length() > 24 || "省市县区州旗盟".indexOf(s.charAt(s.length() - 1)) < 0) {
            return false;
        }
        for (int i = 0; i < s.length(); i++) {
            if (!Characters.isHan(s.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isUnit(String s) {
        if (s.length() < 3 || s.length() > 40) {
            return false;
        }
        for (int i = 0; i < s.length(); i++) {
            if (!Characters.isHan(s.charAt(i))) {
                return false;
            }
        }
        for (String end : UNIT_ENDS) {
            if (s.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static int yearEnd(String title) {
        int i = 0;
        while (i < title.length() && Characters.isDigit(title.charAt(i))) {
            i++;
        }
        return i > 0 && i < title.length() && title.charAt(i) == '年' ? i + 1 : i;
    }
}
