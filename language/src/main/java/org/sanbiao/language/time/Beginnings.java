package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;

/**
 * Says cheaply where an expression of time cannot begin, so that few places are looked at closely.
 *
 * <p>It may say yes too often, never no too often; a test compares reading with and without it.
 */
final class Beginnings {

    private static final int MOST_BEFORE = 4;

    /** What may stand behind a number that begins a time; a multiplier of 万 is part of a length. */
    private static final String AFTER_NUMBER = "年月日号季时点:：个天周星礼小分秒刻世万余多几半工交来学-/.·—~～－–ー 至到钟";

    /** Pairs of characters, the first and each that may follow it, beyond what the lexicons hold. */
    private static final String[] PAIRS = {
        "上半旬周星礼个一上世",
        "下半旬周星礼个一下发",
        "前半一二三四五六七八九十两0123456789",
        "后半",
        "中旬",
        "本周星礼世通方意办规实细工行",
        "这周星礼个一",
        "今后周早晚晨夜礼个星",
        "明早晚晨夜",
        "昨早晚晨夜",
        "年底初末内中终",
        "月底初末内中",
        "首季",
        "农历",
        "阴历",
        "公历元布",
        "旧历",
        "阳历",
        "正月",
        "冬月",
        "腊月",
        "周一二三四五六日天末周",
        "星期",
        "礼拜",
        "大年",
        "最近后",
        "直到",
        "新世",
        "印发",
        "发布文",
        "颁布",
        "即日",
        "将来",
        "未来",
        "接下",
        "此后",
        "往后",
        "截至止",
        "半年月天小周个世钟日",
        "过去",
        "季度末底终",
        "早一二三四五六七八九十0123456789",
        "晚一二三四五六七八九十0123456789",
        "闰一二三四五六七八九十0123456789"
    };

    private final TimeWords words;
    private final TimeWords feasts;
    private final boolean[] single = new boolean[0x10000];
    private final @Nullable String[] second = new String[0x10000];

    Beginnings(TimeWords words, TimeWords feasts) {
        this.words = words;
        this.feasts = feasts;
        for (String pair : PAIRS) {
            add(pair.charAt(0), pair.substring(1));
        }
        for (TimeWords lexicon : new TimeWords[] {words, feasts}) {
            for (String word : lexicon.words()) {
                if (word.length() > 1) {
                    add(word.charAt(0), word.substring(1, 2));
                } else {
                    single[word.charAt(0)] = true;
                }
            }
        }
    }

    private void add(char first, String more) {
        String old = second[first];
        second[first] = old == null ? more : old + more;
    }

    /** Whether an expression may begin at {@code i}. */
    boolean at(String s, int i) {
        return at(s, i, 0);
    }

    /** The same, {@code before} words such as 自 and quotation marks having been passed on the way. */
    private boolean at(String s, int i, int before) {
        if (i >= s.length() || before > MOST_BEFORE) {
            return false;
        }
        char c = s.charAt(i);
        if (c < '0') {
            return c == '"'
                    && i + 1 < s.length()
                    && (SmallNumber.isNumeral(s.charAt(i + 1)) || at(s, i + 1, before + 1));
        }
        if (SmallNumber.isNumeral(c)) {
            return number(s, i);
        }
        if (single[c]) {
            return true;
        }
        String after = second[c];
        char next = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
        if (after != null && after.indexOf(next) >= 0) {
            return true;
        }
        return switch (c) {
            case '每' -> true;
            case '自', '从', '到', '至' -> at(s, i + 1, before + 1) || next == '从' && at(s, i + 2, before + 1);
            case '“', '‘' -> SmallNumber.isNumeral(next) || at(s, i + 1, before + 1);
            case '近', '第', '的' -> SmallNumber.isNumeral(next) || next == '半' || next == '的';
            case '过' -> SmallNumber.isNumeral(next);
            default -> false;
        };
    }

    private boolean number(String s, int i) {
        int at = i;
        while (at < s.length() && (SmallNumber.isNumeral(s.charAt(at)) || s.charAt(at) == 'O')) {
            at++;
        }
        if (at == s.length()) {
            return feasts.at(s, i) != null || words.at(s, i) != null || at - i == 3;
        }
        char next = s.charAt(at);
        if (next == '个') {
            return at + 1 < s.length() && "月半多余星小工交季世礼钟周".indexOf(s.charAt(at + 1)) >= 0;
        }
        if (next == '、') {
            return at + 1 < s.length() && SmallNumber.isNumeral(s.charAt(at + 1));
        }
        return AFTER_NUMBER.indexOf(next) >= 0
                || at - i == 3 && s.charAt(i) == '十' && s.charAt(at - 1) == '五'
                || s.charAt(i) == '二' && s.charAt(at - 1) == '五' && at - i == 4
                || feasts.at(s, i) != null
                || words.at(s, i) != null;
    }
}
