package org.sanbiao.app.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.commitment.Parts;
import org.sanbiao.app.format.Json;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.rollup.RollUp;
import org.sanbiao.following.rollup.TwoLevel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Allocated targets for programs: part by part, added up by area, with both tests of a two-level threshold. */
@Controller
public final class CompletionApi {

    private final Office office;

    public CompletionApi(Office office) {
        this.office = office;
    }

    @GetMapping("/api/v1/completion")
    void all(Call call) throws IOException {
        List<Situation> allocated = office.register().allocated(call.today());
        Span span = Span.of(call.request());
        new Answer()
                .list(
                        span,
                        span.of(allocated),
                        allocated.size(),
                        (json, situation) ->
                                write(json, completion(situation.card().id(), call), call),
                        call.request(),
                        call.response());
    }

    @GetMapping("/api/v1/commitments/{id}/completion")
    void one(@PathVariable String id, Call call) throws IOException {
        Answer answer = new Answer();
        write(answer.json(), completion(id, call), call);
        answer.send(null, call.request(), call.response());
    }

    private Completion completion(String id, Call call) {
        Completion completion = CommitmentApi.known(id) ? office.completion(id, call.today()) : null;
        if (completion == null) {
            throw Call.unknown(id);
        }
        return completion;
    }

    private static void write(Json json, Completion completion, Call call) {
        Situation whole = completion.whole();
        Target target = whole.card().substance().target();
        TwoLevel two = completion.twoLevel();
        json.open('{').name("id").value(whole.card().id());
        json.name("task").value(whole.card().substance().task().shown());
        json.name("target").value(target == null ? null : target.amount().zh());
        json.name("unit").value(Parts.counted(target)).name("parts").open('[');
        for (int i = 0; i < completion.rows().size(); i++) {
            part(json, completion.rows().get(i), two == null ? null : two.each().get(i));
        }
        json.close(']').name("areas").open('[');
        for (RollUp.Sum sum : completion.rollUp().all()) {
            json.open('{').name("code").value(sum.code()).name("name").value(sum.name());
            json.name("done").decimal(sum.done()).name("of").decimal(sum.of());
            percent(json, sum.percent());
            json.name("parts").value(sum.parts()).name("left").open('[');
            sum.left().forEach(json::value);
            json.close(']').close('}');
        }
        json.close(']').name("two_level");
        if (two == null) {
            json.value((String) null).close('}');
            return;
        }
        json.open('{');
        met(json, two.met()).name("words").value(Answer.say(two.print(Parts.counted(target)), call.visitor()));
        test(json.name("whole"), two.whole());
        json.name("unknown").open('[');
        two.unknown().forEach(part -> json.value(part.name()));
        json.close(']').close('}').close('}');
    }

    private static void part(Json json, Completion.Row row, TwoLevel.@Nullable Test test) {
        json.open('{').name("id").value(row.id()).name("area").value(row.area());
        json.name("name").value(row.name()).name("goal").decimal(row.goal());
        json.name("done")
                .decimal(row.part().done())
                .name("of")
                .decimal(row.part().of());
        json.name("state").value(row.situation().state().name().toLowerCase(Locale.ROOT));
        json.name("test");
        if (test == null) {
            json.value((String) null);
        } else {
            test(json, test);
        }
        json.close('}');
    }

    private static void test(Json json, TwoLevel.Test test) {
        percent(json.open('{'), test.percent());
        met(json, test.met()).name("missing").decimal(test.missing()).close('}');
    }

    private static void percent(Json json, @Nullable BigDecimal percent) {
        json.name("percent").decimal(percent == null ? null : percent.setScale(4, RoundingMode.HALF_EVEN));
    }

    private static Json met(Json json, @Nullable Boolean met) {
        json.name("met");
        return met == null ? json.value((String) null) : json.value((boolean) met);
    }
}
