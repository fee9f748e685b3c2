package org.sanbiao.app.cli;

import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.Fault;
import org.sanbiao.ledger.Report;
import org.sanbiao.ledger.note.Note;

/**
 * What verifying a ledger found, in words.
 *
 * @param held the checkpoint that it was held against, or null
 * @param elsewhere where that was kept outside the work folder; null where it was not
 */
record Findings(
        Report report, @Nullable Note held, @Nullable String elsewhere) {

    String print() {
        StringBuilder out = new StringBuilder();
        long unsigned = report.entries() - report.sealed();
        String signed = report.sealed() == 0
                ? "尚无检查点 / no checkpoint yet"
                : unsigned <= 0
                        ? "全部已签 / all signed"
                        : "其中" + unsigned + "条在最近检查点之后，尚未签 / " + unsigned
                                + " after the newest checkpoint, not signed yet";
        out.append("核对" + report.entries() + "条记录，" + signed + "；内容" + report.contents() + "份，已清除" + report.erased()
                + "份 / " + report.entries() + " entries, " + report.contents() + " contents, " + report.erased()
                + " erased\n");
        if (report.isSound()) {
            out.append(sound());
        } else {
            long all = report.faults().size() + report.more();
            out.append("发现" + all + "处问题： / " + all + " faults:\n");
            for (Fault fault : report.faults()) {
                out.append("  【")
                        .append(words(fault.kind()))
                        .append(where(fault))
                        .append("】")
                        .append(fault.message());
                out.append('\n');
            }
            if (report.more() > 0) {
                out.append("  另有" + report.more() + "处 / and " + report.more() + " more\n");
            }
        }
        return out.toString();
    }

    private String sound() {
        if (held == null || elsewhere == null) {
            return "没有发现改动。未与另处保存的检查点核对：能写这台机器的人可以整本重做。"
                    + " / Sound, but not held against a checkpoint kept elsewhere (--since).\n";
        }
        long size = LedgerCommand.size(held);
        return "没有发现改动；前" + size + "条与另存的检查点一致，只增未改（" + elsewhere + "）。 / Sound; the first " + size
                + " entries are those of the checkpoint kept elsewhere: history was only added to.\n";
    }

    private static String where(Fault fault) {
        if (fault.to() <= fault.from()) {
            return "";
        }
        return fault.to() - fault.from() == 1
                ? "：第" + fault.from() + "条"
                : "：第" + fault.from() + "至" + (fault.to() - 1) + "条";
    }

    private static String words(Fault.Kind kind) {
        return switch (kind) {
            case CHANGED -> "记录被改";
            case MISSING -> "记录缺失";
            case MISPLACED -> "记录错位";
            case TIME -> "时间倒流";
            case TREE -> "哈希不符";
            case CHECKPOINT -> "检查点不符";
            case CONTENT -> "内容不符";
            case OWN -> "账本自用记录不符";
            case LOG -> "账本读不了或不是这本";
        };
    }
}
