package org.sanbiao.app.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.InspectionDesk;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Upload;

/** Plays what inspections find: findings are called F…, batches B…, inspections I… in the script. */
final class Visits {

    private final Office office;
    private final Map<String, String> names;

    Visits(Office office, Map<String, String> names) {
        this.office = office;
        this.names = names;
    }

    /** Plays a scene of an inspection; false where it is none. */
    boolean scene(Scene scene, Acting as) {
        String name = scene.words().isEmpty() ? "" : scene.word(0);
        if (!name.matches("[FBI][0-9]+")) {
            return false;
        }
        InspectionDesk desk = office.inspection();
        switch (scene.verb()) {
            case "inspect" -> names.put(name, desk.open(as, scene.text(), scene.word(1), List.of()));
            case "find" -> find(desk, scene, as);
            case "draw" ->
                names.put(name, desk.draw(as, id(scene.word(1)), Office.LATEST, scene.text(), scene.from(2)));
            case "check" -> check(desk, scene, as);
            default -> finding(desk, scene, as, id(name));
        }
        return true;
    }

    private void find(InspectionDesk desk, Scene scene, Acting as) {
        String inspection = scene.word(1).equals("-") ? null : id(scene.word(1));
        String about = scene.after("about", "");
        names.put(
                scene.word(0),
                desk.find(
                        as,
                        new InspectionDesk.Finding(
                                inspection,
                                about.isEmpty() ? null : id(about),
                                scene.word(2),
                                scene.word(3),
                                scene.words().contains("hard"),
                                scene.text(),
                                uploads(scene))));
    }

    private void check(InspectionDesk desk, Scene scene, Acting as) {
        String unit = scene.word(1);
        boolean has = scene.words().size() > 2;
        InspectionDesk.Finding finding = has
                ? new InspectionDesk.Finding(null, null, unit, scene.word(3), false, scene.text(), uploads(scene))
                : null;
        @Nullable String id = desk.check(as, id(scene.word(0)), Office.LATEST, unit, finding, scene.text());
        if (id != null) {
            names.put(scene.word(2), id);
        }
    }

    private void finding(InspectionDesk desk, Scene scene, Acting as, String id) {
        String said = scene.text();
        switch (scene.verb()) {
            case "reply" -> desk.reply(as, id, Office.LATEST, said, uploads(scene));
            case "uphold" -> desk.confirm(as, id, Office.LATEST, said);
            case "dismiss" -> desk.dismiss(as, id, Office.LATEST, said);
            case "order" -> desk.order(as, id, Office.LATEST, Play.day(scene.word(1)), said);
            case "plan" -> desk.plan(as, id, Office.LATEST, Play.day(scene.word(1)), said);
            case "rectified" -> desk.rectified(as, id, Office.LATEST, said, uploads(scene));
            case "verify" -> desk.verify(as, id, Office.LATEST, said, uploads(scene));
            case "close" -> desk.close(as, id, Office.LATEST, said);
            case "reopen" -> desk.reopen(as, id, Office.LATEST, said);
            default -> throw new IllegalArgumentException("“" + scene.verb() + "” is no verb for a finding");
        }
    }

    private String id(String name) {
        String id = names.get(name);
        if (id == null) {
            throw new IllegalArgumentException("the script names " + name + " before it is there");
        }
        return id;
    }

    private static List<Upload> uploads(Scene scene) {
        return Play.uploads(scene);
    }
}
