package org.sanbiao.app.web;

import java.util.ArrayList;
import java.util.List;

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

    private Navigation() {}

    /**
     * A link.
     *
     * @param here whether this page is below it
     */
    public record Item(String path, String text, boolean here) {}

    /** Those that whoever looks may follow. */
    static List<Item> of(Shell shell) {
        List<Item> items = new ArrayList<>();
        for (String path : PATHS) {
            if (shell.may("GET", path) && shell.visitor().role() != null) {
                boolean here = shell.path().equals(path) || shell.path().startsWith(path + "/");
                items.add(new Item(path, shell.t("web.nav." + path.substring(1)), here));
            }
        }
        return items;
    }
}
