package org.sanbiao.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sanbiao.reading.structure.Facts;

/**
 * What a web page says of its article: by the meta tags that Chinese government sites have to carry (ArticleTitle, PubDate,
 * ContentSource …), by those of other sites, and by the table of particulars above a document (成文日期, 发文机关).
 *
 * @param facts only what is sure; place is never said
 * @param headline the article's, null where only the browser's title tells it
 * @param address where the page says it stands
 */
record HtmlFacts(
        Facts facts, @Nullable String headline, @Nullable String address) {

    private static final int MOST = 200_000;
    private static final Pattern DAY =
            Pattern.compile("((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})");
    private static final Pattern WRITTEN = Pattern.compile("成\\s?文\\s?日\\s?期\\s*[:：]?\\s*(.{8,20})");
    private static final Pattern ISSUER = Pattern.compile(
            "(?:发\\s?文\\s?机\\s?关|制\\s?发\\s?机\\s?关|发\\s?布\\s?机\\s?构|发\\s?文\\s?单\\s?位)\\s*[:：]?\\s*([\\u4e00-\\u9fa5]{4,30})");
    private static final Pattern SITE = Pattern.compile("\\s*[_|-]{1,2}\\s*[^_|-]*$");
    private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");
    private static final String[] BODIES = {"政府", "办公厅", "办公室", "委员会", "委", "局", "厅", "部", "院", "署"};

    static HtmlFacts of(org.jsoup.nodes.Document html) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : html.select("meta[content]")) {
            String name = meta.attr("name").isEmpty() ? meta.attr("property") : meta.attr("name");
            String content = Blanks.tidy(meta.attr("content"));
            if (!content.isEmpty()) {
                metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
            }
        }
        String text = html.body().text();
        text = text.substring(0, Math.min(text.length(), MOST));
        String headline = first(metas, "articletitle", "og:title");
        Element heading = html.select("h1").size() == 1 ? html.selectFirst("h1") : null;
        if (headline == null && heading != null && !heading.text().isBlank()) {
            headline = Blanks.tidy(heading.text());
        }
        String title = headline != null ? headline : title(html.title());
        LocalDate written = labelled(text);
        LocalDate published = written != null
                ? written
                : day(first(metas, "pubdate", "publishdate", "article:published_time", "date", "dc.date"));
        Facts facts = new Facts(title, published, issuer(metas, text), null);
        return new HtmlFacts(facts, headline, address(html, metas));
    }

    private static @Nullable String first(Map<String, String> metas, String... names) {
        for (String name : names) {
            String content = metas.get(name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    /** The browser's title without the site's name. */
    private static @Nullable String title(String title) {
        String bare = Blanks.tidy(SITE.matcher(title).replaceFirst(""));
        return bare.length() >= 4 && bare.codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff) ? bare : null;
    }

    private static @Nullable LocalDate labelled(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.find() ? day(matcher.group(1)) : null;
    }

    private static @Nullable LocalDate day(@Nullable String words) {
        Matcher matcher = words == null ? null : DAY.matcher(words);
        if (matcher == null || !matcher.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null; // 2022-02-30 says nothing
        }
    }

    private static @Nullable String issuer(Map<String, String> metas, String text) {
        Matcher matcher = ISSUER.matcher(text);
        if (matcher.find()) {
            String body = body(matcher.group(1));
            if (body != null) {
                return body;
            }
        }
        String source = first(metas, "contentsource", "source", "author");
        return source == null ? null : body(source);
    }

    /** A name that is one of a public body: 新华社 and 本网 are none. */
    private static @Nullable String body(String words) {
        String name = words;
        int label = name.indexOf("成文日期");
        name = label > 0 ? name.substring(0, label) : name;
        if (name.length() < 4 || name.length() > 40) {
            return null;
        }
        for (String end : BODIES) {
            if (name.endsWith(end)) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String address(org.jsoup.nodes.Document html, Map<String, String> metas) {
        Element canonical = html.selectFirst("link[rel=canonical]");
        String address = canonical != null ? canonical.attr("href") : first(metas, "og:url", "url");
        if (address == null) {
            for (var node : html.childNodes()) {
                Matcher matcher = node instanceof Comment comment ? SAVED.matcher(comment.getData()) : null;
                if (matcher != null && matcher.find()) {
                    address = matcher.group(1);
                }
            }
        }
        boolean web = address != null && (address.startsWith("https://") || address.startsWith("http://"));
        return web ? address : null;
    }
}
