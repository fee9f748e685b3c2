package org.sanbiao.language.time;

/** The signs and words between the two ends of a range. */
final class Separators {

    private Separators() {}

    /** Where a separator that begins at {@code i} ends, or -1. */
    static int end(String s, int i) {
        if (i >= s.length()) {
            return -1;
        }
        int at = s.charAt(i) == ' ' ? i + 1 : i;
        int sign = at;
        if (at >= s.length()) {
            return -1;
        }
        switch (s.charAt(at)) {
            case '至', '到' -> at++;
            case '—', '-', '~', 'ー', '－', '–', '～' -> {
                while (at < s.length() && at - sign < 3 && "—-~ー－–～".indexOf(s.charAt(at)) >= 0) {
                    at++;
                }
            }
            default -> {
                return -1;
            }
        }
        if (at < s.length() && s.charAt(at) == ' ') {
            at++;
        }
        return at < s.length() ? at : -1;
    }
}
