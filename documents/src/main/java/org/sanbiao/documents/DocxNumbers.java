package org.sanbiao.documents;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that Word puts before paragraphs when it prints: 一、, （一）, 1., kept in {@code numbering.xml} as rules. */
final class DocxNumbers implements XmlPart.Handler {

    private static final int LEVELS = 9;

    /** One level of a list. */
    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        String suffix = "tab";
        boolean digits;
        int restart = -1;

        @Nullable
        String style;
    }

    /** The levels of several lists that count on together. */
    private static final class Pattern {
        final Level[] levels = new Level[LEVELS];

        @Nullable
        String link;

        @Nullable
        String linked;
    }

    /** A list: its pattern, and levels that it counts from elsewhere. */
    private static final class Numbered {
        String pattern = "";
        final Integer[] starts = new Integer[LEVELS];
        final Level[] levels = new Level[LEVELS];
    }

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Numbered> lists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Boolean> begun = new HashMap<>();

    private @Nullable Pattern pattern;
    private @Nullable Numbered list;
    private @Nullable Level level;
    private int index;

    @Override
    public void start(XmlPart part, String name) {
        switch (name) {
            case "abstractNum" -> {
                pattern = new Pattern();
                patterns.put(String.valueOf(part.attribute("abstractNumId")), pattern);
            }
            case "num" -> {
                list = new Numbered();
                lists.put(String.valueOf(part.attribute("numId")), list);
            }
            case "abstractNumId" -> {
                if (list != null) {
                    list.pattern = part.value();
                }
            }
            case "lvlOverride" -> index = index(part);
            case "startOverride" -> {
                if (list != null) {
                    list.starts[index] = part.number(1);
                }
            }
            case "numStyleLink" -> {
                if (pattern != null) {
                    pattern.link = part.value();
                }
            }
            case "styleLink" -> {
                if (pattern != null) {
                    pattern.linked = part.value();
                }
            }
            case "lvl" -> {
                level = new Level();
                if (list != null) {
                    list.levels[index(part)] = level;
                } else if (pattern != null) {
                    pattern.levels[index(part)] = level;
                }
            }
            default -> level(part, name);
        }
    }

    private void level(XmlPart part, String name) {
        Level open = level;
        if (open == null) {
            return;
        }
        switch (name) {
            case "start" -> open.start = part.number(1);
            case "numFmt" -> open.format = part.value();
            case "lvlText" -> open.text = part.value();
            case "suff" -> open.suffix = part.value();
            case "isLgl" -> open.digits = part.isOn();
            case "lvlRestart" -> open.restart = part.number(-1);
            case "pStyle" -> open.style = part.value();
            default -> {}
        }
    }

    private static int index(XmlPart part) {
        return Math.max(0, Math.min(LEVELS - 1, part.number("ilvl", 0)));
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "abstractNum" -> pattern = null;
            case "num" -> list = null;
            case "lvl" -> level = null;
            default -> {}
        }
    }

    /**
     * What stands before the next paragraph of a list, with the blank behind it; empty where nothing does.
     *
     * @param id of the list
     * @param at the paragraph's level, from 0
     * @param style the paragraph's, which may stand for a level
     */
    String next(String id, int at, @Nullable String style) {
        Numbered numbered = lists.get(id);
        Pattern shape = numbered == null ? null : resolved(patterns.get(numbered.pattern));
        if (numbered == null || shape == null) {
            return "";
        }
        int depth = Math.max(0, Math.min(LEVELS - 1, at));
        for (int i = 0; i < LEVELS && style != null; i++) {
            if (shape.levels[i] != null && style.equals(shape.levels[i].style)) {
                depth = i;
            }
        }
        int[] counts = counters.computeIfAbsent(numbered.pattern, key -> new int[LEVELS]);
        if (begun.put(id, true) == null) {
            for (int i = 0; i < LEVELS; i++) {
                counts[i] = numbered.starts[i] != null ? 0 : counts[i];
            }
        }
        count(numbered, shape, counts, depth);
        Level level = level(numbered, shape, depth);
        return level == null ? "" : label(numbered, shape, counts, level);
    }

    private @Nullable Pattern resolved(@Nullable Pattern shape) {
        if (shape == null || shape.link == null) {
            return shape;
        }
        for (Pattern other : patterns.values()) {
            if (shape.link.equals(other.linked)) {
                return other;
            }
        }
        return shape;
    }

    private static @Nullable Level level(Numbered numbered, Pattern shape, int depth) {
        return numbered.levels[depth] != null ? numbered.levels[depth] : shape.levels[depth];
    }

    /** Counters hold how many came plus one less than the start; 0 where a level has not begun. */
    private static void count(Numbered numbered, Pattern shape, int[] counts, int depth) {
        for (int i = 0; i <= depth; i++) {
            if (counts[i] == 0 || i == depth) {
                counts[i] = counts[i] == 0 ? start(numbered, shape, i) + 1 : counts[i] + 1;
            }
        }
        for (int i = depth + 1; i < LEVELS; i++) {
            Level level = level(numbered, shape, i);
            int restart = level == null ? -1 : level.restart;
            if (restart != 0 && (restart < 0 || depth < restart)) {
                counts[i] = 0;
            }
        }
    }

    private static int start(Numbered numbered, Pattern shape, int depth) {
        Integer own = numbered.starts[depth];
        Level level = level(numbered, shape, depth);
        return own != null ? own : level == null ? 1 : level.start;
    }

    private static String label(Numbered numbered, Pattern shape, int[] counts, Level level) {
        if (level.format.equals("bullet")) {
            boolean drawn =
                    level.text.isEmpty() || level.text.charAt(0) >= '\ue000' && level.text.charAt(0) <= '\uf8ff';
            return (drawn ? "●" : level.text) + " ";
        }
        if (level.format.equals("none") && level.text.indexOf('%') >= 0 && level.text.length() <= 2) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int of = i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (c == '%' && of >= 0 && of < LEVELS) {
                Level above = level(numbered, shape, of);
                String format = above == null ? "decimal" : above.format;
                boolean digits = level.digits && above != level;
                label.append(Numerals.of(Math.max(counts[of] - 1, 0), digits ? "decimal" : format));
                i++;
            } else {
                label.append(c);
            }
        }
        if (label.length() == 0 || level.suffix.equals("nothing")) {
            return label.toString();
        }
        char last = label.charAt(label.length() - 1);
        return Blanks.isChinese(last) ? label.toString() : label + " ";
    }
}
