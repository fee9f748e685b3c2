package org.sanbiao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.wording.Wording;
import org.sanbiao.ledger.tree.Checkpoint;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template knows: the texts, who looks, the way around. */
public final class Shell {

    private final Visitor visitor;
    private final String path;
    private final @Nullable String query;
    private final @Nullable CsrfToken csrf;
    private final @Nullable String flash;
    private final @Nullable Checkpoint head;

    private Shell(
            Visitor visitor,
            String path,
            @Nullable String query,
            @Nullable CsrfToken csrf,
            @Nullable String flash,
            @Nullable Checkpoint head) {
        this.visitor = visitor;
        this.path = path;
        this.query = query;
        this.csrf = csrf;
        this.flash = flash;
        this.head = head;
    }

    static Shell of(HttpServletRequest request) {
        Visitor known = Visitor.of(request);
        Visitor visitor = known == null
                ? new Visitor(null, Language.of(request), LocalDate.EPOCH, request.getRemoteAddr())
                : known;
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String asked = failed instanceof String uri ? uri : request.getRequestURI();
        String path = asked.startsWith("//") ? "/" : asked; // as a link it would lead to another server
        Flash said = Flash.take(request);
        return new Shell(
                visitor,
                path,
                failed == null ? request.getQueryString() : null,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                said == null ? null : said.in(visitor.language()),
                Imprint.now(request.getServletContext()));
    }

    public Visitor visitor() {
        return visitor;
    }

    public Language language() {
        return visitor.language();
    }

    /** Where this page is, without what comes after the question mark; encoded. */
    public String path() {
        return path;
    }

    public LocalDate today() {
        return visitor.today();
    }

    /** A text by its key. */
    public String t(String key, Object... arguments) {
        return Texts.of(language(), key, arguments);
    }

    /** Words that come in both languages. */
    public String say(Wording words) {
        return language().of(words);
    }

    /** The word for a role. */
    public String role(@Nullable Role role) {
        return role == null ? "" : t("web.role." + role.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether whoever looks may go there: what they may not is not shown. */
    public boolean may(String method, String where) {
        return Access.TABLE.allows(method, where, visitor.role());
    }

    public List<Navigation.Item> navigation() {
        return Navigation.of(this);
    }

    /** What was done just before; null mostly. */
    public @Nullable String flash() {
        return flash;
    }

    /** The name of the hidden field of {@link #csrf()}. */
    public String csrfName() {
        return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    /** What shows that a form is ours; empty where nobody can send one. */
    public String csrf() {
        return csrf == null ? "" : csrf.getToken();
    }

    /** The address of a script or stylesheet: {@code web/sanbiao.css}, {@code review/page.js}, {@code vendor/echarts.js}. */
    public String asset(String name) {
        return Assets.address(name);
    }

    /** What a sheet of paper says of itself: the day that it speaks of, and the ledger that it comes from. */
    public String imprint() {
        if (head == null || today().equals(LocalDate.EPOCH)) {
            return "";
        }
        return t(
                "web.imprint",
                day(today()),
                String.valueOf(head.size()),
                head.root().base64());
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        StringBuilder rest = new StringBuilder();
        if (query != null) {
            for (String part : query.split("&")) {
                if (!part.isEmpty() && !part.startsWith("lang=")) {
                    rest.append(part).append('&');
                }
            }
        }
        return path + "?" + rest + "lang=" + language().other().code();
    }

    /** Text as part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A day as people write it. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return language() == Language.ZH
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : day.getDayOfMonth() + " "
                        + day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH)
                        + " " + day.getYear();
    }
}
