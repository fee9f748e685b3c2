package org.sanbiao.reading;

import java.util.List;
import org.sanbiao.reading.check.Check;
import org.sanbiao.reading.check.Event;
import org.sanbiao.reading.check.Forecast;
import org.sanbiao.reading.check.Unread;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.structure.Article;
import org.sanbiao.reading.structure.Facts;

/**
 * All that was read from one page; every list in the order of the page.
 *
 * @param page what was read
 * @param facts what was given or found of the document as a whole
 * @param articles at least one unless the page is blank
 * @param statements none overlapping another
 * @param events things that happen on a day
 * @param forecasts the weather by day
 * @param checks what the document says of itself, tested
 * @param unread every number that ended up nowhere
 */
public record Reading(
        Page page,
        Facts facts,
        List<Article> articles,
        List<Statement> statements,
        List<Event> events,
        List<Forecast> forecasts,
        List<Check> checks,
        List<Unread> unread) {

    public Reading {
        articles = List.copyOf(articles);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        forecasts = List.copyOf(forecasts);
        checks = List.copyOf(checks);
        unread = List.copyOf(unread);
    }
}
