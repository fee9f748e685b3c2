package org.sanbiao.app.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: to the first page that whoever comes may see. */
@Controller
public final class Home {

    private static final List<String> FIRST = List.of("/desk", "/register");

    @GetMapping("/")
    Object home(Visitor visitor) {
        if (visitor.role() == null) {
            return Go.to(Access.TABLE.find("GET", "/public") == null ? "/login" : "/public");
        }
        for (String path : FIRST) {
            if (Access.TABLE.allows("GET", path, visitor.role())) {
                return Go.to(path);
            }
        }
        return Go.to("/account");
    }
}
