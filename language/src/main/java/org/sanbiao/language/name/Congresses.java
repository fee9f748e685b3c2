package org.sanbiao.language.name;

/** Congresses and plenary sessions by their number: 二十大, 十九届四中全会, 十四届全国人大, 十八届三中、四中全会. */
final class Congresses {

    /** What goes on after 大 where it is no congress: 十五大产业, 二十大类. */
    private static final String NOUNS = "类项举行工专产任战重标体系品亮措攻基支改特片板关城";

    private static final String AFTER = "以精报召、和，。；开代确作部提胜期";
    private static final String BEFORE = "的党到自从于和与、实迎接胜利";
    private static final String[] BODIES = {
        "中央委员会", "全国人民代表大会", "全国人大", "全国政协", "人民代表大会", "人大", "政协", "市委", "省委", "县委", "区委", "中央纪委"
    };
    private static final String[] SESSIONS = {"中全会", "次全会", "次会议", "次全体会议"};

    private Congresses() {}

    /** The end of the name that the numeral {@code s[i, end)} begins, or -1. */
    static int end(String s, int i, int end) {
        return switch (s.charAt(end)) {
            case '大' -> isCongress(s, i, end) ? end + 1 : -1;
            case '届' -> session(s, end + 1);
            case '中' -> s.startsWith("全会", end + 1) ? end + 3 : isFirstOfRow(s, i, end) ? end + 1 : -1;
            default -> -1;
        };
    }

    private static boolean isFirstOfRow(String s, int i, int end) {
        return end - i == 1 && s.startsWith("、", end + 1) && s.startsWith("中全会", end + 3);
    }

    /** A party congress: 十二大 to 三十大, not 十大战略, not 二十大类. */
    private static boolean isCongress(String s, int i, int end) {
        long n = Numerals.value(s, i, end);
        if (n < 12 || n > 30) {
            return n >= 7 && n < 12 && i > 1 && s.startsWith("党的", i - 2);
        }
        char after = end + 1 < s.length() ? s.charAt(end + 1) : '。';
        boolean party = i == 0 || BEFORE.indexOf(s.charAt(i - 1)) >= 0;
        return party && NOUNS.indexOf(after) < 0 || AFTER.indexOf(after) >= 0;
    }

    /** The end of what follows 届: 四中全会, 二次全会, 全国人大一次会议; or -1. */
    private static int session(String s, int i) {
        int body = i;
        for (String b : BODIES) {
            if (s.startsWith(b, i)) {
                body = i + b.length();
                break;
            }
        }
        if (s.startsWith("历次全会", body)) {
            return body + 4;
        }
        int k = s.startsWith("第", body) ? body + 1 : body;
        while (true) {
            int n = Numerals.run(s, k);
            if (n == k) {
                return body > i ? body : -1;
            }
            for (String session : SESSIONS) {
                if (s.startsWith(session, n)) {
                    return n + session.length();
                }
            }
            if (s.startsWith("、", n)) {
                k = n + 1;
            } else if (s.startsWith("中、", n) || s.startsWith("次、", n)) {
                k = n + 2;
            } else {
                return body > i ? body : -1;
            }
        }
    }
}
