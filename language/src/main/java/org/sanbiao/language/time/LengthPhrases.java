package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Phrase.Form;
import org.sanbiao.language.time.Phrase.Limit;

/** Reads what is built on a length of time: 三年内, 两周后, 今后三年, 三到五年, 2月13日后三天. */
final class LengthPhrases {

    private final String s;
    private final Manner manner;
    private final LengthReader lengths;
    private final Prefixes prefixes;
    private final Suffixes suffixes;

    LengthPhrases(String s, Manner manner, LengthReader lengths, Prefixes prefixes, Suffixes suffixes) {
        this.s = s;
        this.manner = manner;
        this.lengths = lengths;
        this.prefixes = prefixes;
        this.suffixes = suffixes;
    }

    /** 2月13日后三天, 明天的一个月以前. */
    int shifted(int end, Phrase phrase) {
        int at = s.startsWith("的", end) ? end + 1 : end;
        LengthReader.Found length = lengths.read(at);
        if (length == null || phrase.from.isTimeOnly()) {
            return end;
        }
        int back = suffixes.ago(length.end());
        int forward = suffixes.later(length.end());
        if (back == length.end() && forward == length.end()) {
            return end;
        }
        phrase.form = Form.SHIFT;
        phrase.anchored = true;
        phrase.length = length.length();
        phrase.direction = back > length.end() ? -1 : 1;
        return Math.max(back, forward);
    }

    /** The phrase of a length found at {@code at}, or null where it is an idiom. */
    @Nullable
    Phrase length(int at, LengthReader.Found found, Phrase phrase) {
        phrase.from = new Fields();
        phrase.form = Form.LENGTH;
        phrase.length = found.length();
        phrase.limit = Limit.NONE;
        phrase.end = found.end();
        int next = Separators.end(s, found.end());
        LengthReader.Found longer = next > 0 ? lengths.read(next) : null;
        if (longer != null) {
            phrase.longer = longer.length();
            phrase.end = longer.end();
            return phrase;
        }
        if (Validity.isIdiom(s, at, found.end())) {
            return null;
        }
        if (s.startsWith("左右", phrase.end)) {
            found.length().approximate = true;
            phrase.end += 2;
            return phrase;
        }
        if (manner == Manner.SPOKEN && (s.startsWith("以上", phrase.end) || s.startsWith("以下", phrase.end))) {
            phrase.limit = s.startsWith("以上", phrase.end) ? Limit.AFTER : Limit.BEFORE;
            phrase.end += 2;
            return phrase;
        }
        int inside = suffixes.inside(phrase.end);
        int ago = suffixes.ago(phrase.end);
        int later = suffixes.later(phrase.end);
        int since = suffixes.since(phrase.end);
        if (inside > phrase.end) {
            phrase.form = Form.RUN;
            phrase.limit = Limit.INSIDE;
            phrase.end = inside;
            phrase.fromElsewhere =
                    at > 2 && (s.startsWith("之日起", at - 3) || s.startsWith("日起", at - 2) || s.charAt(at - 1) == '后');
        } else if (since > phrase.end) {
            phrase.form = Form.RUN;
            phrase.direction = -1;
            phrase.limit = Limit.SINCE;
            phrase.end = since;
        } else if (ago > phrase.end || later > phrase.end) {
            phrase.form = Form.SHIFT;
            phrase.direction = ago > phrase.end ? -1 : 1;
            boolean open = Math.max(ago, later) > phrase.end + 1;
            phrase.limit = !open ? Limit.NONE : ago > phrase.end ? Limit.BEFORE : Limit.AFTER;
            phrase.end = Math.max(ago, later);
        }
        return phrase;
    }

    /** A run such as 今后三年 or 近两个月 that begins at {@code i}, or null. */
    @Nullable
    Phrase run(int i) {
        Phrase phrase = new Phrase(i);
        int at = prefixes.run(i, phrase);
        if (at == i) {
            return null;
        }
        LengthReader.Found length = lengths.read(at);
        if (length == null
                || phrase.wholeUnits
                        && (manner == Manner.OFFICIAL || length.length().coarsest() == Length.Unit.WORKDAY)) {
            return null;
        }
        boolean nearly = s.charAt(i) == '近' && length.length().finest().compareTo(Length.Unit.HOUR) >= 0;
        if (nearly && manner == Manner.OFFICIAL) {
            return null;
        }
        phrase.form = Form.RUN;
        phrase.length = length.length();
        phrase.end = length.end();
        if (s.startsWith("内", phrase.end) || s.startsWith("里", phrase.end) || s.startsWith("来", phrase.end)) {
            phrase.end++;
        } else if (s.startsWith("以来", phrase.end) || s.startsWith("之内", phrase.end) || s.startsWith("时间", phrase.end)) {
            phrase.end += 2;
        }
        return phrase;
    }
}
