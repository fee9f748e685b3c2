package org.sanbiao.documents;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Finds the element of a web page that holds its article. */
final class HtmlArticle {

    /** What the systems behind Chinese government sites call it, by the sites' own pages. */
    private static final Set<String> NAMES = Set.of(
            "ucap-content",
            "trs_editor",
            "trs_ueditor",
            "trs_editor_view",
            "custom_unionstyle",
            "pages_content",
            "zoom",
            "zoomcon",
            "xxgk_content",
            "article-content",
            "article_content",
            "articlecontent",
            "article-body",
            "content_article",
            "news_content",
            "vsb_content",
            "v_news_content",
            "js_content",
            "bodylabel",
            "mainbody",
            "textcontent");

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "svg",
            "iframe",
            "object",
            "select",
            "button",
            "textarea",
            "head",
            "audio",
            "video",
            "canvas",
            "datalist",
            "dialog");

    // class or id of what stands around an article, or in it without being of it
    private static final Set<String> FRAME = Set.of(
            "nav",
            "navbar",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "location",
            "position",
            "footer",
            "foot",
            "copyright",
            "share",
            "sharebox",
            "bdsharebuttonbox",
            "toolbar",
            "related",
            "sidebar",
            "qrcode",
            "ewm",
            "pager",
            "pagination",
            "comments",
            "advert",
            "skip");

    private static final int LEAST = 40;

    private final Map<Element, int[]> weights = new LinkedHashMap<>();

    private HtmlArticle() {}

    /** The element with the article; the body where no part of it stands out. */
    static Element in(org.jsoup.nodes.Document html) {
        return new HtmlArticle().find(html.body());
    }

    private Element find(Element body) {
        body.traverse(new Weighing());
        int all = weight(body);
        Element named = null;
        for (Element element : weights.keySet()) {
            int weight = weight(element);
            if (weight >= LEAST
                    && weight * 3 >= all
                    && isNamed(element)
                    && (named == null || weight > weight(named) || weight == weight(named) && isIn(named, element))) {
                named = element;
            }
        }
        return named != null ? named : densest(body);
    }

    /** Goes down as long as one child holds most of the text. */
    private Element densest(Element body) {
        Element at = body;
        while (true) {
            Element heaviest = null;
            for (Element child : at.children()) {
                if (weight(child) * 10 >= weight(at) * 7 && weight(child) >= LEAST && !isText(child)) {
                    heaviest = child;
                }
            }
            if (heaviest == null) {
                return at;
            }
            at = heaviest;
        }
    }

    private static boolean isNamed(Element element) {
        return NAMES.contains(element.id().toLowerCase(Locale.ROOT))
                || element.classNames().stream().anyMatch(name -> NAMES.contains(name.toLowerCase(Locale.ROOT)))
                || element.attr("itemprop").equals("articleBody")
                || element.normalName().equals("article");
    }

    private static boolean isIn(Element inner, Element outer) {
        for (Element e = inner; e != null; e = e.parent()) {
            if (e.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Element element) {
        return Set.of("p", "table", "ul", "ol", "pre", "blockquote").contains(element.normalName())
                && !(element.normalName().equals("table") && element.selectFirst("table p, table table") != null);
    }

    private int weight(Element element) {
        int[] weight = weights.get(element);
        return weight == null ? 0 : weight[0];
    }

    /** Whether nobody sees an element, or it is no part of any article. */
    static boolean isLeftOut(Element element) {
        if (NEVER.contains(element.normalName())) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (!style.isEmpty()) {
            String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
            if (bare.contains("display:none") || bare.contains("visibility:hidden") || bare.contains("font-size:0;")) {
                return true;
            }
        }
        return isFrame(element);
    }

    private static boolean isFrame(Element element) {
        String name = element.normalName();
        boolean box = name.equals("div") || name.equals("ul") || name.equals("section") || name.equals("p");
        return box
                && (FRAME.contains(element.id().toLowerCase(Locale.ROOT))
                        || element.classNames().stream().anyMatch(c -> FRAME.contains(c.toLowerCase(Locale.ROOT))));
    }

    /** Counts for each element the Chinese characters in it that are no link. */
    private final class Weighing implements NodeVisitor {

        private @Nullable Node leftOut;
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (leftOut != null) {
                return;
            }
            if (node instanceof Element element) {
                if (isLeftOut(element)) {
                    leftOut = element;
                } else {
                    links += element.normalName().equals("a") ? 1 : 0;
                    weights.put(element, new int[1]);
                }
            } else if (node instanceof TextNode text && links == 0) {
                Element parent = text.parent();
                int[] weight = parent == null ? null : weights.get(parent);
                if (weight != null) {
                    weight[0] += count(text.getWholeText());
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (leftOut != null) {
                leftOut = node.equals(leftOut) ? null : leftOut;
                return;
            }
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                Element parent = element.parent();
                int[] above = parent == null ? null : weights.get(parent);
                if (above != null) {
                    above[0] += weight(element);
                }
            }
        }

        private static int count(String text) {
            int count = 0;
            for (int i = 0; i < text.length(); i++) {
                count += Blanks.isChinese(text.charAt(i)) ? 1 : 0;
            }
            return count;
        }
    }
}
