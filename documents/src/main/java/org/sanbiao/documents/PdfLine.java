package org.sanbiao.documents;

import org.sanbiao.reading.page.Box;

/**
 * A line that is printed on a sheet.
 *
 * @param sheet from 0
 * @param text without blanks at its ends
 * @param left in points from the sheet's left edge, as all that follow from there or its upper edge
 * @param right where its last character ends
 * @param base on which its characters stand
 * @param size of most of its characters
 * @param height of the sheet
 */
record PdfLine(int sheet, String text, float left, float right, float base, float size, float height) {

    Box box() {
        return new Box(
                sheet,
                Math.round(left * 10),
                Math.round((base - size * 0.88f) * 10),
                Math.round(right * 10),
                Math.round((base + size * 0.12f) * 10));
    }
}
