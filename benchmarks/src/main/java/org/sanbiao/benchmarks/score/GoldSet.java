package org.sanbiao.benchmarks.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanbiao.benchmarks.Project;
import org.sanbiao.benchmarks.Read;
import org.sanbiao.documents.Document;

/**
 * Annotations of one origin, with the documents that they are of.
 *
 * @param name what it is called on the scoreboard
 * @param unseen whether those who write rules must not see its mistakes
 * @param left why annotations were left out, one line each
 */
record GoldSet(String name, boolean unseen, List<Annotated> documents, List<String> left) {

    /** An annotation and its document. */
    record Annotated(Gold gold, Document document) {

        Scoring.Result score() {
            return score(Set.of());
        }

        /** Without some rules of the language. */
        Scoring.Result score(Set<String> without) {
            try {
                return Scoring.of(
                        gold,
                        Predicted.of(
                                document,
                                Read.of(document, gold.given(), without).reading()));
            } catch (RuntimeException e) {
                Scoring.Result none = Scoring.of(gold, new Predicted(List.of(), List.of()));
                return new Scoring.Result(none.tally(), List.of(), e + Faults.where(e));
            }
        }
    }

    /** All sets that have at least one document here. */
    static List<GoldSet> all(Project project) {
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put("shared", project.shared().resolve("gold"));
        folders.put("own", project.root().resolve("benchmarks/gold"));
        folders.put("unseen", project.root().resolve("benchmarks/gold/unseen"));
        folders.put("samples", project.samples().resolve("gold"));
        List<GoldSet> sets = new ArrayList<>();
        folders.forEach((name, folder) -> {
            GoldSet set = of(name, folder, project);
            if (!set.documents.isEmpty() || !set.left.isEmpty()) {
                sets.add(set);
            }
        });
        return sets;
    }

    private static GoldSet of(String name, Path folder, Project project) {
        List<Annotated> documents = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Path file : Project.files(folder, ".json")) {
            Path text = project.document(Gold.document(file));
            if (text == null) {
                left.add(file.getFileName() + ": its document is not here");
                continue;
            }
            Document document = Read.open(text);
            Gold gold = Gold.read(file, document.text());
            if (gold.sha256() != null && !document.id().endsWith(gold.sha256())) {
                left.add(file.getFileName() + ": its document has changed since it was annotated");
                continue;
            }
            documents.add(new Annotated(gold, document));
        }
        return new GoldSet(name, name.equals("unseen"), documents, left);
    }
}
