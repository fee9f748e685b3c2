package org.sanbiao.app.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.office.Refusal;

/**
 * A form as it was typed, where it was refused.
 *
 * @param form which of the page's forms; empty where none was sent
 * @param problem why
 */
public record Typing(String form, String problem, Map<String, List<String>> values) {

    static final Typing NOTHING = new Typing("", "", Map.of());

    static Typing of(String form, Refusal refusal, HttpServletRequest request, Visitor visitor) {
        Map<String, List<String>> values = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
        return new Typing(form, visitor.language().of(refusal.words()), values);
    }

    /** Whether it was this form. */
    public boolean open(String asked) {
        return !form.isEmpty() && form.equals(asked);
    }

    /** What was typed, or what stands there at first. */
    public String value(String asked, String name, String first) {
        List<String> typed = values.getOrDefault(name, List.of());
        return open(asked) && !typed.isEmpty() ? typed.get(0) : first;
    }

    /** Whether a box was ticked; {@code first} says whether it is before anybody typed. */
    public boolean ticked(String asked, String name, String value, boolean first) {
        return open(asked) ? values.getOrDefault(name, List.of()).contains(value) : first;
    }
}
