package org.sanbiao.app.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Documents;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.check.Check;
import org.sanbiao.reading.check.Event;
import org.sanbiao.reading.check.Forecast;
import org.sanbiao.reading.check.Unread;
import org.sanbiao.reading.statement.Deadline;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.statement.Indicator;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Part;
import org.sanbiao.reading.statement.Place;
import org.sanbiao.reading.statement.Responsible;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.structure.Article;

/**
 * A reading as JSON, by the schema in {@code docs/format}.
 *
 * <p>Deterministic to the byte. Not thread-safe; one document, one instance.
 */
public final class ReadingJson {

    private final Document document;
    private final Reading reading;
    private final CodePoints points;
    private final MessageDigest hash = Documents.sha256();
    private final StringBuilder out = new StringBuilder();
    private Json json = new Json(out);

    public ReadingJson(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.points = new CodePoints(document.text());
    }

    /** Writes the whole document as one object, without a line break. */
    public void document(Writer to) throws IOException {
        begin().open('{').name("document").open('{');
        json.name("id").value(document.id());
        json.name("title").value(reading.facts().title());
        json.name("published").value(iso(reading.facts().published()));
        json.name("issuer").value(reading.facts().issuer());
        json.name("place").value(reading.facts().place());
        json.name("characters").value(points.count()).close('}');
        json.name("articles").open('[');
        reading.articles().forEach(this::article);
        json.close(']').name("statements").open('[');
        for (Statement statement : reading.statements()) {
            write(statement);
            to.append(out);
            out.setLength(0);
        }
        json.close(']').name("events").open('[');
        reading.events().forEach(this::event);
        json.close(']').name("forecasts").open('[');
        reading.forecasts().forEach(this::forecast);
        json.close(']').name("checks").open('[');
        reading.checks().forEach(this::check);
        json.close(']').name("unread").open('[');
        reading.unread().forEach(this::unread);
        json.close(']').close('}');
        to.append(out);
    }

    /** One of the reading's statements as one object, without a line break. */
    public String statement(Statement statement) {
        begin();
        write(statement);
        return out.toString();
    }

    /** What a statement is called in every output: the hash of its document, place and words. */
    public String id(Statement statement) {
        Span span = statement.span();
        String whole =
                document.id() + '\n' + points.of(span.start()) + '\n' + points.of(span.end()) + '\n' + statement.text();
        return HexFormat.of().formatHex(hash.digest(whole.getBytes(UTF_8)), 0, 16);
    }

    private Json begin() {
        out.setLength(0);
        json = new Json(out);
        return json;
    }

    private void article(Article article) {
        json.open('{');
        json.name("headline").value(article.headline());
        json.name("subhead").value(article.subhead());
        json.name("byline").value(article.byline());
        json.name("unit").value(article.unit());
        json.name("speaker").value(article.speaker());
        json.name("body");
        pair(article.body());
        json.close('}');
    }

    private void write(Statement s) {
        json.open('{');
        json.name("id").value(id(s));
        json.name("document").value(document.id());
        json.name("article").value(s.article());
        json.name("section").open('[');
        s.section().forEach(json::value);
        json.close(']');
        json.name("stance").value(word(s.stance()));
        json.name("kind").value(word(s.kind()));
        span(s.span());
        json.name("text").value(s.text());
        json.name("action");
        part(s.action());
        json.name("object");
        part(s.object());
        json.name("strength").value(word(s.strength()));
        json.name("testable").value(word(s.testable()));
        json.name("responsible").open('[');
        s.responsible().forEach(this::responsible);
        json.close(']').name("places").open('[');
        s.places().forEach(this::place);
        json.close(']').name("deadline");
        deadline(s.deadline());
        json.name("measures").open('[');
        s.measures().forEach(this::measure);
        json.close(']').name("cites").open('[');
        s.cites().forEach(this::part);
        json.close(']').name("doubts").open('[');
        for (Doubt doubt : s.doubts()) {
            json.value(doubt.words());
        }
        json.close(']').close('}');
    }

    private void measure(Measure m) {
        json.open('{');
        span(m.span());
        json.name("text").value(m.text());
        json.name("value").decimal(m.value());
        json.name("high").decimal(m.high());
        json.name("comparator").value(m.comparator().sign());
        json.name("unit").value(m.unit());
        json.name("change").value(word(m.change()));
        json.name("scope").value(word(m.scope()));
        json.name("aim").value(word(m.aim()));
        json.name("stage").value(m.stage());
        json.name("baseline");
        Integer baseline = m.baseline();
        if (baseline == null) {
            json.value((String) null);
        } else {
            json.value((int) baseline);
        }
        json.name("indicator");
        indicator(m.indicator());
        Stance stance = m.stance();
        if (stance != null) {
            json.name("stance").value(word(stance));
        }
        json.close('}');
    }

    private void indicator(@Nullable Indicator indicator) {
        if (indicator == null) {
            json.value((String) null);
            return;
        }
        json.open('{').name("text").value(indicator.text()).name("spans").open('[');
        indicator.spans().forEach(this::pair);
        json.close(']').name("inherited").value(indicator.inherited()).close('}');
    }

    private void responsible(Responsible r) {
        json.open('{').name("name").value(r.name()).name("role").value(word(r.role()));
        Span span = r.span();
        if (span != null) {
            span(span);
        }
        json.close('}');
    }

    private void place(Place place) {
        json.open('{').name("name").value(place.name()).name("code").value(place.code());
        span(place.span());
        json.close('}');
    }

    private void deadline(@Nullable Deadline deadline) {
        if (deadline == null) {
            json.value((String) null);
            return;
        }
        json.open('{').name("text").value(deadline.text());
        span(deadline.span());
        json.name("from").value(iso(deadline.from()));
        json.name("to").value(iso(deadline.to()));
        json.name("certain").value(deadline.certain()).close('}');
    }

    private void part(@Nullable Part part) {
        if (part == null) {
            json.value((String) null);
            return;
        }
        json.open('{').name("text").value(part.text());
        span(part.span());
        json.close('}');
    }

    private void event(Event event) {
        json.open('{').name("title").value(event.title());
        json.name("date").value(event.date().toString());
        json.name("start_time").value(iso(event.startTime()));
        json.name("place").value(event.place());
        span(event.span());
        json.close('}');
    }

    private void forecast(Forecast forecast) {
        json.open('{').name("date").value(forecast.date().toString());
        json.name("sky").value(forecast.sky());
        json.name("low").decimal(forecast.low());
        json.name("high").decimal(forecast.high());
        json.name("wind").value(forecast.wind());
        span(forecast.span());
        json.close('}');
    }

    private void check(Check check) {
        json.open('{').name("kind").value(word(check.kind())).name("text").value(check.text());
        span(check.span());
        json.name("declared").value(check.declared()).name("found").value(check.found());
        json.name("holds").value(check.holds()).close('}');
    }

    private void unread(Unread unread) {
        json.open('{');
        span(unread.span());
        json.name("why").value(word(unread.why())).close('}');
    }

    private void span(Span span) {
        json.name("start").value(points.of(span.start())).name("end").value(points.of(span.end()));
    }

    private void pair(Span span) {
        json.open('[')
                .value(points.of(span.start()))
                .value(points.of(span.end()))
                .close(']');
    }

    /** ISO 8601: a day as 2022-08-31, a time of day as 09:00. */
    private static @Nullable String iso(@Nullable Object time) {
        return time == null ? null : time.toString();
    }

    /** How an enum's name is printed: {@code COUNT_OF_LIST} as {@code count of list}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
