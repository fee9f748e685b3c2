package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Refusal;

/** A slip of paper to a unit (交办单, 催办单), as a page to print. */
final class Slip {

    private final WorkFolder work;
    private final Acting as;

    Slip(WorkFolder work, Acting as) {
        this.work = work;
        this.as = as;
    }

    /**
     * Writes it; an existing file is replaced.
     *
     * @param request by when what is asked
     */
    void write(String title, String id, String request, String words, Path file) {
        Card card = ReviewCommand.card(work, id, as.today());
        Substance substance = card.substance();
        StringBuilder rows = new StringBuilder();
        row(rows, "编号", id + "（台账第" + card.version() + "条）");
        row(rows, "主办单位", substance.lead() == null ? "" : substance.lead());
        row(rows, "配合单位", String.join("、", substance.support()));
        row(rows, "责任人", card.person().shown());
        row(rows, "工作任务", substance.task().shown());
        row(
                rows,
                "目标值",
                substance.target() == null ? "" : substance.target().amount().zh());
        row(
                rows,
                "完成时限",
                substance.due() == null ? substance.dueWords() : substance.due().toString());
        row(rows, "要求", (words.isEmpty() ? "" : words + " ") + request);
        String page = """
                <!DOCTYPE html>
                <html lang="zh-CN"><meta charset="utf-8"><title>%s %s</title>
                <style>@page{size:A4;margin:25mm}body{font:16pt/1.6 FangSong,STFangsong,serif}h1{text-align:center;\
                font:bold 22pt SimSun,serif;letter-spacing:.5em}table{border-collapse:collapse;width:100%%}\
                th,td{border:1px solid #000;padding:.4em .6em;text-align:left;vertical-align:top}th{width:6em;\
                font-weight:normal}p{text-align:right}</style>
                <h1>%s</h1>
                <table>
                %s</table>
                <p>%s　%s</p>
                """.formatted(title, id, title, rows, escaped(as.person()), as.today());
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "已记入台账，但写不了" + file + "：" + e,
                    "it is in the ledger, but " + file + " cannot be written: " + e);
        }
    }

    private static void row(StringBuilder rows, String head, String text) {
        if (!text.isBlank()) {
            rows.append("<tr><th>")
                    .append(head)
                    .append("</th><td>")
                    .append(escaped(text))
                    .append("</td></tr>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
