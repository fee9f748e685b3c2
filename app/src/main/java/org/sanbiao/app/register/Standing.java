package org.sanbiao.app.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;

/** Pages of the register, and how many rows are in which state: counted once for every filter until something happens. */
final class Standing {

    private static final int KEPT = 200;

    private final WorkFolder work;

    private final Map<Asked, Map<State, Integer>> counted = new LinkedHashMap<>(16, 0.75f, true) {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Map<State, Integer>> eldest) {
            return size() > KEPT;
        }
    };

    Standing(WorkFolder work) {
        this.work = work;
    }

    private record Asked(Filter filter, LocalDate today, long entries) {}

    Register.Page page(View view, LocalDate today) {
        int offset = (view.number() - 1) * view.size();
        return work.office().register().page(view.filter(), view.sort(), offset, view.size(), view.pack(), today);
    }

    /** In the order of the states; those that none is in are left out. */
    Map<State, Integer> states(Filter filter, LocalDate today) {
        Asked asked = new Asked(filter, today, work.ledger().size());
        synchronized (counted) {
            Map<State, Integer> known = counted.get(asked);
            if (known != null) {
                return known;
            }
        }
        Map<State, Integer> states = new EnumMap<>(State.class);
        work.office().register().states(filter, today).forEach((name, number) -> {
            states.put(State.valueOf(name.toUpperCase(Locale.ROOT)), number);
        });
        synchronized (counted) {
            counted.put(asked, states);
        }
        return states;
    }
}
