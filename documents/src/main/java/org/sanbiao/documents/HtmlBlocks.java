package org.sanbiao.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Cell;
import org.sanbiao.reading.structure.Numbering;

/** Lays out an element of a web page as lines, the way a browser breaks them. */
final class HtmlBlocks implements NodeVisitor {

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "label",
            "mark",
            "o:p",
            "q",
            "rb",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "st1:chsdate",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "ucapcontent",
            "var",
            "wbr");

    private final PageBuilder page;
    private final StringBuilder line = new StringBuilder();
    private final Deque<Counter> lists = new ArrayDeque<>();
    private @Nullable Node leftOut;
    private @Nullable Table table;
    private @Nullable String number;
    private int preformatted;

    /** The items of a list so far; -1 where they have no numbers. */
    private static final class Counter {
        int next;

        Counter(int next) {
            this.next = next;
        }
    }

    /** The table whose rows are being read. */
    private static final class Table {
        final Element element;
        final int index;
        int row = -1;
        int column;
        final List<PageBuilder.Held> cells = new ArrayList<>();

        @Nullable
        StringBuilder cell;

        Table(Element element, int index) {
            this.element = element;
            this.index = index;
        }
    }

    HtmlBlocks(Budget budget) {
        this.page = new PageBuilder(budget);
    }

    PageBuilder page() {
        return page;
    }

    void walk(Element article) {
        article.traverse(this);
        flush(Block.Kind.PARAGRAPH);
    }

    @Override
    public void head(Node node, int depth) {
        if (leftOut != null) {
            return;
        }
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (depth > 0 && HtmlArticle.isLeftOut(element)
                    || element.normalName().equals("rt")
                    || element.normalName().equals("rp")) {
                leftOut = element;
            } else {
                enter(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (leftOut != null) {
            leftOut = node.equals(leftOut) ? null : leftOut;
        } else if (node instanceof Element element) {
            leave(element);
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (INLINE.contains(name)) {
            return;
        }
        if (name.equals("br")) {
            breakLine(element);
            return;
        }
        if (table != null) {
            cellwise(element, name, table);
            return;
        }
        flush(kind(element.parent()));
        switch (name) {
            case "table" -> table = isData(element) ? new Table(element, page.table()) : null;
            case "pre" -> preformatted++;
            case "ol" -> lists.push(new Counter(start(element)));
            case "ul" -> lists.push(new Counter(-1));
            case "li" -> number = number(element);
            default -> {}
        }
    }

    private void leave(Element element) {
        String name = element.normalName();
        if (INLINE.contains(name) || name.equals("br")) {
            return;
        }
        if (table != null) {
            if (name.equals("td") || name.equals("th")) {
                table.cell = null;
            } else if (name.equals("tr")) {
                page.row(table.cells);
                table.cells.clear();
            } else if (element.equals(table.element)) {
                table = null;
            }
            return;
        }
        flush(kind(element));
        switch (name) {
            case "pre" -> preformatted--;
            case "ol", "ul" -> lists.poll();
            case "li" -> number = null;
            default -> {}
        }
    }

    private void cellwise(Element element, String name, Table in) {
        if (name.equals("tr")) {
            in.row++;
            in.column = 0;
        } else if ((name.equals("td") || name.equals("th")) && in.row >= 0) {
            in.cell = new StringBuilder();
            in.cells.add(new PageBuilder.Held(new Cell(in.index, in.row, in.column), in.cell));
            in.column += span(element);
        } else if (in.cell != null) {
            in.cell.append(' ');
        } else if (name.equals("caption")) {
            flush(Block.Kind.PARAGRAPH);
        }
    }

    private void breakLine(Element element) {
        if (table != null && table.cell != null) {
            table.cell.append(' ');
        } else {
            flush(kind(element.parent()));
        }
    }

    private void append(String text) {
        if (table != null) {
            if (table.cell != null) {
                joined(table.cell, text);
            } else if (!text.isBlank()) {
                page.line(text, Block.Kind.PARAGRAPH); // a caption
            }
        } else if (preformatted > 0) {
            text.lines().forEach(each -> {
                line.append(each);
                flush(Block.Kind.UNKNOWN);
            });
        } else {
            joined(line, text);
        }
    }

    /** Appends text; a line break of the source beside a Chinese character is no space. */
    private static void joined(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') {
                line.append(c);
                continue;
            }
            int end = line.length();
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            int next = i;
            while (next < text.length() && (text.charAt(next) <= ' ')) {
                next++;
            }
            boolean chinese = end > 0 && Blanks.isChinese(line.charAt(end - 1))
                    || next < text.length() && Blanks.isChinese(text.charAt(next));
            line.setLength(end);
            line.append(chinese ? "" : " ");
            i = next - 1;
        }
    }

    private void flush(Block.Kind kind) {
        if (number != null && !Blanks.tidy(line).isEmpty()) {
            boolean own = Numbering.of(Blanks.tidy(line)) != null;
            line.insert(0, own ? "" : number);
            number = null;
        }
        page.line(line, kind);
        line.setLength(0);
    }

    private static Block.Kind kind(@Nullable Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            switch (e.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Block.Kind.HEADING;
                }
                case "li", "dd" -> {
                    return Block.Kind.LIST_ITEM;
                }
                case "div", "td", "body", "article" -> {
                    return Block.Kind.PARAGRAPH;
                }
                default -> {}
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    private @Nullable String number(Element item) {
        Counter counter = lists.peek();
        if (counter == null || counter.next < 0) {
            return null;
        }
        if (item.attr("value").matches("[0-9]{1,4}")) {
            counter.next = Integer.parseInt(item.attr("value"));
        }
        return counter.next++ + ". ";
    }

    private static int start(Element list) {
        String style =
                list.attr("style").replace(" ", "") + " " + list.parents().attr("style");
        if (style.contains("list-style:none") || style.contains("list-style-type:none")) {
            return -1;
        }
        String start = list.attr("start");
        return start.matches("[0-9]{1,4}") ? Integer.parseInt(start) : 1;
    }

    /** Whether a table holds data and does not only arrange the page. */
    private static boolean isData(Element table) {
        if (!table.select("table table, ul, ol, form").isEmpty()) {
            return false;
        }
        int rows = 0;
        int wide = 0;
        for (Element row : table.select("tr")) {
            rows++;
            wide += row.childrenSize() >= 2 ? 1 : 0;
        }
        return rows >= 2 && wide * 2 >= rows;
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(span)) : 1;
    }
}
