package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Phrase.Limit;

/** The words before and after a time that bound it: 自, 到, 截至; 前, 以来, 起, 内, 期间. */
final class Affixes {

    private final String s;
    private final Manner manner;

    Affixes(String s, Manner manner) {
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
                        && Numeral.isNumeral(s.charAt(i + 1))) {
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
        for (String word : new String[] {"印发", "发布", "公布", "下发", "颁布", "发文", "本通知印发", "本方案印发"}) {
            if (s.startsWith(word, i) && s.startsWith("之日起", i + word.length())) {
                Phrase phrase = new Phrase(i);
                phrase.end = i + word.length() + 3;
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

    /** Takes in the words after a time; returns their end. */
    int suffix(int end, Phrase phrase) {
        int at = end;
        if (s.startsWith("左右", at) || s.startsWith("前后", at)) {
            phrase.approximate = true;
            return at + 2;
        }
        if (s.startsWith("当天", at) || s.startsWith("当日", at)) {
            return at + 2;
        }
        if (s.startsWith("或", at) || s.startsWith("及", at)) {
            at++;
        } else if (s.startsWith("之日", at)) {
            at += 2;
        }
        int found = before(at);
        if (found > at) {
            phrase.limit = Limit.BEFORE;
            return found;
        }
        found = since(at);
        if (found == at) {
            found = beginning(at);
        }
        if (found > at) {
            phrase.limit = Limit.SINCE;
            return found;
        }
        found = after(at, phrase);
        if (found > at) {
            phrase.limit = Limit.AFTER;
            return found;
        }
        if (s.startsWith("止", end)) {
            phrase.limit = phrase.form == Phrase.Form.RANGE ? phrase.limit : Limit.UNTIL;
            return end + 1;
        }
        if (s.startsWith("期间", end)) {
            phrase.limit = Limit.DURING;
            return end + 2;
        }
        if (s.startsWith("假期", end) || s.startsWith("长假", end)) {
            phrase.limit = Limit.DURING;
            return end + 2;
        }
        if (s.startsWith("黄金周", end)) {
            phrase.limit = Limit.DURING;
            return end + 3;
        }
        if (s.startsWith("间", end) && phrase.form == Phrase.Form.RANGE) {
            return end + 1;
        }
        int inside = inside(end);
        if (inside > end) {
            phrase.limit = phrase.limit == Limit.UNTIL ? phrase.limit : Limit.INSIDE;
            return inside;
        }
        return end;
    }

    /** The end of 前, 之前, 以前. */
    int before(int at) {
        if (s.startsWith("之前", at) || s.startsWith("以前", at)) {
            return at + 2;
        }
        if (!s.startsWith("前", at) || s.startsWith("前后", at)) {
            return at;
        }
        char next = at + 1 < s.length() ? s.charAt(at + 1) : '。';
        if ("期沿景往进置端瞻列茅段身任述言哨排半方者台移提".indexOf(next) >= 0) {
            return at;
        }
        long number = Numeral.integer(s, at + 1);
        if (number != Numeral.NONE) {
            int unit = Numeral.end(number);
            if (unit >= s.length() || "名位强个季甲十月年天".indexOf(s.charAt(unit)) >= 0) {
                return at;
            }
        }
        return at + 1;
    }

    private int after(int at, Phrase phrase) {
        if (s.startsWith("之后", at) || s.startsWith("以后", at)) {
            return at + 2;
        }
        boolean plain = s.startsWith("后", at)
                && "续备勤方期进台者半面来继代世果顾遗劲裔".indexOf(at + 1 < s.length() ? s.charAt(at + 1) : ' ') < 0;
        return plain
                        && (phrase.from.feast != null
                                || phrase.from.isAny() && manner == Manner.SPOKEN
                                || phrase.from.edge != null
                                || phrase.from.year != Fields.NONE
                                || phrase.form == Phrase.Form.VAGUE)
                ? at + 1
                : at;
    }

    /** The end of 以来. */
    int since(int at) {
        if (s.startsWith("以来", at)) {
            return at + 2;
        }
        char next = at + 1 < s.length() ? s.charAt(at + 1) : '。';
        return s.startsWith("来", at) && "源到自宾访电说看临往去回年信历由袭得".indexOf(next) < 0 ? at + 1 : at;
    }

    private int beginning(int at) {
        if (s.startsWith("开始", at)) {
            return at + 2;
        }
        char next = at + 1 < s.length() ? s.charAt(at + 1) : '。';
        return s.startsWith("起", at) && "步草点来到诉源跑飞伏降始码价因身义用于".indexOf(next) < 0 ? at + 1 : at;
    }

    boolean isInside(int at) {
        return inside(at) > at;
    }

    /** The end of 内, 以内, 之内. */
    int inside(int at) {
        if (s.startsWith("以内", at) || s.startsWith("之内", at)) {
            return at + 2;
        }
        char next = at + 1 < s.length() ? s.charAt(at + 1) : '。';
        return s.startsWith("内", at) && "外部容地陆需蒙涵河".indexOf(next) < 0 ? at + 1 : at;
    }

    /** The end of 前, 之前, 以前 after a length. */
    int ago(int at) {
        if (s.startsWith("之前", at) || s.startsWith("以前", at)) {
            return at + 2;
        }
        return before(at);
    }

    /** The end of 后, 之后, 以后 after a length. */
    int later(int at) {
        if (s.startsWith("之后", at) || s.startsWith("以后", at)) {
            return at + 2;
        }
        char next = at + 1 < s.length() ? s.charAt(at + 1) : '。';
        return s.startsWith("后", at) && "续备勤方期进台者半面来继代".indexOf(next) < 0 ? at + 1 : at;
    }

    /** Words that look like a length and are an idiom: 一天到晚, 三年五载, 百年大计. */
    static boolean isIdiom(String s, int i, int end) {
        String words = s.substring(i, end);
        return switch (words) {
            case "九年" -> s.startsWith("一贯制", end) || s.startsWith("义务", end);
            case "一百年" -> i > 0 && s.charAt(i - 1) == '个';
            case "百年", "千年", "万年", "一日", "一年", "三天" ->
                s.startsWith("大计", end)
                        || s.startsWith("老店", end)
                        || s.startsWith("之计", end)
                        || s.startsWith("变局", end)
                        || s.startsWith("未有", end)
                        || s.startsWith("一度", end)
                        || s.startsWith("一遇", end)
                        || s.startsWith("到晚", end)
                        || s.startsWith("两头", end)
                        || s.startsWith("四季", end)
                        || s.startsWith("生态", end)
                        || s.startsWith("秀林", end)
                        || s.startsWith("名校", end)
                        || s.startsWith("目标", end)
                        || s.startsWith("奋斗", end)
                        || s.startsWith("古", end)
                        || s.startsWith("梦", end)
                        || s.startsWith("文脉", end);
            default -> false;
        };
    }
}
