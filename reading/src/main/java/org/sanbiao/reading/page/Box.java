package org.sanbiao.reading.page;

/**
 * A rectangle on a printed sheet, in tenths of a point (1/720 inch) from its upper left corner.
 *
 * @param sheet from 0
 * @param left smaller than right
 * @param top smaller than bottom
 */
public record Box(int sheet, int left, int top, int right, int bottom) {

    /** The smallest box around this and another of the same sheet. */
    public Box with(Box other) {
        return new Box(
                sheet,
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
