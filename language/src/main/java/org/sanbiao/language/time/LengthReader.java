package org.sanbiao.language.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Length.Unit;

/** Reads lengths of time: 三年, 一年半, 两个月, 半年, 10个工作日, 1小时30分. */
final class LengthReader {

    /** A length and where it ends. */
    record Found(Length length, int end) {}

    private record Suffix(Unit unit, BigDecimal factor, int end) {}

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String s;
    private final Manner manner;
    private boolean shared;

    LengthReader(String s, Manner manner) {
        this.s = s;
        this.manner = manner;
    }

    /** The length that begins at {@code i}, or null. */
    @Nullable
    Found read(int i) {
        Length length = new Length();
        int at = i;
        int end = -1;
        while (true) {
            Length with = end < 0 ? length : new Length();
            int next = part(at, with, end >= 0);
            if (next < 0 || with != length && !length.takes(with)) {
                break;
            }
            end = next;
            at = end;
            if (at < s.length()
                    && "零又加余多".indexOf(s.charAt(at)) >= 0
                    && at + 1 < s.length()
                    && SmallNumber.isNumeral(s.charAt(at + 1))) {
                at++;
            }
        }
        return end < 0 ? null : new Found(length, end);
    }

    /** The length that a number before it shares its unit with: the 五年 of 三到五年. */
    private @Nullable Found shared(int i) {
        shared = true;
        Found found = read(i);
        shared = false;
        return found;
    }

    /** One number with its unit; the end of it, or -1. */
    private int part(int i, Length length, boolean further) {
        if (i >= s.length()) {
            return -1;
        }
        char first = s.charAt(i);
        if (first == '半' && !further) {
            Suffix suffix = unit(i + 1, i, true, false);
            if (suffix == null || suffix.unit == Unit.SECOND || s.charAt(suffix.end - 1) == '分') {
                return -1;
            }
            length.add(HALF.multiply(suffix.factor), suffix.unit);
            return suffix.end;
        }
        if (first == '分' && manner == Manner.SPOKEN && !further && s.startsWith("分半", i) && i == 0) {
            length.add(new BigDecimal("1.5"), Unit.MINUTE);
            return i + 2;
        }
        BigDecimal value;
        int at;
        boolean approximate = false;
        if (first == '几' && !further && manner == Manner.SPOKEN) {
            value = BigDecimal.valueOf(3);
            at = i + 1;
            approximate = true;
            if (at < s.length() && s.charAt(at) == '十') {
                value = BigDecimal.valueOf(30);
                at++;
            }
        } else {
            SmallNumber.Amount amount = SmallNumber.amount(s, i);
            if (amount == null) {
                return -1;
            }
            value = amount.value();
            at = amount.end();
        }
        while (at < s.length() && "多余几来".indexOf(s.charAt(at)) >= 0 && value.compareTo(BigDecimal.TEN) >= 0) {
            at++;
            approximate = true;
        }
        boolean half = false;
        if (s.startsWith("个半", at)) {
            half = true;
        }
        Suffix suffix = unit(half ? at + 2 : at, i, further, half);
        if (suffix == null && !half && !further) {
            int next = Separators.end(s, at);
            Found longer = next > 0 && !shared ? shared(next) : null;
            if (longer != null && longer.length.isSingle() && value.compareTo(longer.length.count()) < 0) {
                length.add(value, longer.length.coarsest());
                return at;
            }
        }
        if (half
                && suffix != null
                && suffix.unit != Unit.MONTH
                && suffix.unit != Unit.HOUR
                && suffix.unit != Unit.WEEK) {
            return -1;
        }
        if (suffix == null
                && at < s.length()
                && s.charAt(at) == '个'
                && at + 1 < s.length()
                && "多余".indexOf(s.charAt(at + 1)) >= 0) {
            approximate = true;
            at++;
            suffix = unit(at + 1, i, true, true);
        }
        if (suffix == null) {
            return -1;
        }
        BigDecimal total = half ? value.add(HALF) : value;
        int end = suffix.end;
        if (suffix.unit == Unit.HOUR && manner == Manner.SPOKEN && s.startsWith("整", end)) {
            end++;
        }
        if (!half
                && end < s.length()
                && s.charAt(end) == '半'
                && (end + 1 == s.length() || "年月天周夜数径".indexOf(s.charAt(end + 1)) < 0)) {
            total = total.add(HALF);
            end++;
            if (end < s.length() && s.charAt(end) == '钟') {
                end++;
            }
        } else if (suffix.unit == Unit.YEAR && end < s.length() && "多余".indexOf(s.charAt(end)) >= 0) {
            approximate = true;
            end++;
        }
        length.add(total.multiply(suffix.factor), suffix.unit);
        length.approximate |= approximate;
        return end;
    }

    private @Nullable Suffix unit(int i, int number, boolean further, boolean counted) {
        boolean spoken = manner == Manner.SPOKEN;
        int at = i;
        boolean ge = counted;
        if (at < s.length() && s.charAt(at) == '个') {
            ge = true;
            at++;
        }
        if (at >= s.length()) {
            return null;
        }
        char c = s.charAt(at);
        char next = at + 1 < s.length() ? s.charAt(at + 1) : ' ';
        return switch (c) {
            case '年' -> ge || isNoYears(next) || isYear(number, at) ? null : one(Unit.YEAR, at + 1);
            case '月' -> isNoMonths(number, ge || further, next) ? null : one(Unit.MONTH, at + 1);
            case '季' -> ge && next == '度' ? new Suffix(Unit.MONTH, BigDecimal.valueOf(3), at + 2) : null;
            case '周' -> "年边转岁期密".indexOf(next) >= 0 || isAround(number, next) ? null : one(Unit.WEEK, at + 1);
            case '星' -> next == '期' ? one(Unit.WEEK, at + 2) : null;
            case '礼' -> next == '拜' ? one(Unit.WEEK, at + 2) : null;
            case '天' -> ge || "然下津文地气".indexOf(next) >= 0 ? null : one(Unit.DAY, at + 1);
            case '日' -> ge || "元本均产游".indexOf(next) >= 0 ? null : one(Unit.DAY, at + 1);
            case '工' -> s.startsWith("工作日", at) ? one(Unit.WORKDAY, at + 3) : null;
            case '交' -> s.startsWith("交易日", at) ? one(Unit.WORKDAY, at + 3) : null;
            case '小' -> next == '时' ? one(Unit.HOUR, at + 2) : null;
            case '钟' -> next == '头' ? one(Unit.HOUR, at + 2) : ge && spoken ? one(Unit.HOUR, at + 1) : null;
            case '时' -> further && spoken ? one(Unit.HOUR, at + 1) : null;
            case '刻' -> next == '钟' ? new Suffix(Unit.MINUTE, BigDecimal.valueOf(15), at + 2) : null;
            case '分' ->
                next == '钟' ? one(Unit.MINUTE, at + 2) : isMinutes(ge, further, next) ? one(Unit.MINUTE, at + 1) : null;
            case '秒' -> ge ? null : one(Unit.SECOND, next == '钟' ? at + 2 : at + 1);
            case '世' -> ge && next == '纪' ? new Suffix(Unit.YEAR, BigDecimal.valueOf(100), at + 2) : null;
            default -> null;
        };
    }

    private static Suffix one(Unit unit, int end) {
        return new Suffix(unit, BigDecimal.ONE, end);
    }

    /** 三年级, 2年度, 22年底. */
    private boolean isNoYears(char next) {
        return "级代轮份华画糕货青轻龄鉴底初末".indexOf(next) >= 0 || next == '度' && manner == Manner.OFFICIAL;
    }

    /** 四周, all around. */
    private boolean isAround(int number, char next) {
        return manner == Manner.OFFICIAL && s.charAt(number) == '四' && "内后前的".indexOf(next) < 0;
    }

    /** Whether the number before 年 is that of a year: 2013年. */
    private boolean isYear(int number, int at) {
        return at - number == 4 && (s.charAt(number) == '1' || s.charAt(number) == '2')
                || SmallNumber.row(s, number) == 4;
    }

    /** Whether a number and 月 without 个 is the name of a month. */
    private boolean isNoMonths(int number, boolean counted, char next) {
        return !counted && "两俩数半".indexOf(s.charAt(number)) < 0 && manner == Manner.OFFICIAL
                || "饼球光".indexOf(next) >= 0;
    }

    private boolean isMinutes(boolean ge, boolean further, char next) {
        boolean followed = manner == Manner.SPOKEN && (next == '半' || SmallNumber.isNumeral(next));
        return (further || followed) && next != '之' && !ge;
    }
}
