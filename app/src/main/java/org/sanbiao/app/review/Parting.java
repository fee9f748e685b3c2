package org.sanbiao.app.review;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.ReviewDesk;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/** Proposes how one commitment falls into several: by its semicolons, else at the comma nearest its middle. */
final class Parting {

    private static final int MOST = 8;

    private Parting() {}

    /** At least two parts. */
    static List<Fields> of(Substance whole, Facts facts) {
        List<Fields> parts = new ArrayList<>();
        for (String words : words(whole.task().shown())) {
            Substance read = words.isEmpty() ? null : ReviewDesk.substance(Reader.read(Page.of(words + "\n"), facts));
            parts.add(Fields.of(read == null ? alone(whole, words) : inheriting(read, whole, words)));
        }
        return parts;
    }

    static List<String> words(String task) {
        List<String> parts = new ArrayList<>();
        for (String part : task.split("[；;]")) {
            if (!part.isBlank() && parts.size() < MOST) {
                parts.add(part.strip());
            }
        }
        if (parts.size() > 1) {
            return parts;
        }
        for (String sign : List.of("，", ",", "、", "和")) {
            int at = middle(task, sign);
            if (at > 0 && at < task.length() - 1) {
                return List.of(
                        task.substring(0, at).strip(), task.substring(at + 1).strip());
            }
        }
        return List.of(task, "");
    }

    private static int middle(String task, String sign) {
        int best = -1;
        for (int i = task.indexOf(sign); i >= 0; i = task.indexOf(sign, i + 1)) {
            if (best < 0 || Math.abs(i - task.length() / 2) < Math.abs(best - task.length() / 2)) {
                best = i;
            }
        }
        return best;
    }

    /** A part that reads as nothing by itself: the whole with other words and no target. */
    private static Substance alone(Substance whole, String words) {
        return new Substance(
                Said.of(words),
                null,
                null,
                whole.kind(),
                whole.strength(),
                whole.testable(),
                whole.dueWords(),
                whole.due(),
                whole.certain(),
                whole.lead(),
                whole.support(),
                whole.area(),
                whole.areaName());
    }

    /** Units, place and day that a part leaves out are those of the whole. */
    static Substance inheriting(Substance read, Substance whole, String words) {
        Substance units = read.lead() == null ? read.withUnits(whole.lead(), whole.support()) : read;
        Substance placed = units.area() == null ? units.withArea(whole.area(), whole.areaName()) : units;
        boolean due = placed.due() != null || whole.due() == null;
        Substance dated = due ? placed : placed.withDue(whole.due());
        return new Substance(
                Said.of(words),
                dated.target(),
                dated.each(),
                dated.kind(),
                dated.strength(),
                dated.testable(),
                due ? dated.dueWords() : whole.dueWords(),
                dated.due(),
                due ? dated.certain() : whole.certain(),
                dated.lead(),
                dated.support(),
                dated.area(),
                dated.areaName());
    }
}
