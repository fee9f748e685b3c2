package org.sanbiao.reading.structure;

import java.util.List;

/**
 * A page taken apart.
 *
 * @param facts what was given or found of the document as a whole
 * @param articles in the order of their bodies; one for a document that is one text
 * @param paragraphs in the order they stand on the page
 */
public record Outline(Facts facts, List<Article> articles, List<Paragraph> paragraphs) {

    public Outline {
        articles = List.copyOf(articles);
        paragraphs = List.copyOf(paragraphs);
    }
}
