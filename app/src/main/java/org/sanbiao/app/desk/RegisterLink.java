package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.util.Locale;
import org.sanbiao.app.web.Shell;
import org.sanbiao.following.commitment.State;

/** Addresses of the register with a filter. */
public final class RegisterLink {

    private final StringBuilder query = new StringBuilder();

    private RegisterLink() {}

    /** All of it. */
    public static RegisterLink all() {
        return new RegisterLink();
    }

    public RegisterLink unit(String unit) {
        return unit.isEmpty() ? this : with("unit", unit);
    }

    public RegisterLink state(State state) {
        return with("state", state.name().toLowerCase(Locale.ROOT));
    }

    public RegisterLink overdue() {
        return with("overdue", "1");
    }

    public RegisterLink due(LocalDate from, LocalDate to) {
        return with("from", from.toString()).with("to", to.toString());
    }

    public RegisterLink unreported(String period) {
        return with("unreported", period);
    }

    private RegisterLink with(String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(Shell.encode(value));
        return this;
    }

    @Override
    public String toString() {
        return "/register" + query;
    }
}
