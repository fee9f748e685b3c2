package org.sanbiao.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanbiao.following.register.Unit;

/** Which units belong to which. */
final class Units {

    private Units() {}

    /** A unit and all that belong to it, at whatever depth. */
    static Set<String> under(String name, List<Unit> units) {
        Map<String, List<String>> below = new HashMap<>();
        for (Unit unit : units) {
            if (unit.above() != null) {
                below.computeIfAbsent(unit.above(), key -> new ArrayList<>()).add(unit.name());
            }
        }
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(below.getOrDefault(next, List.of()));
            }
        }
        return found;
    }
}
