package org.sanbiao.app.commitment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanbiao.app.web.Download;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.InclusionProof;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What leaves a commitment's page: evidence, proofs, slips to print. */
@Controller
public final class Papers {

    private static final Logger LOG = Logger.getLogger("sanbiao");

    private final WorkFolder work;
    private final Office office;
    private final Sentences sentences;

    public Papers(WorkFolder work, Office office) {
        this.work = work;
        this.office = office;
        this.sentences = new Sentences(work);
    }

    /** A file that one of its events names, as it was handed in: never shown by the browser, always kept as a file. */
    @GetMapping("/commitments/{id}/files/{hash}")
    void file(@PathVariable String id, @PathVariable String hash, Visitor visitor, HttpServletResponse response)
            throws IOException {
        List<String> units = Download.concerned(card(id, visitor.today()));
        Download.evidence(office, id, office.register().history(id), units, hash, visitor, response);
    }

    /** That an entry of its history is in the ledger, for somebody who has nothing but the ledger's key. */
    @GetMapping("/commitments/{id}/proof/{entry}")
    void proof(@PathVariable String id, @PathVariable String entry, HttpServletResponse response) throws IOException {
        Happened happened = happened(id, entry);
        byte[] text = prove(happened.sequence()).text().getBytes(StandardCharsets.UTF_8);
        Download.send(text, id + "-" + happened.sequence() + ".tlog-proof", "text/plain; charset=utf-8", response);
    }

    /** Under the newest checkpoint, and under a new one where the entry came after it. */
    private InclusionProof prove(long entry) {
        try {
            return work.ledger().proveInclusion(entry);
        } catch (IllegalArgumentException | IllegalStateException notCovered) {
            seal();
            return work.ledger().proveInclusion(entry);
        }
    }

    private void seal() {
        try {
            work.checkpoint();
        } catch (IOException away) {
            LOG.log(Level.WARNING, "a checkpoint was made and did not reach every folder", away);
        }
    }

    /** The slip of an assignment or a dunning, as it was sent. */
    @GetMapping("/commitments/{id}/slips/{entry}")
    Page slip(@PathVariable String id, @PathVariable String entry, Visitor visitor) {
        Happened happened = happened(id, entry);
        Slip slip = Slip.of(
                happened,
                card(id, visitor.today()),
                office,
                sentences,
                Telling.names(office.register().history(id), office.register()));
        if (slip == null) {
            throw unknown("第" + entry + "条不是交办或催办", "entry " + entry + " is neither an assignment nor a dunning slip");
        }
        seal();
        return Page.of("commitment/slip", slip.under(work.ledger().head()));
    }

    private Happened happened(String id, String entry) {
        for (Happened happened : office.register().history(id)) {
            if (Long.toString(happened.sequence()).equals(entry)) {
                return happened;
            }
        }
        throw unknown(id + "没有第" + entry + "条记录", id + " has no entry " + entry);
    }

    private Card card(String id, LocalDate today) {
        Situation situation = office.register().situation(id, today);
        if (situation == null) {
            throw unknown("没有编号为“" + id + "”的任务", "there is no commitment “" + id + "”");
        }
        return situation.card();
    }

    private static Refusal unknown(String zh, String en) {
        return new Refusal(Refusal.Reason.UNKNOWN, zh, en);
    }
}
