package org.sanbiao.following.judging;

import java.util.List;

/** Whether the words of an indicator name a stock or a flow ({@code stock-and-flow.txt}). */
final class Bases {

    private static final List<String> LINES = Data.lines("stock-and-flow.txt");

    private Bases() {}

    /** What the words say; {@code UNSTATED} where they say neither or both. */
    static Basis of(String indicator) {
        boolean stock = false;
        boolean flow = false;
        for (String line : LINES) {
            int blank = line.indexOf(' ');
            if (indicator.contains(line.substring(blank + 1))) {
                stock |= line.startsWith("stock");
                flow |= line.startsWith("flow");
            }
        }
        return stock == flow ? Basis.UNSTATED : stock ? Basis.STOCK : Basis.FLOW;
    }
}
