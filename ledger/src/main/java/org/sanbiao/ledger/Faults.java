package org.sanbiao.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is wrong, as it is found: the first of each kind one by one, the rest counted. */
final class Faults {

    private final List<Fault> listed = new ArrayList<>();
    private final Map<Fault.Kind, Integer> ofKind = new EnumMap<>(Fault.Kind.class);
    private long more;

    void about(Fault.Kind kind, long sequence, String message) {
        among(kind, sequence, sequence + 1, message);
    }

    void among(Fault.Kind kind, long from, long to, String message) {
        if (ofKind.merge(kind, 1, Integer::sum) <= Report.MOST_OF_A_KIND) {
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
