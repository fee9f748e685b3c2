package org.sanbiao.documents;

import java.text.Normalizer;

/**
 * Radicals that look like characters. Fonts draw both by one glyph, and PDFs then name it by whichever comes first: ⼯ for 工,
 * ⺠ for 民, ⸺ for ——.
 */
final class Radicals {

    // CJK Radicals Supplement, those that look like a character as written in China
    private static final String LIKE =
            "⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺢氺⺧牛⺩王⺪疋⺫目⺬示⺮竹⺯糸⺰纟⺱罓⺲罒⺳冈⺴网⺶羊⺷羋⺸芈⺹耂⺺肀⺻聿⺼肉⺽臼⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private Radicals() {}

    /** The same with characters in the place of radicals. */
    static String plain(String text) {
        boolean any = false;
        for (int i = 0; i < text.length() && !any; i++) {
            any = text.charAt(i) >= '\u2e3a' && text.charAt(i) <= '\u2fd5';
        }
        if (!any) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = c >= '\u2e80' && c <= '\u2eff' ? LIKE.indexOf(c) : -1;
            if (c == '\u2e3a' || c == '\u2e3b') {
                plain.append(c == '\u2e3a' ? "——" : "———"); // a dash of two or three drawn as one
            } else if (c == '\u2f3e' || c == '\u2fad') {
                plain.append(c == '\u2f3e' ? '户' : '青'); // the standard names the form that China does not write
            } else if (at >= 0) {
                plain.appendCodePoint(LIKE.codePointAt(at + 1));
            } else if (c >= '\u2f00' && c <= '\u2fd5') {
                plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)); // fixed since Unicode 3.0
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
