package org.sanbiao.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.demo.Demo;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.ledger.ConsistencyProof;
import org.sanbiao.ledger.Erasure;
import org.sanbiao.ledger.InclusionProof;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.ledger.note.VerifyingKey;
import org.sanbiao.ledger.tree.Checkpoint;

/** The ledger at the command line, in the hands of the office, of an auditor, and of somebody with the database file. */
class LedgerCommandTest {

    @TempDir
    static Path shared;

    private static DemoFolder demo;

    @TempDir
    Path folder;

    private Path work;
    private Terminal terminal;

    @BeforeAll
    static void play() {
        demo = new DemoFolder(shared.resolve("played"));
    }

    @BeforeEach
    void copy() {
        work = folder.resolve("work");
        terminal = demo.copy(work);
    }

    private WorkFolder open() {
        return WorkFolder.open(
                work,
                () -> Demo.TODAY.atTime(12, 0).toInstant(java.time.ZoneOffset.ofHours(8)),
                new SplittableRandom(1));
    }

    private VerifyingKey key() {
        try (WorkFolder there = open()) {
            return there.signingKey().verifyingKey();
        }
    }

    /** A checkpoint as it is now, kept elsewhere. */
    private Path held() throws Exception {
        return Files.writeString(folder.resolve("held.checkpoint"), terminal.ok("ledger", "checkpoint"));
    }

    private Terminal.Ran tampered(String... line) {
        Terminal.Ran ran = terminal.run(line);
        assertThat(ran.exit()).as(ran.said() + ran.printed()).isEqualTo(ExitCode.TAMPERED);
        assertThat(ran.said()).isEmpty();
        return ran;
    }

    /** Runs a command that needs no work folder: what it printed, or exit code and message. */
    private static String without(String... line) {
        var out = new java.io.ByteArrayOutputStream();
        var err = new java.io.ByteArrayOutputStream();
        Console console = new Console(
                java.io.InputStream.nullInputStream(),
                out,
                err,
                UTF_8,
                false,
                false,
                false,
                140,
                java.time.InstantSource.system());
        int exit = Sanbiao.run(console, line);
        String printed = out.toString(UTF_8);
        return exit == ExitCode.OK
                ? printed
                : exit + " " + (exit == ExitCode.TAMPERED ? printed.substring(0, 5) : err.toString(UTF_8));
    }

    @Test
    void aCheckpointIsPrintedAndKept() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Note note = Note.parse(
                terminal.ok("ledger", "checkpoint", "--to=" + elsewhere).getBytes(UTF_8));
        assertThat(note.isSignedBy(key())).isTrue();
        assertThat(Checkpoint.parse(note.text()).size()).isGreaterThan(500);
        assertThat(DemoFolder.names(elsewhere)).hasSize(1).isEqualTo(DemoFolder.names(work.resolve("checkpoints")));
        assertThat(terminal.ok("ledger", "checkpoint")).isEqualTo(note.toString());
        terminal.refused("写不进", "ledger", "checkpoint", "--to=" + work.resolve("sanbiao.db"));
    }

    @Test
    void proofsAreCheckedByWhoHasTheKeyAlone() throws Exception {
        Checkpoint before =
                Checkpoint.parse(Note.parse(Files.readAllBytes(held())).text());
        terminal.ok("dun", "C1", "--as=zhao", "--words=请报");
        InclusionProof entry = InclusionProof.parse(terminal.ok("ledger", "prove", "17"));
        assertThat(entry.checks(key())).isTrue();
        assertThat(entry.index()).isEqualTo(17);
        InclusionProof last = InclusionProof.parse(terminal.ok("ledger", "prove", "c1"));
        assertThat(last.checks(key())).isTrue();
        assertThat(last.line()).contains("commitment-dunned");
        ConsistencyProof grown =
                ConsistencyProof.parse(terminal.ok("ledger", "prove", "--since=" + folder.resolve("held.checkpoint")));
        assertThat(grown.checks(before, key())).isTrue();
        terminal.refused("没有第99999条", "ledger", "prove", "99999");
        terminal.refused("没有C999", "ledger", "prove", "C999");
        terminal.refused("二者其一", "ledger", "prove");
        terminal.refused("二者其一", "ledger", "prove", "1", "--since=" + folder.resolve("held.checkpoint"));
    }

    @Test
    void aProofIsCheckedWithoutAWorkFolder() throws Exception {
        Path held = held();
        String said = terminal.run("ledger", "checkpoint").said();
        String key = "--key=" + said.substring(said.lastIndexOf(' ') + 1).strip();
        terminal.ok("dun", "C1", "--as=zhao", "--words=请报");
        Path proof = Files.writeString(folder.resolve("proof"), terminal.ok("ledger", "prove", "C1"));
        Path grown = Files.writeString(folder.resolve("grown"), terminal.ok("ledger", "prove", "--since=" + held));
        DemoFolder.change(work, "DELETE FROM ledger_entry");
        assertThat(without("ledger", "check", proof.toString(), key)).contains("条在账上", "commitment-dunned");
        assertThat(without("ledger", "check", grown.toString(), key, "--since=" + held))
                .contains("只增到");
        String text = Files.readString(proof);
        Path bent = Files.writeString(folder.resolve("bent"), text.replaceFirst("index ([0-9]+)", "index 1$1"));
        assertThat(without("ledger", "check", bent.toString(), key)).isEqualTo("7 证明不成立");
        String other = SigningKey.generate("somebody.example/else", new SecureRandom())
                .verifyingKey()
                .toString();
        assertThat(without("ledger", "check", proof.toString(), "--key=" + other))
                .isEqualTo("7 证明不成立");
        assertThat(without("ledger", "check", held.toString(), key)).startsWith("5 ");
        assertThat(without("ledger", "check", proof.toString(), "--key=x")).startsWith("5 ");
        assertThat(without("ledger", "check", proof.toString(), key, "--since=" + held))
                .startsWith("5 ");
    }

    @Test
    void aSoundLedgerSaysWhatWasHeldAgainstIt() throws Exception {
        assertThat(terminal.ok("ledger", "verify")).contains("没有发现改动", "未与另处保存的检查点核对", "各表与账本一致");
        Path held = held();
        terminal.ok("dun", "C1", "--as=zhao", "--words=请报");
        assertThat(terminal.ok("ledger", "verify", "--since=" + held))
                .contains("只增未改", "条与另存的检查点一致", "1 after the newest checkpoint");
        Path copies = folder.resolve("copies");
        Files.writeString(
                work.resolve("settings.properties"),
                Files.readString(work.resolve("settings.properties"))
                        .replace("checkpoints-copy = ", "checkpoints-copy = " + copies));
        terminal.ok("ledger", "checkpoint");
        assertThat(terminal.ok("ledger", "verify")).contains("全部已签", "只增未改", copies.toString());
    }

    @Test
    void aChangedEntryIsNamed() throws Exception {
        Path held = held();
        DemoFolder.change(
                work, "UPDATE ledger_entry SET line = replace(line, '2022-02-28', '2022-02-27') WHERE sequence = 17");
        assertThat(tampered("ledger", "verify").printed()).contains("【记录被改：第17条】", "Entry 17 was changed");
        assertThat(tampered("ledger", "verify", "--since=" + held, "--log-only").printed())
                .contains("第17条", "that you hold is of other entries");
    }

    @Test
    void acutLedgerIsShorterThanTheCheckpointHeld() throws Exception {
        Path held = held();
        DemoFolder.change(
                work,
                "DELETE FROM ledger_checkpoint",
                "DELETE FROM ledger_entry WHERE sequence > 600",
                "DELETE FROM ledger_content WHERE sequence > 600");
        assertThat(tampered("ledger", "verify", "--since=" + held).printed())
                .contains("记录缺失：第601至", "from entry 601 on entries are missing");
    }

    @Test
    void tablesThatSaySomethingElseThanTheEntriesAreNamedAndMended() throws Exception {
        DemoFolder.change(work, "UPDATE now_card SET card = replace(card, '\"58\"', '\"76\"') WHERE number = 1");
        assertThat(terminal.ok("ledger", "verify", "--log-only")).contains("没有发现改动");
        assertThat(tampered("ledger", "verify").printed()).contains("1行与账本不符", "now_card 1");
        terminal.refused("guest的角色不能", "ledger", "rebuild", "--as=guest");
        assertThat(terminal.ok("ledger", "rebuild", "--as=admin")).contains("重建了台账各表");
        assertThat(terminal.ok("ledger", "verify")).contains("各表与账本一致");
    }

    @Test
    void anExportIsVerifiedWithoutAWorkFolder() throws Exception {
        Path export = folder.resolve("export");
        assertThat(terminal.ok("ledger", "export", export.toString())).contains("导出");
        terminal.refused("is not empty", "ledger", "export", export.toString());
        Path held = held();
        Terminal elsewhere = new Terminal(folder.resolve("no-such-folder"));
        assertThat(elsewhere.ok("ledger", "verify", export.toString(), "--since=" + held))
                .contains("只增未改", "全部已签")
                .doesNotContain("各表");
        Path entries = export.resolve("entries.jsonl");
        List<String> lines = Files.readAllLines(entries);
        lines.set(400, lines.get(400).replace("\"by\":", "\"By\":"));
        Files.write(entries, lines);
        Terminal.Ran ran = elsewhere.run("ledger", "verify", export.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.TAMPERED);
        assertThat(ran.printed()).contains("第400条");
        Path open = folder.resolve("open");
        terminal.ok("ledger", "export", open.toString(), "--without-contents");
        assertThat(DemoFolder.names(open)).doesNotContain("contents.jsonl");
        assertThat(elsewhere.ok("ledger", "verify", open.toString())).contains("没有发现改动", "内容0份");
        ran = elsewhere.run("ledger", "verify", folder.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.said()).contains("不是导出的账本").hasLineCount(1);
        assertThat(elsewhere.run("ledger", "verify", "nowhere").said()).contains("没有目录nowhere");
    }

    @Test
    void whatWasErasedIsCountedAndIsNoFault() throws Exception {
        terminal.ok("dun", "C1", "--as=zhao", "--words=误写了个人电话");
        Path held = held();
        try (WorkFolder there = open()) {
            long entry = there.office().version("C1");
            String texts = there.ledger().entry(entry).body().text("texts");
            there.office().accounts().erase(there.office().acting("admin", Demo.TODAY), entry, texts, Erasure.MISTYPED);
        }
        assertThat(terminal.ok("ledger", "verify", "--since=" + held)).contains("已清除1份", "1 erased", "只增未改");
        Path export = folder.resolve("export");
        terminal.ok("ledger", "export", export.toString());
        assertThat(terminal.ok("ledger", "verify", export.toString(), "--since=" + held))
                .contains("已清除1份");
    }

    @Test
    void aLostKeyStopsSigningAndNothingElse() throws Exception {
        Path held = held();
        terminal.ok("dun", "C1", "--as=zhao", "--words=请报");
        Files.delete(work.resolve("key/signing.key"));
        terminal.refused("签名密钥不见了", "ledger", "checkpoint");
        terminal.refused("签名密钥不见了", "ledger", "rotate", "--as=admin");
        terminal.refused(
                "签名密钥不见了", "backup", "--with-key", folder.resolve("copy").toString());
        assertThat(terminal.ok("ledger", "verify", "--since=" + held)).contains("只增未改");
        Terminal.Ran ran =
                terminal.run("ledger", "export", folder.resolve("export").toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.OK);
        assertThat(ran.printed()).contains("其后1条没有签、未导出");
        assertThat(ran.said()).contains("没有签发检查点").hasLineCount(1);
        assertThat(terminal.run("register").exit()).isEqualTo(ExitCode.OK);
    }

    @Test
    void anothersKeyAndAnOpenOneAreRefused() throws Exception {
        Path file = work.resolve("key/signing.key");
        String name = key().name();
        Files.delete(file);
        SigningKey.generate(name, new SecureRandom()).write(file);
        terminal.refused("密钥不是这本账的", "ledger", "checkpoint");
        terminal.refused("密钥不是这本账的", "ledger", "rotate", "--as=admin");
        assertThat(DemoFolder.names(work.resolve("key"))).containsExactly("signing.key");
        Files.writeString(file, "not a key\n");
        terminal.refused("不可用", "ledger", "checkpoint");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        terminal.refused("chmod 600", "ledger", "checkpoint");
    }

    @Test
    void aRotatedKeySignsOnAndTheOldCheckpointStillHolds() throws Exception {
        Path held = held();
        VerifyingKey old = key();
        terminal.refused("zhao的角色不能", "ledger", "rotate", "--as=zhao");
        Note note = Note.parse(terminal.ok("ledger", "rotate", "--as=admin").getBytes(UTF_8));
        assertThat(note.isSignedBy(old)).isTrue();
        assertThat(note.isSignedBy(key())).isTrue();
        assertThat(key()).isNotEqualTo(old);
        assertThat(terminal.ok("ledger", "verify", "--since=" + held)).contains("全部已签", "只增未改");
        terminal.ok("dun", "C1", "--as=zhao", "--words=请报");
        terminal.ok("ledger", "checkpoint");
        assertThat(terminal.ok("ledger", "verify", "--since=" + held)).contains("全部已签");
    }

    @Test
    void aDamagedDatabaseGetsOneLine() throws Exception {
        Path database = work.resolve("sanbiao.db");
        byte[] bytes = Files.readAllBytes(database);
        for (int at : new int[] {0, 100, bytes.length / 3}) {
            byte[] broken = bytes.clone();
            java.util.Arrays.fill(broken, at, Math.min(broken.length, at + 40_000), (byte) 0x55);
            Files.write(database, broken);
            for (String[] line : new String[][] {{"ledger", "verify"}, {"register"}, {"ledger", "checkpoint"}}) {
                Terminal.Ran ran = terminal.run(line);
                assertThat(ran.exit())
                        .as(at + " " + String.join(" ", line) + ran.said())
                        .isIn(ExitCode.OK, ExitCode.REFUSED, ExitCode.STORE, ExitCode.TAMPERED);
                assertThat(ran.said().lines().count()).as(ran.said()).isLessThan(3);
                assertThat(ran.said()).doesNotContain("\tat ", "Exception");
                if (at == 0) {
                    assertThat(ran.exit()).isEqualTo(ExitCode.STORE);
                }
            }
        }
        assertThat(terminal.run("ledger", "verify").exit()).isNotEqualTo(ExitCode.OK);
    }

    @Test
    void aCheckpointThatIsNoneIsRefused() throws Exception {
        Path garbage = Files.writeString(folder.resolve("garbage"), "eins\nzwei\n");
        terminal.refused("不是检查点", "ledger", "verify", "--since=" + garbage);
        terminal.refused("没有检查点文件", "ledger", "verify", "--since=" + folder.resolve("missing"));
        Path huge = Files.write(folder.resolve("huge"), new byte[2 << 20]);
        terminal.refused("没有检查点文件", "ledger", "prove", "--since=" + huge);
        SigningKey other = SigningKey.generate("somebody.example/else", new SecureRandom());
        Path held = held();
        String forged = Files.readString(held)
                .replaceFirst("(?s)^[^\n]*\n", "somebody.example/else\n")
                .replaceFirst("(?s)\n\n.*", "\n");
        Path foreign =
                Files.write(folder.resolve("foreign"), Note.sign(forged, other).bytes());
        assertThat(tampered("ledger", "verify", "--since=" + foreign).printed()).contains("账本读不了或不是这本");
    }
}
