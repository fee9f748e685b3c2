package org.sanbiao.reading.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.structure.Article;
import org.sanbiao.reading.structure.Outline;
import org.sanbiao.reading.structure.Paragraph;

/**
 * Reads events and forecasts, tests what a document says of itself, and accounts for its numbers, paragraph by
 * paragraph.
 *
 * <p>Call {@link #enter} for every paragraph in order, then {@link #end}. Not thread-safe: one document, one instance.
 */
public final class SelfTest {

    private final Outline outline;
    private final ListCounts counts;
    private final List<Event> events = new ArrayList<>();
    private final List<Forecast> forecasts = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private int index;
    private int article = -1;
    private int firstEvent;
    private int firstForecast;
    private @Nullable String host;
    private @Nullable EventCount declaredEvents;
    private final List<Extremes.Declared> declared = new ArrayList<>();

    /** 五场 and where it stands. */
    private record EventCount(String words, Span span, int count) {}

    /** @param page the text of the page that the outline is of */
    public SelfTest(String page, Outline outline) {
        this.outline = outline;
        this.counts = new ListCounts(page, outline);
    }

    /**
     * Takes the next paragraph of the outline.
     *
     * @param text its text
     * @param mentions what the language found in it; not looked at where it is no running text
     * @param used what its measures, deadlines and other parts of statements took, on the page
     */
    public void enter(Paragraph paragraph, Text text, List<Mention<?>> mentions, List<Span> used) {
        int at = index++;
        LocalDate published = outline.facts().published();
        checks.addAll(Weekdays.in(text, published));
        if (!paragraph.isRunningText()) {
            unread.addAll(UnreadNumbers.inFrame(text));
            return;
        }
        if (paragraph.article() != article) {
            leave();
            article = paragraph.article();
        }
        List<Check> lists = counts.in(at, text);
        checks.addAll(lists);
        checks.addAll(Totals.in(text, mentions));
        declared.addAll(Extremes.declared(text, mentions));
        List<Forecast> days = Forecasts.in(text, mentions, published);
        List<Event> dates = days.isEmpty() ? Events.in(text, mentions, host, headline()) : List.of();
        forecasts.addAll(days);
        events.addAll(dates);
        if (events.size() == firstEvent) {
            note(text);
        }
        List<Span> taken = new ArrayList<>(used);
        days.forEach(day -> taken.add(day.span()));
        dates.forEach(date -> taken.add(date.span()));
        List<Span> declarations = new ArrayList<>();
        lists.forEach(check -> declarations.add(check.span()));
        unread.addAll(UnreadNumbers.in(paragraph, text, mentions, taken, declarations));
    }

    /** Ends the document: what needed its whole is tested now. */
    public void end() {
        leave();
        checks.sort(Comparator.comparing(Check::span));
    }

    public List<Event> events() {
        return events;
    }

    public List<Forecast> forecasts() {
        return forecasts;
    }

    public List<Check> checks() {
        return checks;
    }

    public List<Unread> unread() {
        return unread;
    }

    private @Nullable String headline() {
        Article of = article >= 0 && article < outline.articles().size()
                ? outline.articles().get(article)
                : null;
        return of == null ? null : of.headline();
    }

    /** Notes who holds the events to come and how many there are said to be. */
    private void note(Text text) {
        String s = text.normal();
        String where = Events.host(s);
        host = where != null ? where : host;
        int field = s.lastIndexOf('场');
        int start = field;
        while (start > 0 && Numerals.is(s.charAt(start - 1))) {
            start--;
        }
        int count = field < 0 ? -1 : Numerals.value(s, start, field);
        if (count > 1) {
            declaredEvents =
                    new EventCount(s.substring(start, field + 1), text.original(new Span(start, field + 1)), count);
        }
    }

    /** Leaves an article: tests what was declared in it. */
    private void leave() {
        int found = events.size() - firstEvent;
        if (declaredEvents != null && found > 1) {
            checks.add(new Check(
                    Check.Kind.COUNT_OF_EVENTS,
                    declaredEvents.words(),
                    declaredEvents.span(),
                    Integer.toString(declaredEvents.count()),
                    Integer.toString(found),
                    declaredEvents.count() == found));
        }
        checks.addAll(Extremes.tested(declared, forecasts.subList(firstForecast, forecasts.size())));
        declared.clear();
        declaredEvents = null;
        host = null;
        firstEvent = events.size();
        firstForecast = forecasts.size();
    }
}
