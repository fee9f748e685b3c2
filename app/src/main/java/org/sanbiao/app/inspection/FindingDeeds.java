package org.sanbiao.app.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Attachments;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.InspectionDesk;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What becomes of a finding: a form that is refused comes back where it was, with what was typed and why. */
@Controller
public final class FindingDeeds {

    private final Office office;
    private final FindingPages pages;

    public FindingDeeds(Office office, FindingPages pages) {
        this.office = office;
        this.pages = pages;
    }

    /** A form that was sent: about which finding, in which version, with which words, by whom. */
    record Doing(String id, long seen, String words, Visitor visitor, HttpServletRequest request) {

        Acting acting() {
            return visitor.acting();
        }
    }

    @ModelAttribute
    Doing doing(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            HttpServletRequest request) {
        return new Doing(id, seen, words, visitor, request);
    }

    @PostMapping("/findings/{id}/reply")
    Object reply(
            @ModelAttribute(binding = false) Doing doing,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        return act(
                Act.REPLY,
                doing,
                desk -> desk.reply(doing.acting(), doing.id, doing.seen, doing.words, Attachments.of(files)));
    }

    @PostMapping("/findings/{id}/plan")
    Object plan(@ModelAttribute(binding = false) Doing doing, @RequestParam(defaultValue = "") String due) {
        return act(
                Act.PLAN,
                doing,
                desk -> desk.plan(doing.acting(), doing.id, doing.seen, TypedDay.required(due), doing.words));
    }

    @PostMapping("/findings/{id}/rectification")
    Object rectified(
            @ModelAttribute(binding = false) Doing doing,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        return act(
                Act.RECTIFICATION,
                doing,
                desk -> desk.rectified(doing.acting(), doing.id, doing.seen, doing.words, Attachments.of(files)));
    }

    @PostMapping("/findings/{id}/confirmation")
    Object confirm(@ModelAttribute(binding = false) Doing doing) {
        return act(Act.CONFIRMATION, doing, desk -> desk.confirm(doing.acting(), doing.id, doing.seen, doing.words));
    }

    @PostMapping("/findings/{id}/dismissal")
    Object dismiss(@ModelAttribute(binding = false) Doing doing) {
        return act(Act.DISMISSAL, doing, desk -> desk.dismiss(doing.acting(), doing.id, doing.seen, doing.words));
    }

    @PostMapping("/findings/{id}/order")
    Object order(@ModelAttribute(binding = false) Doing doing, @RequestParam(defaultValue = "") String due) {
        return act(
                Act.ORDER,
                doing,
                desk -> desk.order(doing.acting(), doing.id, doing.seen, TypedDay.required(due), doing.words));
    }

    @PostMapping("/findings/{id}/verification")
    Object verify(
            @ModelAttribute(binding = false) Doing doing,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        return act(
                Act.VERIFICATION,
                doing,
                desk -> desk.verify(doing.acting(), doing.id, doing.seen, doing.words, Attachments.of(files)));
    }

    @PostMapping("/findings/{id}/closure")
    Object close(@ModelAttribute(binding = false) Doing doing) {
        return act(Act.CLOSURE, doing, desk -> desk.close(doing.acting(), doing.id, doing.seen, doing.words));
    }

    @PostMapping("/findings/{id}/reopening")
    Object reopen(@ModelAttribute(binding = false) Doing doing) {
        return act(Act.REOPENING, doing, desk -> desk.reopen(doing.acting(), doing.id, doing.seen, doing.words));
    }

    /** Draws the pattern of a confirmed finding: the batch comes next. */
    @PostMapping("/findings/{id}/pattern")
    Object draw(
            @ModelAttribute(binding = false) Doing doing,
            @RequestParam(required = false) @Nullable List<String> units,
            @RequestParam(defaultValue = "") String others) {
        pages.card(doing.id);
        try {
            List<String> candidates = new ArrayList<>(units == null ? List.of() : units);
            candidates.addAll(Arrays.asList(others.strip().split("[、，,；;\\s]+")));
            candidates.removeIf(String::isBlank);
            String batch = office.inspection().draw(doing.acting(), doing.id, doing.seen, doing.words, candidates);
            return Go.to("/batches/" + batch).saying("inspection.done.pattern", batch);
        } catch (Refusal refusal) {
            return again(Act.PATTERN, doing, refusal);
        }
    }

    /** A command of the desk. */
    private interface Command {
        void on(InspectionDesk desk);
    }

    private Object act(Act act, Doing doing, Command command) {
        pages.card(doing.id);
        try {
            command.on(office.inspection());
            return Go.to("/findings/" + doing.id).saying("inspection.done." + act.key(), doing.id);
        } catch (Refusal refusal) {
            return again(act, doing, refusal);
        }
    }

    /** The page as it is now, the form as it was typed and why it was refused: sent again, it is on the newest version. */
    private Object again(Act act, Doing doing, Refusal refusal) {
        if (refusal.reason() == Refusal.Reason.ROLE) {
            throw refusal;
        }
        return pages.page(doing.id, doing.visitor, Typing.of(act.key(), refusal, doing.request, doing.visitor))
                .refused(refusal);
    }
}
