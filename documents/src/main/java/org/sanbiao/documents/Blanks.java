package org.sanbiao.documents;

/** Blanks as layout leaves them: runs, wide ones, line breaks in running text, marks of no width. */
final class Blanks {

    private Blanks() {}

    /** Without blanks at both ends, every run between them one plain space, marks of no width and controls left out. */
    static String tidy(CharSequence words) {
        StringBuilder tidy = new StringBuilder(words.length());
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (!isNothing(c)) {
                if (blank && tidy.length() > 0) {
                    tidy.append(' ');
                }
                blank = false;
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    static boolean isBlank(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == '\u00a0'
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u2028'
                || c == '\u2029';
    }

    /** Marks of no width, soft hyphens, controls and halves of no pair. */
    private static boolean isNothing(char c) {
        return c < ' '
                || c >= '\u007f' && c < '\u00a0'
                || c == '\u00ad'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\ufeff'
                || c == '\ufffe'
                || c == '\uffff';
    }

    /** Whether it is written without spaces between words: a Chinese character or full-width punctuation. */
    static boolean isChinese(char c) {
        return c >= '\u2e80' && c <= '\u9fff'
                || c >= '\uf900' && c <= '\ufaff'
                || c >= '\uff00' && c <= '\uff60'
                || c >= '\ud840' && c <= '\udfff'
                || "“”‘’—…·".indexOf(c) >= 0;
    }
}
