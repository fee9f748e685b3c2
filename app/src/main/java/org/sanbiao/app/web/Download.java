package org.sanbiao.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.springframework.http.ContentDisposition;

/** A file that leaves: the browser keeps it as a file, and never opens or runs it in place. */
public final class Download {

    private Download() {}

    /** Sends bytes under a name; what no file name may hold becomes {@code _}. */
    public static void send(byte[] bytes, String name, String type, HttpServletResponse response) throws IOException {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\]", "_"), StandardCharsets.UTF_8)
                .build();
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /**
     * Sends a file as it was handed in, if an event of a history names it. A page may still show a picture as a picture.
     *
     * @param about what has the history, for the words of a refusal
     * @param units that it concerns: see {@link Office#opensFiles}
     * @throws Refusal where no event names it, where it was erased, or is other units'
     */
    public static void evidence(
            Office office,
            String about,
            List<Happened> history,
            List<String> units,
            String hash,
            Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        if (!office.opensFiles(visitor.acting(), units)) {
            throw new Refusal(
                    Refusal.Reason.ROLE,
                    about + "的材料只供督查部门和相关单位查看",
                    "the files of " + about + " are for the office and the units that it concerns");
        }
        for (Happened happened : history) {
            for (Evidence evidence : Narrative.files(happened.event())) {
                if (evidence.hash().equals(hash)) {
                    byte[] bytes = office.file(evidence)
                            .orElseThrow(() -> new Refusal(Refusal.Reason.UNKNOWN, "这份材料已清除", "this file was erased"));
                    send(bytes, evidence.name().shown(), type(bytes), response);
                    return;
                }
            }
        }
        throw new Refusal(Refusal.Reason.UNKNOWN, about + "没有这份材料", about + " has no such file");
    }

    /** The units that a commitment concerns. */
    public static List<String> concerned(Card card) {
        List<String> units = new ArrayList<>(card.substance().support());
        if (card.substance().lead() != null) {
            units.add(card.substance().lead());
        }
        return units;
    }

    /** By what it begins with, never by its name; pictures only. */
    private static String type(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (start.startsWith("GIF8")) {
            return "image/gif";
        }
        return start.startsWith("RIFF") && start.endsWith("WEBP") ? "image/webp" : "application/octet-stream";
    }
}
