package org.sanbiao.app.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.register.JsonRegister;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.judging.Verdict;
import org.sanbiao.following.register.RegisterRow;

/** A commitment with all that is known of it. */
final class CommitmentJson {

    private CommitmentJson() {}

    static void write(Json json, RegisterRow row, List<Happened> history, Visitor visitor) {
        Card card = row.situation().card();
        json.open('{').name("id").value(card.id());
        json.name("version").value(Math.toIntExact(card.version()));
        JsonRegister.write(json.name("register"), row);
        source(json.name("source"), card.source());
        verdict(json.name("verdict"), row.situation().verdict(), visitor);
        json.name("reports").open('[');
        for (Report report : card.reports()) {
            json.open('{').name("period").value(report.reporting()).name("by").value(report.by());
            json.name("day").value(report.day().toString());
            json.name("value")
                    .decimal(report.actual() == null ? null : report.actual().amount());
            json.name("words").value(report.words().shown());
            json.name("fate")
                    .value(report.fate().name().toLowerCase(Locale.ROOT))
                    .close('}');
        }
        json.close(']');
        CommitmentApi.events(json.name("history"), history, visitor);
        json.close('}');
    }

    private static void source(Json json, Source source) {
        if (source instanceof Source.Anchor anchor) {
            json.open('{')
                    .name("document")
                    .value(anchor.document())
                    .name("hash")
                    .value(anchor.hash());
            json.name("start").value(anchor.start()).name("end").value(anchor.end());
            json.name("quote").value(anchor.quote().shown()).close('}');
        } else if (source instanceof Source.Derived derived) {
            json.open('{').name("commitment").value(derived.commitment());
            json.name("how").value(derived.how()).close('}');
        } else if (source instanceof Source.Instruction instruction) {
            json.open('{').name("leader").value(instruction.leader().shown());
            json.name("day").value(instruction.day().toString());
            json.name("quote").value(instruction.words().shown()).close('}');
        }
    }

    private static void verdict(Json json, @Nullable Verdict verdict, Visitor visitor) {
        if (verdict == null) {
            json.value((String) null);
            return;
        }
        json.open('{').name("outcome").value(verdict.outcome().name().toLowerCase(Locale.ROOT));
        json.name("words").value(Answer.say(verdict.print(), visitor));
        json.name("rule").value(Answer.say(verdict.rule(), visitor));
        json.name("achieved").decimal(verdict.achieved());
        json.name("inputs").open('[');
        for (Verdict.Input input : verdict.inputs()) {
            json.open('{').name("name").value(Answer.say(input.name(), visitor));
            json.name("value").value(input.value()).close('}');
        }
        json.close(']').name("sources").open('[');
        verdict.sources().forEach(json::value);
        json.close(']').name("day").value(verdict.day().toString()).close('}');
    }
}
