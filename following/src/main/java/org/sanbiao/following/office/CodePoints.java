package org.sanbiao.following.office;

/** Turns UTF-16 positions of a text into counts of code points; quick where they are asked for in order. */
final class CodePoints {

    private final String text;
    private int unit;
    private int point;

    CodePoints(String text) {
        this.text = text;
    }

    int at(int position) {
        if (position < unit) {
            point -= text.codePointCount(position, unit);
        } else {
            point += text.codePointCount(unit, position);
        }
        unit = position;
        return point;
    }
}
