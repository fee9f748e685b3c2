package org.sanbiao.ledger;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, as it is found: the first hundred one by one, the rest counted. */
final class Faults {

    private final List<Fault> listed = new ArrayList<>();
    private long more;

    void about(Fault.Kind kind, long sequence, String message) {
        among(kind, sequence, sequence + 1, message);
    }

    void among(Fault.Kind kind, long from, long to, String message) {
        if (listed.size() < Report.MOST_FAULTS) {
            listed.add(new Fault(kind, from, to, message));
        } else {
            more++;
        }
    }

    List<Fault> listed() {
        return listed;
    }

    long more() {
        return more;
    }
}
