package org.sanbiao.language.time;

/** The signs and words between the two ends of a range. */
final class Separators {

    private Separators() {}

    /** Where a separator that begins at {@code i} ends, or -1. */
    static int end(String s, int i) {
        if (i >= s.length()) {
            return -1;
        }
        int at = i;
        switch (s.charAt(i)) {
            case '至', '到' -> at++;
            case '—', '-', '~', 'ー', '－', '–', '～' -> {
                while (at < s.length() && at - i < 3 && "—-~ー－–～".indexOf(s.charAt(at)) >= 0) {
                    at++;
                }
            }
            default -> {
                return -1;
            }
        }
        return at < s.length() ? at : -1;
    }
}
