package org.sanbiao.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Wording;

/** The two languages of the pages, Chinese first. */
public enum Language {
    ZH("zh", "zh-CN"),
    EN("en", "en");

    static final String COOKIE = "lang";
    private static final int MOST_PARTS = 100;

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** As in the address and in file names: {@code zh}, {@code en}. */
    public String code() {
        return code;
    }

    /** As in HTML: {@code zh-CN}, {@code en}. */
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** What words say in this language. */
    public String of(Wording words) {
        return this == ZH ? words.zh() : words.en();
    }

    /** What the address asks for ({@code ?lang=en}); null where it asks for none that there is. */
    public static @Nullable Language asked(HttpServletRequest request) {
        String query =
                request.getQueryString(); // not its parameters: those of a form would be read for whoever sends it
        Language asked = null;
        for (String part : query == null ? new String[0] : query.split("&", MOST_PARTS)) {
            if (asked == null && part.startsWith("lang=")) {
                asked = named(part.substring(5));
            }
        }
        return asked;
    }

    /** What the address asks for, else what was chosen before, else Chinese. */
    public static Language of(HttpServletRequest request) {
        Language asked = asked(request);
        if (asked != null) {
            return asked;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                Language chosen = cookie.getName().equals(COOKIE) ? named(cookie.getValue()) : null;
                if (chosen != null) {
                    return chosen;
                }
            }
        }
        return ZH;
    }

    /** What a program asks for by its header: English where it comes before Chinese, else Chinese. */
    public static Language accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return ZH;
        }
        java.util.Enumeration<java.util.Locale> wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            Language language = named(wanted.nextElement().getLanguage());
            if (language != null) {
                return language;
            }
        }
        return ZH;
    }

    private static @Nullable Language named(@Nullable String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        return null;
    }

    /** Keeps the choice for a year. */
    public Cookie cookie(boolean secure) {
        Cookie cookie = new Cookie(COOKIE, code);
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        return cookie;
    }
}
