package org.sanbiao.app.web;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.Ledger;
import org.sanbiao.ledger.tree.Checkpoint;

/** What every sheet of paper says of the ledger that it was printed from. For any number of threads. */
public final class Imprint {

    private static final String ATTRIBUTE = Imprint.class.getName();

    private final Ledger ledger;
    private volatile @Nullable Checkpoint head;

    private Imprint(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Makes it known to all pages. */
    public static void of(Ledger ledger, ServletContext pages) {
        pages.setAttribute(ATTRIBUTE, new Imprint(ledger));
    }

    /** How many entries there are now, and their root; null where no ledger stands behind the pages. Asked once an entry. */
    static @Nullable Checkpoint now(ServletContext pages) {
        return pages.getAttribute(ATTRIBUTE) instanceof Imprint imprint ? imprint.now() : null;
    }

    private Checkpoint now() {
        Checkpoint known = head;
        if (known == null || known.size() != ledger.size()) {
            known = ledger.head();
            head = known;
        }
        return known;
    }
}
