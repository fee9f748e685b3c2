package org.sanbiao.app.register;

import org.sanbiao.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register. */
@Controller
public final class RegisterPages {

    @GetMapping("/register")
    Page register() {
        return Page.of("register/register");
    }
}
