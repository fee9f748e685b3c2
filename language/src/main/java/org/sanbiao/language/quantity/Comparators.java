package org.sanbiao.language.quantity;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Lexicon;

/** The words of comparison that touch a number, before it and behind its unit: {@code comparators.txt}. */
final class Comparators {

    private static final Lexicon<Comparator> BEFORE = new Lexicon<>(); // reversed
    private static final Lexicon<Comparator> AFTER = new Lexicon<>();
    private static final Lexicon<String> SPOILT = new Lexicon<>(); // word → characters that spoil it

    private static final Lexicon<Comparator> ADVERBS = new Lexicon<>(); // reversed
    private static final int REACH = 5;

    static {
        for (String line : Lexicon.lines(Comparators.class, "comparators.txt")) {
            int colon = line.indexOf(':');
            String[] group = line.substring(0, colon).split(" ");
            String[] words = line.substring(colon + 1).strip().split(" +");
            if (group[0].equals("NOT")) {
                SPOILT.put(group[1], String.join("", words));
                continue;
            }
            Comparator comparator = Comparator.valueOf(group[1]);
            for (String word : words) {
                if (group[0].equals("BEFORE")) {
                    BEFORE.put(new StringBuilder(word).reverse(), comparator);
                } else if (group[0].equals("ADVERB")) {
                    ADVERBS.put(new StringBuilder(word).reverse(), comparator);
                } else {
                    AFTER.put(word, comparator);
                }
            }
        }
    }

    private Comparators() {}

    /** The word of comparison that ends just before {@code end}, or null. */
    static Lexicon.@Nullable Hit<Comparator> before(CharSequence s, int end) {
        Lexicon.Hit<Comparator> hit = BEFORE.longestBefore(s, end);
        if (hit == null) {
            return null;
        }
        String spoilers = SPOILT.get(s.subSequence(hit.start(), hit.end()));
        boolean spoilt = spoilers != null && hit.start() > 0 && spoilers.indexOf(s.charAt(hit.start() - 1)) >= 0;
        return spoilt ? null : hit;
    }

    /** The word of comparison that begins at {@code start}, or null. */
    static Lexicon.@Nullable Hit<Comparator> after(CharSequence s, int start) {
        return AFTER.longestAt(s, start);
    }

    /** 上 and 过 before a multiplier alone (上万, 过百亿), where they are no part of another word, or null. */
    static Lexicon.@Nullable Hit<Comparator> overMultiplier(CharSequence s, int start) {
        if (start < 1 || start >= s.length() || "百千万亿".indexOf(s.charAt(start)) < 0) {
            return null;
        }
        char c = s.charAt(start - 1);
        char before = start > 1 ? s.charAt(start - 2) : '\0';
        boolean over = c == '上' && "以线网海路陆车船地天晚早会世马之水向山楼身手社历".indexOf(before) < 0
                || c == '过' && "通经超不度越渡翻".indexOf(before) < 0
                || c == '破' && "侦打爆攻告".indexOf(before) < 0;
        return over ? new Lexicon.Hit<>(start - 1, start, Comparator.MORE) : null;
    }

    /**
     * 至少, 最多 and their like that stand before the number in the same clause with nothing but a verb or measure between
     * (至少有1人, 每年至少开展一次), or null.
     */
    static @Nullable Comparator apart(CharSequence s, int start) {
        for (int i = start - 1; i > 0 && i >= start - REACH && Characters.isHan(s.charAt(i)); i--) {
            Lexicon.Hit<Comparator> hit = ADVERBS.longestBefore(s, i);
            if (hit != null) {
                return hit.value();
            }
        }
        return null;
    }
}
