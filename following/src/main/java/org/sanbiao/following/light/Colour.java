package org.sanbiao.following.light;

import org.sanbiao.following.wording.Wording;

/** A light's colour. What it means is the pack's to say: blue is praise in one city and a warning in another. */
public enum Colour {
    GREEN("绿", "green"),
    BLUE("蓝", "blue"),
    YELLOW("黄", "yellow"),
    ORANGE("橙", "orange"),
    RED("红", "red"),
    /** No light. */
    NONE("无", "none");

    private final Wording words;

    Colour(String zh, String en) {
        words = new Wording(zh, en);
    }

    public Wording words() {
        return words;
    }
}
