package org.sanbiao.app.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Verdict;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.wording.Wording;

/** One object: what the register is of, and its rows, an object a line. Decimals and days are strings. */
public final class JsonRegister implements RegisterFile {

    /** The members of a row that stand for {@link RegisterRow#HEADINGS}, in their order. */
    static final List<String> NAMES = List.of(
            "id",
            "source",
            "quote",
            "task",
            "indicator",
            "target",
            "unit",
            "place",
            "leader",
            "lead",
            "support",
            "person",
            "start",
            "due_words",
            "due",
            "quarter_1",
            "quarter_2",
            "quarter_3",
            "quarter_4",
            "progress",
            "actual",
            "achieved",
            "expected",
            "state",
            "light",
            "problems",
            "next_steps",
            "evidence",
            "updated",
            "verified",
            "closed",
            "remarks");

    private final Writer out;
    private boolean first = true;

    JsonRegister(OutputStream out, Facts facts) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        StringBuilder head = new StringBuilder();
        new Json(head)
                .open('{')
                .name("day")
                .value(facts.day().toString())
                .name("known")
                .value(facts.known() == null ? null : facts.known().toString())
                .name("pack")
                .value(facts.pack().id())
                .name("checkpoint")
                .value(facts.checkpoint())
                .name("rows")
                .open('[');
        this.out.append(head).append('\n');
    }

    @Override
    public void row(RegisterRow row) throws IOException {
        StringBuilder text = new StringBuilder();
        write(new Json(text), row);
        out.append(first ? "" : ",\n").append(text);
        first = false;
    }

    /** A row as an object: the same in files and in answers to programs. */
    public static void write(Json json, RegisterRow row) {
        json.open('{');
        for (int i = 0; i < NAMES.size(); i++) {
            cell(json.name(NAMES.get(i)), row.cells().get(i));
        }
        Situation situation = row.situation();
        Card card = situation.card();
        json.name("version").value(Math.toIntExact(card.version()));
        json.name("state_code").value(situation.state().name().toLowerCase(Locale.ROOT));
        json.name("days_overdue").value(Math.toIntExact(situation.overdue()));
        light(json.name("lit"), row.light());
        verdict(json.name("verdict"), situation.verdict());
        json.name("revisions").open('[');
        for (Revision revision : card.revisions()) {
            json.open('{').name("kind").value(revision.kind());
            json.name("day").value(revision.day().toString()).name("by").value(revision.by());
            words(json.name("change"), revision.print());
            json.name("reason").value(revision.reason().shown()).close('}');
        }
        json.close(']').close('}');
    }

    private static void cell(Json json, @Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            json.decimal(number);
        } else {
            json.value(cell == null || cell.toString().isEmpty() ? null : cell.toString());
        }
    }

    private static void light(Json json, Light light) {
        json.open('{').name("colour").value(light.colour().name().toLowerCase(Locale.ROOT));
        words(json.name("word"), light.word());
        json.name("pack").value(light.pack()).name("band").value(light.band());
        words(json.name("inputs"), light.explain());
        json.close('}');
    }

    private static void verdict(Json json, @Nullable Verdict verdict) {
        if (verdict == null) {
            json.value((String) null);
            return;
        }
        json.open('{').name("outcome").value(verdict.outcome().name().toLowerCase(Locale.ROOT));
        words(json.name("words"), verdict.print());
        json.close('}');
    }

    private static void words(Json json, Wording wording) {
        json.open('{')
                .name("zh")
                .value(wording.zh())
                .name("en")
                .value(wording.en())
                .close('}');
    }

    @Override
    public void close() throws IOException {
        out.append("\n]}\n").flush();
    }
}
