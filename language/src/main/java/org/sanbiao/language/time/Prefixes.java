package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Phrase.Limit;

/** The words before a time that bound it: 自, 到, 截至, 印发之日起; 今后, 近, 过去. */
final class Prefixes {

    private static final String[] ISSUED = {"印发", "发布", "公布", "下发", "颁布", "发文"};

    private final String s;
    private final Manner manner;

    Prefixes(String s, Manner manner) {
        this.s = s;
        this.manner = manner;
    }

    /** The end of a word before a time; {@code i} where there is none. */
    int prefix(int i, Phrase phrase) {
        char c = s.charAt(i);
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        if (c == '自' || c == '从') {
            phrase.limit = Limit.SINCE;
            return s.startsWith("从", i + 1) ? i + 2 : i + 1;
        }
        if (c == '截') {
            phrase.limit = Limit.UNTIL;
            return s.startsWith("截止到", i) || s.startsWith("截至到", i)
                    ? i + 3
                    : s.startsWith("截至", i) || s.startsWith("截止", i) ? i + 2 : i;
        }
        if (c == '直' && s.startsWith("直到", i)) {
            phrase.limit = Limit.UNTIL;
            return i + 2;
        }
        if (manner == Manner.SPOKEN) {
            return i;
        }
        if ((c == '到' || c == '至') && "高加大达长迟低广升深伸续展得遇听看做感受想找办推移改延用直增提扩调降减持甚以及乃".indexOf(before) < 0) {
            phrase.limit = Limit.UNTIL;
            return i + 1;
        }
        return i;
    }

    /** A word that runs from now on or up to now before a length: 今后, 近, 过去. */
    int run(int i, Phrase phrase) {
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        int end = i;
        switch (s.charAt(i)) {
            case '近' -> {
                if ("附临接靠亲就远将时断达有过了".indexOf(before) < 0) {
                    end = i + 1;
                    phrase.direction = -1;
                }
            }
            case '最' -> {
                if (s.startsWith("最近", i)) {
                    end = i + 2;
                    phrase.direction = -1;
                }
            }
            case '过' -> {
                if (s.startsWith("过去", i)) {
                    end = i + 2;
                    phrase.direction = -1;
                } else if (manner == Manner.SPOKEN
                        && i == 0
                        && i + 1 < s.length()
                        && SmallNumber.isNumeral(s.charAt(i + 1))) {
                    end = i + 1;
                    phrase.limit = Limit.AFTER;
                }
            }
            case '今', '未', '此', '往', '将' -> {
                if (s.startsWith("今后", i)
                        || s.startsWith("未来", i)
                        || s.startsWith("此后", i)
                        || s.startsWith("往后", i)
                        || s.startsWith("将来", i)) {
                    end = i + 2;
                } else if (s.startsWith("往前", i)) {
                    end = i + 2;
                    phrase.direction = -1;
                    phrase.wholeUnits = true;
                }
            }
            case '接' -> {
                if (s.startsWith("接下来", i)) {
                    end = i + 3;
                }
            }
            case '上', '前' -> {
                if (s.startsWith("半年", i + 1)) {
                    return i;
                }
                end = i + 1;
                phrase.direction = -1;
                phrase.wholeUnits = true;
            }
            case '下', '后' -> {
                if (s.startsWith("半年", i + 1)) {
                    return i;
                }
                end = s.startsWith("后面", i) ? i + 2 : i + 1;
                phrase.wholeUnits = true;
            }
            case '之' -> {
                if (manner == Manner.SPOKEN && (s.startsWith("之前", i) || s.startsWith("之后", i))) {
                    end = i + 2;
                    phrase.direction = s.charAt(i + 1) == '前' ? -1 : 1;
                }
            }
            default -> {
                return i;
            }
        }
        return end > i && s.startsWith("的", end) ? end + 1 : end;
    }

    /** 印发之日起 and its like, or null. */
    @Nullable
    Phrase issue(int i) {
        if (i >= s.length() || "印发公下颁本即".indexOf(s.charAt(i)) < 0) {
            return null;
        }
        int at = i;
        if (s.charAt(i) == '本') { // 本通知, 本实施方案
            while (at < s.length() && at - i < 6 && "印发公下颁".indexOf(s.charAt(at)) < 0) {
                at++;
            }
        }
        for (String word : ISSUED) {
            if (s.startsWith(word, at) && s.startsWith("之日起", at + word.length())) {
                Phrase phrase = new Phrase(i);
                phrase.end = at + word.length() + 3;
                return phrase;
            }
        }
        if (s.startsWith("即日起", i)) {
            Phrase phrase = new Phrase(i);
            phrase.end = i + 3;
            return phrase;
        }
        return null;
    }
}
