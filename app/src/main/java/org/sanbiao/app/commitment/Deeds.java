package org.sanbiao.app.commitment;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Attachments;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.judging.Amounts;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.AssignmentDesk;
import org.sanbiao.following.office.AssignmentDesk.Portion;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.trajectory.Trajectory.Step;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is done at a commitment's page. A form that is refused comes back where it was, with what was typed and why; one
 * on a version that is no longer the newest comes back with what others did since, ready to be sent again.
 */
@Controller
public final class Deeds {

    private static final int ROWS = 200;

    private final Office office;
    private final CommitmentPages pages;

    public Deeds(Office office, CommitmentPages pages) {
        this.office = office;
        this.pages = pages;
    }

    /** A form that was sent: about which commitment, with what in its fields, by whom. */
    record Doing(String id, Sent sent, Visitor visitor, HttpServletRequest request) {

        Acting acting() {
            return visitor.acting();
        }
    }

    @ModelAttribute
    Doing doing(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Visitor visitor,
            HttpServletRequest request) {
        return new Doing(id, new Sent(Map.copyOf(form)), visitor, request);
    }

    @FunctionalInterface
    private interface Command {
        void run();
    }

    private Object act(Offer offer, Doing doing, Command command) {
        try {
            command.run();
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.ROLE || refusal.reason() == Refusal.Reason.UNKNOWN) {
                throw refusal;
            }
            return pages.page(doing.id, Lit.USUAL, doing.visitor, doing.request, typing(offer, doing, refusal))
                    .refused(refusal);
        }
        return Go.to("/commitments/" + doing.id).saying("commitment.done." + offer.key(), doing.id);
    }

    private Typing typing(Offer offer, Doing doing, Refusal refusal) {
        List<Telling> since = refusal.reason() == Refusal.Reason.STALE
                ? pages.since(doing.id, doing.sent.seen(), doing.visitor.today())
                : List.of();
        return new Typing(offer, doing.sent.fields(), doing.visitor.language().of(refusal.words()), since);
    }

    @PostMapping("/commitments/{id}/assignment")
    Object assign(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(
                Offer.ASSIGNMENT,
                doing,
                () -> desk().assign(
                                doing.acting(),
                                doing.id,
                                sent.seen(),
                                sent.text("lead"),
                                sent.names("support"),
                                sent.text("person"),
                                sent.text("leader"),
                                sent.day("acceptby"),
                                sent.text("words")));
    }

    @PostMapping("/commitments/{id}/allocation")
    Object allocate(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(
                Offer.ALLOCATION,
                doing,
                () -> desk().allocate(
                                doing.acting(),
                                doing.id,
                                sent.seen(),
                                portions(sent),
                                !sent.text("more").isEmpty()));
    }

    private static List<Portion> portions(Sent sent) {
        List<String> units = sent.all("unit");
        List<String> values = sent.all("value");
        List<String> wholes = sent.all("of");
        if (units.size() > ROWS || values.size() != units.size()) {
            throw Sent.input("分解表最多" + ROWS + "行，每行一个单位、一个数", "an allocation has at most " + ROWS + " rows");
        }
        List<Portion> portions = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            String unit = units.get(i);
            BigDecimal value = Sent.number(values.get(i));
            BigDecimal of = i < wholes.size() ? Sent.number(wholes.get(i)) : null;
            if (value == null) {
                continue; // a unit without a number has no part
            }
            if (unit.isEmpty()) {
                throw Sent.input("有一行只填了数，没有单位", "a row has a number and no unit");
            }
            portions.add(new Portion(unit, null, value, of));
        }
        return portions;
    }

    @PostMapping("/commitments/{id}/trajectory")
    Object plan(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(
                Offer.TRAJECTORY,
                doing,
                () -> desk().trajectory(
                                doing.acting(),
                                doing.id,
                                sent.seen(),
                                trajectory(sent, card(doing)),
                                sent.day("start")));
    }

    private static Trajectory trajectory(Sent sent, Card card) {
        try {
            return switch (sent.text("shape")) {
                case "linear" -> {
                    LocalDate due = card.substance().due();
                    if (due == null) {
                        throw Sent.input("没有完成时限，不能按线性序时", "without a deadline nothing is linear");
                    }
                    yield new Trajectory.Linear(sent.dayOf("from", "起算日", "the first day"), due, Trajectory.Pace.DAYS);
                }
                case "quarters" -> {
                    List<BigDecimal> values = new ArrayList<>();
                    for (String typed : sent.all("quarter")) {
                        values.add(needed(Sent.number(typed)));
                    }
                    String year = sent.text("year");
                    if (!year.matches("[12][0-9]{3}")) {
                        throw Sent.input("请填写年份，如2022", "give a year such as 2022");
                    }
                    yield new Trajectory.Quarters(Integer.parseInt(year), values);
                }
                case "milestones" -> new Trajectory.Milestones(steps(sent));
                default -> throw Sent.input("请选择一种节点", "choose a kind of trajectory");
            };
        } catch (IllegalArgumentException e) {
            throw Sent.input("节点不成立：日期须先后有序，累计值不能下降，起算日不晚于时限", "these steps do not hold: " + e.getMessage());
        }
    }

    private static BigDecimal needed(@Nullable BigDecimal number) {
        if (number == null) {
            throw Sent.input("四个季度都要填写累计值", "each of the four quarters needs a value");
        }
        return number;
    }

    private static List<Step> steps(Sent sent) {
        List<Step> steps = new ArrayList<>();
        List<String> days = sent.all("day");
        List<String> values = sent.all("amount");
        List<String> words = sent.all("what");
        for (int i = 0; i < days.size() && i < ROWS; i++) {
            LocalDate day = TypedDay.optional(days.get(i));
            if (day != null) {
                BigDecimal value = i < values.size() ? Sent.number(values.get(i)) : null;
                steps.add(new Step(day, value, i < words.size() ? words.get(i) : ""));
            }
        }
        if (steps.isEmpty()) {
            throw Sent.input("请至少填写一个节点", "give at least one milestone");
        }
        return steps;
    }

    @PostMapping("/commitments/{id}/revision")
    Object revise(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(Offer.REVISION, doing, () -> {
            Target target = target(sent.text("target"), card(doing));
            desk().revise(doing.acting(), doing.id, sent.seen(), target, sent.day("due"), sent.text("reason"));
        });
    }

    private static @Nullable Target target(String typed, Card card) {
        if (typed.isEmpty()) {
            return null;
        }
        Target old = card.substance().target();
        if (old == null) {
            throw Sent.input("原来没有数值目标，请先更正", "there was no number to revise: correct it first");
        }
        try {
            return Amounts.reread(old, typed);
        } catch (IllegalArgumentException e) {
            throw Sent.input(
                    "“" + typed + "”不是一个目标值，如80所、≥85%、5%—6%", "“" + typed + "” is no amount such as 80所 or ≥85%");
        }
    }

    @PostMapping("/commitments/{id}/extension")
    Object answerExtension(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(Offer.EXTENSION, doing, () -> {
            if (sent.text("answer").equals("grant")) {
                desk().grant(doing.acting(), doing.id, sent.seen(), sent.day("to"), sent.text("words"));
            } else {
                desk().refuse(doing.acting(), doing.id, sent.seen(), sent.text("words"));
            }
        });
    }

    @PostMapping("/commitments/{id}/dunning")
    Object dun(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(Offer.DUNNING, doing, () -> {
            String urgency = sent.text("urgency");
            int level = urgency.matches("[0-2]") ? Integer.parseInt(urgency) : -1;
            desk().dun(doing.acting(), doing.id, sent.seen(), level, sent.day("answerby"), sent.text("words"));
        });
    }

    @PostMapping("/commitments/{id}/instruction")
    Object instruct(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(
                Offer.INSTRUCTION,
                doing,
                () -> desk().instruct(doing.acting(), doing.id, sent.seen(), sent.text("leader"), sent.text("words")));
    }

    @PostMapping("/commitments/{id}/judgement")
    Object judge(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(
                Offer.JUDGEMENT,
                doing,
                () -> desk().judge(
                                doing.acting(),
                                doing.id,
                                sent.seen(),
                                sent.one("judgement", Judgement.class),
                                sent.text("words")));
    }

    @PostMapping("/commitments/{id}/verification")
    Object verify(
            @ModelAttribute(binding = false) Doing doing,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        Sent sent = doing.sent();
        return act(
                Offer.VERIFICATION,
                doing,
                () -> office.closing()
                        .verify(
                                doing.acting(),
                                doing.id,
                                sent.seen(),
                                sent.one("result", Result.class),
                                sent.dayOf("day", "完成日期", "the day it was done"),
                                sent.text("words"),
                                Attachments.of(files)));
    }

    @PostMapping("/commitments/{id}/closure")
    Object close(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(
                Offer.CLOSURE,
                doing,
                () -> office.closing().close(doing.acting(), doing.id, sent.seen(), sent.text("words")));
    }

    @PostMapping("/commitments/{id}/reopening")
    Object reopen(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(
                Offer.REOPENING,
                doing,
                () -> office.closing().reopen(doing.acting(), doing.id, sent.seen(), sent.text("reason")));
    }

    @PostMapping("/commitments/{id}/withdrawal")
    Object withdraw(@ModelAttribute(binding = false) Doing doing) {
        Sent sent = doing.sent();
        return act(
                Offer.WITHDRAWAL,
                doing,
                () -> desk().withdraw(doing.acting(), doing.id, sent.seen(), sent.text("reason")));
    }

    private AssignmentDesk desk() {
        return office.assignment();
    }

    private Card card(Doing doing) {
        Situation situation = office.register().situation(doing.id, doing.visitor.today());
        if (situation == null) {
            throw new Refusal(
                    Refusal.Reason.UNKNOWN, "没有编号为“" + doing.id + "”的任务", "there is no commitment “" + doing.id + "”");
        }
        return situation.card();
    }
}
