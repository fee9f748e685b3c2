package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.ConsistencyProof;
import org.sanbiao.ledger.InclusionProof;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.VerifyingKey;
import org.sanbiao.ledger.tree.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "验证明：收到别人的证明，只凭公钥就能验，不需要数据库和工作目录。",
            "Checks a proof that `ledger prove` made, with nothing but the ledger's public key. Exit code 7 where it does not"
                    + " hold."
        })
final class LedgerCheck implements Callable<Integer> {

    @Mixin
    final Output output = new Output();

    @Parameters(paramLabel = "PROOF", description = "证明文件。A file that holds the proof.")
    Path proof = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "账本公钥。The ledger's public key, as `ledger checkpoint` says it: name+id+base64.")
    String key = "";

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "较早的检查点。The earlier checkpoint, for a proof that the ledger was only added to.")
    @Nullable
    Path since;

    private final Console console;

    LedgerCheck(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Note held = LedgerCommand.note(since);
        String said;
        boolean holds;
        try {
            VerifyingKey open = VerifyingKey.parse(key.strip());
            String text = read();
            if (held != null) {
                ConsistencyProof grown = ConsistencyProof.parse(text);
                Checkpoint before = Checkpoint.parse(held.text());
                holds = held.isSignedBy(open) && grown.checks(before, open);
                said = "前" + before.size() + "条未改，只增到" + LedgerCommand.size(grown.checkpoint()) + "条 / the first "
                        + before.size() + " entries are unchanged\n";
            } else {
                InclusionProof entry = InclusionProof.parse(text);
                holds = entry.checks(open);
                said = "第" + entry.index() + "条在账上（共" + LedgerCommand.size(entry.checkpoint()) + "条已签） / entry "
                        + entry.index() + " is in the ledger:\n" + entry.line() + "\n";
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Reason.INPUT, "不是可用的证明或公钥：" + e.getMessage(), "no proof or key: " + e.getMessage());
        }
        Writer out = output.writer(console);
        out.write(holds ? said : "证明不成立。 / The proof does not hold.\n");
        out.flush();
        return holds ? ExitCode.OK : ExitCode.TAMPERED;
    }

    private String read() {
        try {
            if (!Files.isRegularFile(proof) || Files.size(proof) > LedgerCommand.LARGEST_PROOF) {
                throw new Refusal(Refusal.Reason.UNKNOWN, "没有证明文件" + proof, "there is no proof file " + proof);
            }
            return Files.readString(proof);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalArgumentException(proof + " is not text", e);
        } catch (IOException e) {
            throw new UncheckedIOException("读不了" + proof + " / cannot read " + proof + ": " + e, e);
        }
    }
}
