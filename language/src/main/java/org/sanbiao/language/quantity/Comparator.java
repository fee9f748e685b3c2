package org.sanbiao.language.quantity;

/** How an amount stands to the number beside it, as the words alone say. */
public enum Comparator {
    EQUAL("="),
    AT_LEAST(">="),
    MORE(">"),
    AT_MOST("<="),
    LESS("<"),
    ABOUT("~"),
    RANGE("range");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /** The sign that the public formats print. */
    public String sign() {
        return sign;
    }
}
