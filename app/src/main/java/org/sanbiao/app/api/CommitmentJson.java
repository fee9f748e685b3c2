package org.sanbiao.app.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.app.register.JsonRegister;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentDunned;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.judging.Actual;
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
        json.name("standing").value(card.standing().name().toLowerCase(Locale.ROOT));
        json.name("accepted").value(card.accepted());
        json.name("requested").value(Answer.text(card.requested()));
        json.name("reports").open('[');
        card.reports().forEach(report -> report(json, report));
        json.close(']');
        events(json.name("history"), history, visitor);
        json.close('}');
    }

    private static void report(Json json, Report report) {
        Actual actual = report.actual();
        json.open('{').name("number").value(Math.toIntExact(report.number()));
        json.name("period").value(report.reporting()).name("by").value(report.by());
        json.name("day").value(report.day().toString());
        json.name("value").decimal(actual == null ? null : actual.amount());
        json.name("numerator").decimal(actual == null ? null : actual.numerator());
        json.name("denominator").decimal(actual == null ? null : actual.denominator());
        json.name("words").value(report.words().shown());
        json.name("problems").value(Answer.text(report.problems().shown()));
        json.name("next").value(Answer.text(report.next().shown()));
        files(json, report.evidence());
        json.name("fate").value(report.fate().name().toLowerCase(Locale.ROOT));
        json.name("returned").value(Answer.text(report.returned().shown()));
        json.name("level").value(report.level());
        json.name("locked").value(report.locked()).close('}');
    }

    static void slip(Json json, Happened happened) {
        json.open('{').name("entry").value(Math.toIntExact(happened.sequence()));
        json.name("day").value(happened.effective().toString()).name("by").value(happened.by());
        if (happened.event() instanceof CommitmentAssigned it) {
            json.name("kind").value("assignment").name("lead").value(it.lead());
            json.name("support").open('[');
            it.support().forEach(json::value);
            json.close(']').name("person").value(Answer.text(it.person().shown()));
            json.name("leader").value(Answer.text(it.leader().shown()));
            json.name("answer_by").value(Answer.text(it.acceptBy()));
            json.name("words").value(it.words().shown());
        } else if (happened.event() instanceof CommitmentDunned it) {
            json.name("kind").value("dunning").name("urgency").value(it.urgency());
            json.name("answer_by").value(Answer.text(it.answerBy()));
            json.name("words").value(it.words().shown());
        }
        json.close('}');
    }

    static void events(Json json, List<Happened> events, Visitor visitor) {
        json.open('[');
        for (Happened event : events) {
            json.open('{').name("entry").value(Math.toIntExact(event.sequence()));
            json.name("at").value(event.recordedAt().toString()).name("by").value(event.by());
            json.name("day").value(event.effective().toString());
            json.name("words").value(Answer.say(Narrative.of(event.event()), visitor));
            files(json, Narrative.files(event.event()));
            json.close('}');
        }
        json.close(']');
    }

    private static void files(Json json, List<Evidence> files) {
        json.name("evidence").open('[');
        for (Evidence file : files) {
            json.open('{').name("hash").value(file.hash());
            json.name("size").value(Math.toIntExact(file.size()));
            json.name("name").value(file.name().shown()).close('}');
        }
        json.close(']');
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
        } else {
            throw new IllegalStateException("Bug: a source of a new kind");
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
