package org.sanbiao.documents;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sanbiao.documents.UnreadableException.Reason;
import org.sanbiao.reading.page.Block;

/** Reads web pages: the article's text without what surrounds it, and what the page says of the article. */
final class HtmlReader {

    /** Where a page may say in which characters it is written. */
    private static final int HEAD = 4096;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)");
    private static final Set<String> KNOWN =
            Set.of("utf-8", "utf8", "gb2312", "gbk", "gb18030", "x-gbk", "utf-16", "utf-16le", "us-ascii", "unicode");

    private HtmlReader() {}

    static Content read(byte[] bytes, Budget budget) throws UnreadableException {
        Decoder.Decoded decoded = Decoder.decode(bytes);
        String foreign = foreign(decoded);
        if (foreign != null) {
            throw new UnreadableException(
                    Reason.KIND,
                    "网页声明为" + foreign + "编码，暂不支持：请另存为UTF-8后再读",
                    "the page says it is in " + foreign + ", which is not read: save it as UTF-8 and read that");
        }
        Parser parser = Parser.htmlParser().setMaxDepth(budget.limits().depth()).setTrackErrors(0);
        org.jsoup.nodes.Document html = parser.parseInput(new Watched(new StringReader(decoded.text()), budget), "");
        HtmlFacts facts = HtmlFacts.of(html);
        Element article = HtmlArticle.in(html);
        HtmlBlocks blocks = new HtmlBlocks(budget);
        String headline = facts.headline();
        if (headline != null && !opensWith(article, headline)) {
            blocks.page().line(headline, Block.Kind.HEADING);
        }
        blocks.walk(article);
        return new Content(blocks.page().page(), facts.facts(), facts.address(), decoded.encoding(), decoded.notes());
    }

    /** The encoding that a page claims, where it is one that is not read and its bytes are no UTF-8. */
    private static @Nullable String foreign(Decoder.Decoded decoded) {
        String text = decoded.text();
        Matcher matcher = CHARSET.matcher(text.substring(0, Math.min(text.length(), HEAD)));
        if (decoded.encoding() != Encoding.GB18030 || !matcher.find()) {
            return null;
        }
        String name = matcher.group(1);
        return KNOWN.contains(name.toLowerCase(java.util.Locale.ROOT)) || name.startsWith("iso-8859") ? null : name;
    }

    /** Whether an article's first lines hold its headline already. */
    private static boolean opensWith(Element article, String headline) {
        String text = bare(article.text());
        return text.substring(0, Math.min(text.length(), 400)).contains(bare(headline));
    }

    private static String bare(String words) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            if (!Blanks.isBlank(words.charAt(i))) {
                bare.append(words.charAt(i));
            }
        }
        return bare.toString();
    }

    /** Looks at the clock while a parser that cannot be stopped reads. */
    private static final class Watched extends Reader {

        private final Reader reader;
        private final Budget budget;

        Watched(Reader reader, Budget budget) {
            this.reader = reader;
            this.budget = budget;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            budget.look();
            return reader.read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
