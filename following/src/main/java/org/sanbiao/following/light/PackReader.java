package org.sanbiao.following.light;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.following.wording.Wording;

/**
 * Reads the text of a pack. A line is a key and its value; {@code #} begins a comment.
 *
 * <pre>
 * pack 银川
 * version 1
 * title 银川市重点工作亮灯 | Yinchuan, lights for key tasks
 * source who published it
 * for commitments
 * pace days
 * band 黄 偏慢 | slow : behind (10,30]
 * band 红 严重滞后 | far behind : behind (30,*]
 * </pre>
 *
 * <p>A limit is an input's key and an interval: a round bracket leaves its end out, {@code *} means no end. A pack for
 * findings has steps before its bands: {@code step settled ordinary 7d}, {@code step settled|planned hard 1m}.
 */
public final class PackReader {

    private static final int LONGEST = 100_000;

    private String name = "";
    private int version;
    private @Nullable Wording title;
    private final StringBuilder source = new StringBuilder();
    private boolean findings;
    private Pace pace = Pace.DAYS;
    private final List<Pack.Step> steps = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final String where;

    private PackReader(String where) {
        this.where = where;
    }

    /**
     * The pack that a text describes.
     *
     * @param where the file's name, for messages
     * @throws IllegalArgumentException where a line is none of a pack; the message names file and line
     */
    public static Pack read(String text, String where) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(where + ": a pack has at most " + LONGEST + " characters");
        }
        PackReader reader = new PackReader(where);
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            String bare = line.strip();
            if (!bare.isEmpty() && !bare.startsWith("#")) {
                try {
                    reader.line(bare);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(where + " line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return reader.pack();
    }

    private Pack pack() {
        if (name.isEmpty() || version < 1 || title == null || bands.isEmpty()) {
            throw new IllegalArgumentException(where + ": a pack needs a name, a version from 1, a title and bands");
        }
        return new Pack(name, version, title, source(source.toString()), findings, pace, steps, bands);
    }

    /** A source may be told in one language. */
    private static Wording source(String words) {
        return words.contains(" | ") ? wording(words) : new Wording(words, words);
    }

    private void line(String line) {
        int blank = line.indexOf(' ');
        String key = blank < 0 ? line : line.substring(0, blank);
        String rest = blank < 0 ? "" : line.substring(blank + 1).strip();
        switch (key) {
            case "pack" -> name = rest;
            case "version" -> version = Integer.parseInt(rest);
            case "title" -> title = wording(rest);
            case "source" -> source.append(source.isEmpty() ? "" : " ").append(rest);
            case "for" -> findings = oneOf(rest, "commitments", "findings") == 1;
            case "pace" -> pace = oneOf(rest, "days", "months") == 0 ? Pace.DAYS : Pace.MONTHS;
            case "step" -> steps.add(step(rest));
            case "band" -> bands.add(band(rest, line));
            default -> throw new IllegalArgumentException("“" + key + "” is no key of a pack");
        }
    }

    private static Pack.Step step(String words) {
        String[] parts = words.split(" +");
        if (parts.length != 3) {
            throw new IllegalArgumentException("a step is “key all|ordinary|hard time”, not “" + words + "”");
        }
        int which = oneOf(parts[1], "all", "ordinary", "hard");
        String time = parts[2];
        int n = Integer.parseInt(time.substring(0, time.length() - 1));
        Period within = time.endsWith("m") ? Period.ofMonths(n) : Period.ofDays(n);
        return new Pack.Step(parts[0], which == 0 ? null : which == 2, within);
    }

    private static Band band(String words, String line) {
        int colon = words.lastIndexOf(" : ");
        String head = colon < 0 ? words : words.substring(0, colon);
        int blank = head.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("a band is “colour word | word : limits”, not “" + words + "”");
        }
        Colour colour = null;
        for (Colour one : Colour.values()) {
            if (one.words().zh().equals(head.substring(0, blank))) {
                colour = one;
            }
        }
        if (colour == null) {
            throw new IllegalArgumentException("“" + head.substring(0, blank) + "” is no colour");
        }
        List<Band.Limit> limits = new ArrayList<>();
        if (colon >= 0) {
            String[] parts = words.substring(colon + 3).strip().split(" +");
            if (parts.length % 2 != 0) {
                throw new IllegalArgumentException("each limit is an input and an interval");
            }
            for (int i = 0; i < parts.length; i += 2) {
                limits.add(limit(parts[i], parts[i + 1]));
            }
        }
        return new Band(colour, wording(head.substring(blank + 1)), limits, line);
    }

    private static Band.Limit limit(String key, String interval) {
        Input input = Input.byKey(key);
        if (input == null) {
            throw new IllegalArgumentException("“" + key + "” is no input of a band");
        }
        int comma = interval.indexOf(',');
        int last = interval.length() - 1;
        boolean shaped = comma > 0 && "[(".indexOf(interval.charAt(0)) >= 0 && "])".indexOf(interval.charAt(last)) >= 0;
        if (!shaped) {
            throw new IllegalArgumentException("“" + interval + "” is no interval such as (10,30]");
        }
        return new Band.Limit(
                input,
                end(interval.substring(1, comma)),
                interval.charAt(0) == '[',
                end(interval.substring(comma + 1, last)),
                interval.charAt(last) == ']');
    }

    private static @Nullable BigDecimal end(String number) {
        return number.equals("*") ? null : new BigDecimal(number);
    }

    private static Wording wording(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("“" + text + "” needs its words in Chinese | English");
        }
        return new Wording(
                text.substring(0, bar).strip(), text.substring(bar + 1).strip());
    }

    private static int oneOf(String word, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(word)) {
                return i;
            }
        }
        throw new IllegalArgumentException("“" + word + "” is none of " + String.join(", ", words));
    }
}
