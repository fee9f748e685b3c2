package org.sanbiao.app.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the script and writes out what stands for many scenes; the head of {@code year.txt} says how it is written. */
final class Script {

    private static final int REPORTED = 2;
    private static final int CLOSED = 10;
    private static final int LAST_IN_TIME = 5;

    private final List<Scene> scenes = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();

    private Script() {}

    /**
     * All scenes in the order of their days.
     *
     * @throws IllegalArgumentException where a line is not understood
     */
    static List<Scene> read(String text) {
        List<Scene> written = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                written.add(scene(line.strip(), number));
            }
        }
        Script script = new Script();
        written.stream()
                .filter(scene -> scene.verb().equals("words"))
                .forEach(scene -> script.words.put(scene.word(0) + " " + scene.word(1), scene.text()));
        written.forEach(script::expand);
        script.scenes.sort(Comparator.comparing(Scene::day)); // stable: of one day in the order of the file
        return List.copyOf(script.scenes);
    }

    private static Scene scene(String line, int number) {
        int colon = line.indexOf(" : ");
        String head = colon < 0 ? line : line.substring(0, colon);
        List<String> words = List.of(head.split(" +"));
        if (words.size() < 3) {
            throw new IllegalArgumentException("line " + number + ": a line begins with day, person and verb");
        }
        try {
            return new Scene(
                    number,
                    LocalDate.parse(words.get(0)),
                    words.get(1),
                    words.get(2),
                    words.subList(3, words.size()),
                    colon < 0 ? "" : line.substring(colon + 3).strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("line " + number + ": " + words.get(0) + " is no day");
        }
    }

    private void expand(Scene scene) {
        switch (scene.verb()) {
            case "words" -> {} // taken already
            case "months" -> months(scene);
            case "reports" -> reports(scene);
            default -> scenes.add(scene);
        }
    }

    private void months(Scene scene) {
        YearMonth last = YearMonth.parse(scene.word(1));
        for (YearMonth month = YearMonth.parse(scene.word(0)); !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth next = month.plusMonths(1);
            String due = next.atDay(LAST_IN_TIME).toString();
            scenes.add(at(month.atDay(1), scene.who(), scene, "open-period", List.of(month.toString(), due), ""));
            if (month.isBefore(last)) {
                scenes.add(at(next.atDay(CLOSED), scene.who(), scene, "close-period", List.of(month.toString()), ""));
            }
        }
    }

    private void reports(Scene scene) {
        String[] chain = scene.who().split(">");
        String name = scene.word(0);
        for (String value : scene.words().subList(1, scene.words().size())) {
            String[] parts = value.split("=", 2);
            YearMonth next = YearMonth.of(scene.day().getYear(), Integer.parseInt(parts[0]))
                    .plusMonths(1);
            List<String> report = List.of(name, parts[0], parts[1]);
            String said = words.getOrDefault(name + " " + parts[0], "");
            scenes.add(at(next.atDay(REPORTED), chain[0], scene, "report", report, said));
            for (int level = 1; level < chain.length; level++) {
                List<String> approval = List.of(name, Integer.toString(level));
                scenes.add(at(next.atDay(REPORTED + level), chain[level], scene, "approve", approval, ""));
            }
        }
    }

    private static Scene at(LocalDate day, String who, Scene from, String verb, List<String> words, String text) {
        return new Scene(from.line(), day, who, verb, words, text);
    }
}
