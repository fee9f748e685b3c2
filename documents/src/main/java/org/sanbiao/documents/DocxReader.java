package org.sanbiao.documents;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads Word files (docx) as a stream: what stands in them after all tracked changes, with the numbers that Word only
 * computes when it prints. Headers, footers, comments and pictures are left out.
 */
final class DocxReader {

    private static final String ROOT = "_rels/.rels";

    private DocxReader() {}

    static Content read(byte[] bytes, Budget budget) throws UnreadableException {
        Archive archive = new Archive(bytes, budget);
        Map<String, byte[]> parts = archive.parts(DocxReader::isWanted);
        String main = target(parts, ROOT, "", "/officedocument", budget);
        main = main == null ? "word/document.xml" : main;
        int slash = main.lastIndexOf('/');
        String folder = main.substring(0, slash + 1);
        String links = folder + "_rels/" + main.substring(slash + 1) + ".rels";

        DocxStyles styles = new DocxStyles();
        read(parts, target(parts, links, folder, "/styles", budget), budget, styles);
        DocxNumbers numbers = new DocxNumbers();
        read(parts, target(parts, links, folder, "/numbering", budget), budget, numbers);
        PageBuilder page = new PageBuilder(budget);
        DocxBody body = new DocxBody(page, styles, numbers);
        boolean there = archive.with(main, part -> XmlPart.read(part, budget, body));
        if (!there) {
            throw Archive.damaged("不完整，缺正文（" + main + "）", "it lacks its text, " + main);
        }
        body.notes();
        read(parts, target(parts, links, folder, "/footnotes", budget), budget, body);
        read(parts, target(parts, links, folder, "/endnotes", budget), budget, body);
        return Content.of(page.page(), List.of());
    }

    /** The small parts that have to be known before the text is read. */
    private static boolean isWanted(String name) {
        return name.endsWith(".rels") && !name.contains("/charts/")
                || name.endsWith("styles.xml")
                || name.endsWith("numbering.xml")
                || name.endsWith("notes.xml");
    }

    private static void read(Map<String, byte[]> parts, @Nullable String name, Budget budget, XmlPart.Handler handler)
            throws UnreadableException {
        byte[] part = name == null ? null : parts.get(name);
        if (part != null) {
            XmlPart.read(new ByteArrayInputStream(part), budget, handler);
        }
    }

    /** The name of the part that a list of relationships points to, by the end of their type. */
    private static @Nullable String target(
            Map<String, byte[]> parts, String links, String folder, String type, Budget budget)
            throws UnreadableException {
        Map<String, String> targets = new HashMap<>();
        read(parts, links, budget, new XmlPart.Handler() {
            @Override
            public void start(XmlPart part, String name) {
                String of = part.attribute("Type");
                String target = part.attribute("Target");
                if (name.equals("Relationship")
                        && of != null
                        && target != null
                        && of.toLowerCase(Locale.ROOT).endsWith(type)
                        && !"External".equals(part.attribute("TargetMode"))) {
                    targets.putIfAbsent(type, target);
                }
            }

            @Override
            public void end(String name) {}
        });
        String target = targets.get(type);
        if (target == null) {
            return null;
        }
        String whole = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> path = new ArrayList<>();
        for (String step : whole.toLowerCase(Locale.ROOT).split("/")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
