package org.sanbiao.documents;

/**
 * One line that is said of a document to whoever has it read.
 *
 * @param zh in Chinese
 * @param en in English, without the file's name
 */
public record Remark(String zh, String en) {

    /** Both, the Chinese first. */
    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
