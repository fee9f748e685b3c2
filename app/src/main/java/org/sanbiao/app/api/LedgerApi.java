package org.sanbiao.app.api;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.tree.Checkpoint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Checkpoints and proofs for programs that keep watch over the ledger; all are checked with its key alone. */
@Controller
public final class LedgerApi {

    private static final Logger LOG = Logger.getLogger("sanbiao");

    private final WorkFolder work;

    public LedgerApi(WorkFolder work) {
        this.work = work;
    }

    /** The ledger as it is now, signed. */
    @GetMapping("/api/v1/ledger/checkpoint")
    void checkpoint(Call call) throws IOException {
        Note note = seal();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Answer answer = new Answer();
        Json json = answer.json().open('{').name("origin").value(checkpoint.origin());
        json.name("size").value(Math.toIntExact(checkpoint.size()));
        json.name("root").value(checkpoint.root().base64());
        json.name("note").value(note.toString());
        json.name("key").value(work.signingKey().verifyingKey().toString()).close('}');
        answer.send(checkpoint.size(), call.request(), call.response());
    }

    /** That an entry is in it, under the newest checkpoint, and under a new one where the entry came after it. */
    @GetMapping("/api/v1/ledger/entries/{entry}/proof")
    void inclusion(@PathVariable String entry, Call call) throws IOException {
        if (!entry.matches("[0-9]{1,15}")
                || Long.parseLong(entry) >= work.ledger().size()) {
            throw Call.unknown(entry);
        }
        long number = Long.parseLong(entry);
        String proof;
        try {
            proof = work.ledger().proveInclusion(number).text();
        } catch (IllegalArgumentException | IllegalStateException notCovered) {
            seal();
            proof = work.ledger().proveInclusion(number).text();
        }
        proof(proof, call);
    }

    /** That it only added to what it was when it had so many entries. */
    @GetMapping("/api/v1/ledger/consistency")
    void consistency(@RequestParam(defaultValue = "") String since, Call call) throws IOException {
        if (!since.matches("[0-9]{1,15}")) {
            throw Call.input("since应为检查点的条数", "since is how many entries a checkpoint has");
        }
        seal();
        try {
            proof(work.ledger().proveConsistency(Long.parseLong(since)).text(), call);
        } catch (IllegalArgumentException e) {
            throw Call.input("出不了证明：" + e.getMessage(), "there is no proof: " + e.getMessage());
        }
    }

    private static void proof(String text, Call call) throws IOException {
        Answer answer = new Answer();
        answer.json().open('{').name("proof").value(text).close('}');
        answer.send(null, call.request(), call.response());
    }

    private Note seal() throws IOException {
        try {
            return work.checkpoint();
        } catch (IOException away) {
            LOG.log(Level.WARNING, "a checkpoint was made and did not reach every folder", away);
            return work.ledger().checkpoint(work.signingKey()); // the same one
        } catch (IllegalStateException changed) {
            LOG.log(Level.SEVERE, "no checkpoint was signed", changed);
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "账本与已存的检查点不符，没有签发",
                    "the ledger does not continue its checkpoints: nothing was signed");
        }
    }
}
