package org.sanbiao.language.time;

import org.sanbiao.language.time.Phrase.Limit;

/** The words after a time that bound it: 前, 以来, 起, 内, 期间. */
final class Suffixes {

    private final String s;
    private final Manner manner;

    Suffixes(String s, Manner manner) {
        this.s = s;
        this.manner = manner;
    }

    /** Takes in the words after a time; returns their end. */
    int suffix(int end, Phrase phrase) {
        int at = end;
        if (s.startsWith("左右", at) || s.startsWith("前后", at)) {
            phrase.approximate = true;
            return at + 2;
        }
        if (s.startsWith("同期", at)) {
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
        long number = SmallNumber.integer(s, at + 1);
        if (number != SmallNumber.NONE) {
            int unit = SmallNumber.end(number);
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
}
