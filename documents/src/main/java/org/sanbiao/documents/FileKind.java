package org.sanbiao.documents;

/** The kinds of file that are read. */
public enum FileKind {
    TEXT,
    HTML,
    DOCX,
    PDF
}
