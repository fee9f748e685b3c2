package org.sanbiao.language.text;

/** What a character is and how it is normally written; own tables, so that every JDK agrees. */
public final class Characters {

    private static final char[] WIDTHS = new char[0x10000];

    static {
        for (int c = 0; c < WIDTHS.length; c++) {
            WIDTHS[c] = widthOf((char) c);
        }
    }

    private Characters() {}

    /** Whether it is a Chinese character, Chinese punctuation or a full-width form (or half of a character beyond them). */
    public static boolean isWide(char c) {
        return c >= '\u2e80' && c <= '\ufaff' && !(c >= '\ud800' && c <= '\uf8ff')
                || c >= '\ufe30' && c <= '\ufe4f'
                || c >= '\uff00' && c <= '\uff60'
                || isQuote(c)
                || c >= '\ud800' && c <= '\udfff';
    }

    /** Whether it is a Chinese character of the basic plane. */
    public static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf' || c == '\u3007';
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isQuote(char c) {
        return c == '“' || c == '”' || c == '‘' || c == '’' || c == '…' || c == '—' || c == '·';
    }

    /** The normal spelling of the unit at {@code i} of {@code s[start, end)}: always one unit for one. */
    static char normal(String s, int start, int end, int i) {
        char c = s.charAt(i);
        char n = width(c);
        return switch (n) {
            case ',' -> betweenDigits(s, start, end, i) ? ',' : besideHan(s, start, end, i) ? '，' : ',';
            case ':' -> betweenDigits(s, start, end, i) ? ':' : '：';
            case ';' -> '；';
            case '?' -> '？';
            case '!' -> '！';
            case '(' -> '（';
            case ')' -> '）';
            default -> n;
        };
    }

    private static char width(char c) {
        return WIDTHS[c];
    }

    private static char widthOf(char c) {
        if (c >= '\uff10' && c <= '\uff19' || c >= '\uff21' && c <= '\uff3a' || c >= '\uff41' && c <= '\uff5a') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '％', '﹪' -> '%';
            case '．' -> '.';
            case '＋' -> '+';
            case '／' -> '/';
            case '＝' -> '=';
            case '＜' -> '<';
            case '＞' -> '>';
            case '＆' -> '&';
            case '＂' -> '"';
            case '﹐', '，' -> '，';
            case '﹑', '､' -> '、';
            case '：', '︰', '∶' -> '：';
            case '－', '–', '‐', '‑', '−', '‒', '﹣' -> '-';
            case '―', '─', '━', '﹘' -> '—';
            case '～', '〜', '∼', '˜' -> '~';
            case '•', '・', '‧', '∙', '●' -> '·';
            case '○', '◯', 'Ο' -> '〇';
            case '℃' -> '℃';
            case '㎡' -> '㎡';
            case '﹙' -> '（';
            case '﹚' -> '）';
            case '「', '『', '〝' -> '“';
            case '」', '』', '〞' -> '”';
            case '﹝' -> '〔';
            case '﹞' -> '〕';
            case '\u3000', '\u00a0', '\t', '\n', '\r', '\u2028', '\u2029' -> ' ';
            default -> c >= '\u2000' && c <= '\u200a' ? ' ' : c;
        };
    }

    private static boolean betweenDigits(String s, int start, int end, int i) {
        return i > start && i + 1 < end && isDigit(width(s.charAt(i - 1))) && isDigit(width(s.charAt(i + 1)));
    }

    private static boolean besideHan(String s, int start, int end, int i) {
        return i > start && isWide(s.charAt(i - 1)) || i + 1 < end && isWide(s.charAt(i + 1)) || i + 1 == end;
    }
}
