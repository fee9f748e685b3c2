package org.sanbiao.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word file, as far as they number paragraphs, make them headings or hide them. */
final class DocxStyles implements XmlPart.Handler {

    /** What a style says itself; null where it says nothing. */
    private static final class Style {
        @Nullable
        String base;

        @Nullable
        String list;

        @Nullable
        Integer level;

        @Nullable
        Integer outline;

        @Nullable
        Boolean hidden;
    }

    /** The level that says: no heading. */
    private static final int BODY = 9;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String standard;
    private @Nullable Style open;

    @Override
    public void start(XmlPart part, String name) {
        if (name.equals("style")) {
            String id = part.attribute("styleId");
            open = new Style();
            if (id != null) {
                styles.put(id, open);
                if ("paragraph".equals(part.attribute("type")) && "1".equals(part.attribute("default"))) {
                    standard = id;
                }
            }
        }
        Style style = open;
        if (style == null) {
            return;
        }
        switch (name) {
            case "basedOn" -> style.base = part.value();
            case "name" -> {
                String called = part.value().toLowerCase(Locale.ROOT);
                if (called.equals("title") || called.matches("heading [1-9]")) {
                    style.outline = called.equals("title") ? 0 : called.charAt(8) - '1';
                }
            }
            case "numId" -> style.list = part.value();
            case "ilvl" -> style.level = part.number(0);
            case "outlineLvl" -> style.outline = part.number(BODY);
            case "vanish" -> style.hidden = part.isOn();
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) {
            open = null;
        }
    }

    /** What says something, from a style to those that it is based on. */
    private interface Saying<T> {
        @Nullable
        T of(Style style);
    }

    private <T> @Nullable T said(@Nullable String id, Saying<T> saying) {
        Set<String> seen = new HashSet<>();
        String at = id == null ? standard : id;
        while (at != null && seen.add(at)) {
            Style style = styles.get(at);
            if (style == null) {
                return null;
            }
            T said = saying.of(style);
            if (said != null) {
                return said;
            }
            at = style.base;
        }
        return null;
    }

    /** The list that numbers paragraphs of a style, or null. */
    @Nullable
    String list(@Nullable String id) {
        return said(id, style -> style.list);
    }

    int level(@Nullable String id) {
        Integer level = said(id, style -> style.level);
        return level == null ? 0 : level;
    }

    boolean isHeading(@Nullable String id) {
        Integer outline = said(id, style -> style.outline);
        return outline != null && outline >= 0 && outline < BODY;
    }

    boolean isHidden(@Nullable String id) {
        return id != null && Boolean.TRUE.equals(said(id, style -> style.hidden));
    }
}
