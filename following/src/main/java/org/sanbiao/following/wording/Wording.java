package org.sanbiao.following.wording;

/** The same thing said in Chinese and in English. */
public record Wording(String zh, String en) {

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
