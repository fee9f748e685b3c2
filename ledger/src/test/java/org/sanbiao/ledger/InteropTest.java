package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;

/** Implementations that are not ours take what this ledger writes, and refuse it where it was altered. */
class InteropTest {

    @TempDir
    Path folder;

    private final SplittableRandom chance = new SplittableRandom(8);
    private Sample sample;

    @BeforeEach
    void fill() throws IOException {
        sample = Sample.in("jdbc:sqlite:" + folder.resolve("ledger.db"), 600);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void sigstoreAcceptsInclusionProofsAndRefusesAlteredOnes() throws Exception {
        Checkpoint head = Checkpoint.parse(sample.newest().text());
        for (long index = 0; index < head.size(); index++) {
            InclusionProof proof = sample.ledger().proveInclusion(index);
            byte[] leaf =
                    Hash.leaf(proof.line().getBytes(StandardCharsets.UTF_8)).bytes();
            byte[] root = head.root().bytes();
            List<byte[]> hashes = proof.hashes().stream().map(Hash::bytes).toList();
            InclusionProofVerifier.verify(leaf, index, head.size(), hashes, root);
            byte[] altered = hashes.get(chance.nextInt(hashes.size()));
            altered[chance.nextInt(32)] ^= (byte) (1 << chance.nextInt(8));
            long at = index;
            assertThatThrownBy(() -> InclusionProofVerifier.verify(leaf, at, head.size(), hashes, root))
                    .isInstanceOf(InclusionProofVerificationException.class);
        }
    }

    @Test
    void linesAreCanonicalForOthersToo() throws IOException {
        for (long sequence = 0; sequence < sample.ledger().size(); sequence++) {
            byte[] line = sample.ledger().entry(sequence).line();
            assertThat(new JsonCanonicalizer(line).getEncodedUTF8()).isEqualTo(line);
        }
        String signs = "\u0000\u0007\b\t\n\f\r\u001f\"\\/\u007f\u0080\u2028\u2029度🏥！";
        byte[] odd = Json.members()
                .put(signs, signs)
                .put("🏥", "")
                .put("！", "")
                .done()
                .bytes();
        assertThat(new JsonCanonicalizer(odd).getEncodedUTF8()).isEqualTo(odd);
    }

    @Test
    void goAcceptsNotesProofsAndTilesAndRefusesAlteredOnes() throws Exception {
        String key = sample.key().verifyingKey().toString();
        Checkpoint head = Checkpoint.parse(sample.newest().text());
        List<String> good = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (Note note : sample.checkpoints().subList(1, 3)) { // the first is by the key before
            good.add(ask("note", key, note.toString()));
            bad.add(ask("note", key, altered(note.toString())));
        }
        bad.add(ask("note", key, sample.checkpoints().get(0).toString()));
        for (long index = 0; index < head.size(); index++) {
            String proof = sample.ledger().proveInclusion(index).text();
            good.add(ask("record", key, proof));
            bad.add(ask("record", key, altered(proof)));
        }
        List<Note> earlier = sample.checkpoints();
        for (Note note : earlier) {
            Checkpoint old = Checkpoint.parse(note.text());
            String proof = sample.ledger().proveConsistency(old.size()).text();
            good.add(ask("tree", key, old.text(), proof));
            for (int i = 0; i < 50; i++) {
                bad.add(ask("tree", key, old.text(), altered(proof)));
            }
        }
        Path export = folder.resolve("export");
        sample.ledger().export(export, false);
        good.add(ask("tiles", key, export.toString()));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(export)) {
            files = walk.filter(file -> file.toString().contains("/tile/") && Files.isRegularFile(file))
                    .toList();
        }
        for (Path file : files) {
            Path copy = Files.createTempDirectory(folder, "altered");
            copy(export, copy);
            byte[] bytes = Files.readAllBytes(file);
            bytes[chance.nextInt(bytes.length)] ^= 1;
            Files.write(copy.resolve(export.relativize(file)), bytes);
            bad.add(ask("tiles", key, copy.toString()));
        }
        List<String> questions = new ArrayList<>(good);
        questions.addAll(bad);
        List<String> answers = go(questions);
        assertThat(answers).hasSameSizeAs(questions);
        assertThat(answers.subList(0, good.size())).containsOnly("ok");
        assertThat(answers.subList(good.size(), answers.size())).doesNotContain("ok");
        System.out.println("golang.org/x/mod/sumdb: " + good.size() + " accepted, " + bad.size() + " altered refused");
    }

    private static String ask(String what, String... parts) {
        return what
                + Stream.of(parts)
                        .map(part -> " " + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                        .collect(Collectors.joining());
    }

    /** One letter or digit changed into another that Base64 and numbers know too. */
    private String altered(String text) {
        while (true) {
            int at = chance.nextInt(text.length());
            char c = text.charAt(at);
            if (c >= '1' && c <= '8' || c >= 'b' && c <= 'y' || c >= 'B' && c <= 'Y') {
                // not the last letter before a padding, whose low bits mean nothing
                boolean padded = at + 1 < text.length() && text.charAt(at + 1) == '=';
                if (!padded && !isSecondSignature(text, at)) {
                    return text.substring(0, at) + (char) (c + 1) + text.substring(at + 1);
                }
            }
        }
    }

    // where the old key signed too, its line does not matter to somebody who has the new one
    private static boolean isSecondSignature(String text, int at) {
        int first = text.indexOf("\n— ");
        int second = text.indexOf("\n— ", first + 1);
        return second >= 0 && at > second;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private List<String> go(List<String> questions) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog"))) {
            return skip("Debian's package golang-golang-x-mod-dev is not installed");
        }
        Path source = folder.resolve("check.go");
        try (InputStream in = InteropTest.class.getResourceAsStream("interop/check.go")) {
            Files.copy(in, source);
        }
        Path program = folder.resolve("check");
        Path asked = Files.write(folder.resolve("asked"), questions);
        Path answered = folder.resolve("answered");
        try {
            if (run(asked, answered, "go", "build", "-o", program.toString(), source.toString()) != 0) {
                throw new IllegalStateException("go build: " + Files.readString(answered));
            }
        } catch (IOException noGo) {
            return skip("Debian's package golang-go is not installed");
        }
        assertThat(run(asked, answered, program.toString()))
                .as(Files.readString(answered))
                .isZero();
        return Files.readAllLines(answered);
    }

    private int run(Path in, Path out, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", "/usr/share/gocode");
        builder.environment().put("GOCACHE", folder.resolve("cache").toString());
        builder.environment().put("GOFLAGS", "");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static List<String> skip(String why) {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("Go's verifier is required here: " + why);
        }
        return abort("Go's verifier is not asked: " + why);
    }
}
