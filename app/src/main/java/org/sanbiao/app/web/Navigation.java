package org.sanbiao.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sanbiao.following.event.OfficeEvent.Role;

/** The ways from any page to the others, in the order in which work goes. */
public final class Navigation {

    private static final List<String> PATHS = List.of(
            "/desk",
            "/documents",
            "/register",
            "/units",
            "/approvals",
            "/completion",
            "/periods",
            "/inspection",
            "/search",
            "/public",
            "/people",
            "/organisation",
            "/logins");

    private static final Map<Role, List<String>> ALLOWED = new ConcurrentHashMap<>();

    private Navigation() {}

    private static List<String> allowed(Role role) {
        return PATHS.stream()
                .filter(path -> Access.TABLE.allows("GET", path, role))
                .toList();
    }

    /**
     * A link.
     *
     * @param here whether this page is below it
     */
    public record Item(String path, String text, boolean here) {}

    /** Those that whoever looks may follow; none for the public. */
    static List<Item> of(Shell shell) {
        List<Item> items = new ArrayList<>();
        Role role = shell.visitor().role();
        if (role != null) {
            for (String path : ALLOWED.computeIfAbsent(role, Navigation::allowed)) {
                boolean here = shell.path().equals(path) || shell.path().startsWith(path + "/");
                items.add(new Item(path, shell.t("web.nav." + path.substring(1)), here));
            }
        }
        return items;
    }
}
