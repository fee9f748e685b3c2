package org.sanbiao.documents;

/** The encodings that a plain text is read in. */
public enum Encoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    /** With GBK and GB 2312, which it contains. */
    GB18030("GB18030");

    private final String label;

    Encoding(String label) {
        this.label = label;
    }

    /** Its registered name. */
    public String label() {
        return label;
    }
}
