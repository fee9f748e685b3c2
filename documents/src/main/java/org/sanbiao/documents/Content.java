package org.sanbiao.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/** What the reader of one kind of file hands over; the fields as in {@link Document}. */
record Content(
        Page page,
        Facts found,
        @Nullable String address,
        @Nullable Encoding encoding,
        List<Remark> notes) {

    /** Of a file that says nothing of itself. */
    static Content of(Page page, List<Remark> notes) {
        return new Content(page, Facts.NONE, null, null, notes);
    }
}
