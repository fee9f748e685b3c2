package org.sanbiao.app.web;

import java.nio.file.Files;
import java.util.List;
import org.sanbiao.app.work.WorkFolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: to the first page that whoever comes may see. */
@Controller
public final class Home {

    private static final List<String> FIRST = List.of("/desk", "/register");

    private final WorkFolder work;

    public Home(WorkFolder work) {
        this.work = work;
    }

    @GetMapping("/")
    Object home(Visitor visitor) {
        if (visitor.role() == null) {
            return Go.to(Files.exists(work.published()) ? "/public" : "/login"); // nothing was ever published
        }
        for (String path : FIRST) {
            if (Access.TABLE.allows("GET", path, visitor.role())) {
                return Go.to(path);
            }
        }
        return Go.to("/account");
    }
}
