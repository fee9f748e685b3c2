package org.sanbiao.app.accounts;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who a session belongs to.
 *
 * @param epoch of the password with which it began
 */
public record SignedIn(String person, String epoch) implements Principal, Serializable {

    @Override
    public String getName() {
        return person;
    }
}
