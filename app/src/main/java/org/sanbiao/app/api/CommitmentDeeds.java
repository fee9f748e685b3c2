package org.sanbiao.app.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.judging.Amounts;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.AssignmentDesk;
import org.sanbiao.following.office.AssignmentDesk.Portion;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.following.trajectory.Trajectory.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the office does with a commitment, by programs. */
@Controller
public final class CommitmentDeeds {

    private static final String AT = "/api/v1/commitments/{id}/";

    private final Office office;

    public CommitmentDeeds(Office office) {
        this.office = office;
    }

    /** In which form a trajectory is given. */
    private enum Shape {
        LINEAR,
        QUARTERS,
        MILESTONES
    }

    private enum Reply {
        GRANT,
        REFUSE
    }

    @PostMapping(AT + "assignment")
    void assign(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("lead", "support", "person", "leader", "accept_by", "words");
        call.on(
                office,
                id,
                seen -> desk().assign(
                                call.acting(),
                                id,
                                seen,
                                body.needed("lead"),
                                body.texts("support"),
                                body.text("person"),
                                body.text("leader"),
                                body.day("accept_by"),
                                body.text("words")));
    }

    @PostMapping(AT + "allocation")
    void allocate(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("parts", "more");
        List<Portion> portions = new ArrayList<>();
        for (Body part : body.objects("parts", "unit", "area", "value", "of")) {
            portions.add(new Portion(
                    part.needed("unit"), part.textOrNull("area"), part.numberOf("value"), part.number("of")));
        }
        call.making(office, id, seen -> desk().allocate(call.acting(), id, seen, portions, body.flag("more", false)));
    }

    @PostMapping(AT + "trajectory")
    void plan(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("shape", "from", "year", "values", "steps", "start");
        Shape shape = body.one("shape", Shape.class);
        call.on(office, id, seen -> {
            Trajectory trajectory = trajectory(shape, body, card(id, call.today()));
            desk().trajectory(call.acting(), id, seen, trajectory, body.day("start"));
        });
    }

    private static Trajectory trajectory(Shape shape, Body body, Card card) {
        try {
            return switch (shape) {
                case LINEAR -> {
                    LocalDate due = card.substance().due();
                    if (due == null) {
                        throw Call.input("没有完成时限，不能按线性序时", "without a deadline nothing is linear");
                    }
                    yield new Trajectory.Linear(body.dayOf("from"), due, Pace.DAYS);
                }
                case QUARTERS -> {
                    List<BigDecimal> values = body.numbers("values");
                    yield new Trajectory.Quarters(
                            body.count("year", card.entered().getYear(), 1949, 2999), values);
                }
                case MILESTONES -> {
                    List<Step> steps = new ArrayList<>();
                    for (Body step : body.objects("steps", "day", "value", "words")) {
                        steps.add(new Step(step.dayOf("day"), step.number("value"), step.text("words")));
                    }
                    yield new Trajectory.Milestones(steps);
                }
            };
        } catch (IllegalArgumentException e) {
            throw Call.input("节点不成立：日期须先后有序，累计值不能下降，起算日不晚于时限", "these steps do not hold: " + e.getMessage());
        }
    }

    @PostMapping(AT + "revision")
    void revise(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("target", "due", "reason");
        call.on(office, id, seen -> {
            Target target = target(body.text("target"), card(id, call.today()));
            desk().revise(call.acting(), id, seen, target, body.day("due"), body.text("reason"));
        });
    }

    private static @Nullable Target target(String typed, Card card) {
        Target old = card.substance().target();
        if (typed.isEmpty()) {
            return null;
        }
        if (old == null) {
            throw Call.input("原来没有数值目标，请先更正", "there was no number to revise: correct it first");
        }
        try {
            return Amounts.reread(old, typed);
        } catch (IllegalArgumentException e) {
            throw Call.input("target不是一个目标值，如80所、≥85%", "target is no amount such as 80所 or ≥85%");
        }
    }

    @PostMapping(AT + "extension")
    void answerExtension(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("answer", "to", "words");
        Reply reply = body.one("answer", Reply.class);
        call.on(office, id, seen -> {
            if (reply == Reply.GRANT) {
                desk().grant(call.acting(), id, seen, body.day("to"), body.text("words"));
            } else {
                desk().refuse(call.acting(), id, seen, body.text("words"));
            }
        });
    }

    @PostMapping(AT + "dunning")
    void dun(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("urgency", "answer_by", "words");
        call.on(
                office,
                id,
                seen -> desk().dun(
                                call.acting(),
                                id,
                                seen,
                                body.count("urgency", 0, 0, 2),
                                body.day("answer_by"),
                                body.text("words")));
    }

    @PostMapping(AT + "instruction")
    void instruct(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("leader", "words");
        call.on(office, id, seen -> desk().instruct(call.acting(), id, seen, body.text("leader"), body.text("words")));
    }

    @PostMapping(AT + "judgement")
    void judge(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("judgement", "words");
        Judgement judgement = body.one("judgement", Judgement.class);
        call.on(office, id, seen -> desk().judge(call.acting(), id, seen, judgement, body.text("words")));
    }

    @PostMapping(AT + "withdrawal")
    void withdraw(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("reason");
        call.on(office, id, seen -> desk().withdraw(call.acting(), id, seen, body.text("reason")));
    }

    @PostMapping(AT + "verification")
    void verify(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("result", "day", "words", "evidence");
        Result result = body.one("result", Result.class);
        call.on(
                office,
                id,
                seen -> office.closing()
                        .verify(
                                call.acting(),
                                id,
                                seen,
                                result,
                                body.dayOf("day"),
                                body.text("words"),
                                body.evidence()));
    }

    @PostMapping(AT + "closure")
    void close(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("words");
        call.on(office, id, seen -> office.closing().close(call.acting(), id, seen, body.text("words")));
    }

    @PostMapping(AT + "reopening")
    void reopen(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("reason");
        call.on(office, id, seen -> office.closing().reopen(call.acting(), id, seen, body.text("reason")));
    }

    private AssignmentDesk desk() {
        return office.assignment();
    }

    private Card card(String id, LocalDate today) {
        Situation situation = CommitmentApi.known(id) ? office.register().situation(id, today) : null;
        if (situation == null) {
            throw Call.unknown(id);
        }
        return situation.card();
    }
}
