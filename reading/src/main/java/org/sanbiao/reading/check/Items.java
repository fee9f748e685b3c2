package org.sanbiao.reading.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The items of a list in running text. */
final class Items {

    private static final int LONGEST_ALIKE = 10;

    private Items() {}

    /** Cuts at any of the separators, those in quotation marks, brackets and titles left alone; 和 joins the last two. */
    static List<String> split(String s, String separators) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= s.length(); i++) {
            char c = i == s.length() ? separators.charAt(0) : s.charAt(i);
            if ("“（《".indexOf(c) >= 0) {
                depth++;
            } else if ("”）》".indexOf(c) >= 0 && depth > 0) {
                depth--;
            } else if ((depth == 0 || i == s.length()) && separators.indexOf(c) >= 0) {
                String item = s.substring(start, i).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = i + 1;
            }
        }
        return items;
    }

    /** How many different ones there are. */
    static int distinct(List<String> items) {
        return new LinkedHashSet<>(items).size();
    }

    /** Whether no doubt is left that each is one item: short, none joined by 和, all ending or beginning alike. */
    static boolean alike(List<String> items) {
        for (String item : items) {
            if (item.length() > LONGEST_ALIKE
                    || item.length() < 2
                    || item.contains("和")
                    || item.contains("及")
                    || item.indexOf('，') >= 0
                    || item.contains("等")
                    || item.contains("与")) {
                return false;
            }
        }
        String first = items.get(0);
        boolean ends = true;
        boolean begins = true;
        for (String item : items) {
            ends &= item.charAt(item.length() - 1) == first.charAt(first.length() - 1);
            begins &= item.charAt(0) == first.charAt(0);
        }
        return ends || begins;
    }

    /** Whether a list says that it is not all. */
    static boolean isOpen(String list) {
        return list.endsWith("等") || list.contains("等方面") || list.contains("……");
    }
}
