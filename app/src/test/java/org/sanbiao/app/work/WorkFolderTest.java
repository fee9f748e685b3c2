package org.sanbiao.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.note.SigningKey;

class WorkFolderTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2022-03-01T17:00:00Z"));
    private static final WorkFolder.Founder ZHANG = new WorkFolder.Founder("zhang", "张三");

    @TempDir
    Path folder;

    private Path work() {
        return folder.resolve("work");
    }

    private WorkFolder found() {
        return WorkFolder.found(work(), ZHANG, Settings.DEFAULT, CLOCK, new SplittableRandom(1));
    }

    private WorkFolder open() {
        return WorkFolder.open(work(), CLOCK, new SplittableRandom(2));
    }

    private static void refused(String zh, String en, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getMessage())
                                .contains(zh)
                                .contains(en)
                                .doesNotContain("\n"));
    }

    @Test
    void isFoundedOnceWithAKeyThatOnlyItsOwnerReads() throws Exception {
        try (WorkFolder work = found()) {
            assertThat(work.today()).isEqualTo(LocalDate.parse("2022-03-02")); // past midnight in China
            assertThat(work.office().register().people()).singleElement().satisfies(person -> {
                assertThat(person.id()).isEqualTo("zhang");
                assertThat(person.role()).isEqualTo(Role.ADMINISTRATOR);
            });
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work().resolve("key"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work().resolve("key/signing.key"))))
                .isEqualTo("rw-------");
        refused("已是工作目录", "already", this::found);
        Settings others = Settings.DEFAULT.withStore("jdbc:postgresql://127.0.0.1:1/none?user=x");
        refused(
                "已有别的设置",
                "change them there",
                () -> WorkFolder.found(work(), ZHANG, others, CLOCK, new SplittableRandom(1)));
        Files.writeString(work().resolve("notes.txt"), "x");
        refused("notes.txt", "choose a new folder", this::found);
        open().close();
    }

    @Test
    void whatIsNoneSaysHowToMakeOne() throws Exception {
        refused("不是工作目录", "sanbiao init --work", this::open);
        found().close();
        Files.writeString(work().resolve("settings.properties"), "stoer = x\n");
        refused("第1行", "line 1", this::open);
        Files.writeString(work().resolve("settings.properties"), "store = mysql://secret\n");
        refused("数据库地址", "jdbc:", this::open);
        Files.writeString(work().resolve("settings.properties"), "zone = Europe/Paris\n");
        refused("时区", "founded in Asia/Shanghai", this::open);
    }

    @Test
    void anotherLeewayHoldsFromTheNextOpeningOn() throws Exception {
        found().close();
        Path settings = work().resolve("settings.properties");
        assertThat(Files.readString(settings)).contains("leeway-percent = 5\n");
        Files.writeString(settings, "leeway-percent = 2.5\n");
        try (WorkFolder work = open()) {
            assertThat(work.office().leeway().share()).isEqualByComparingTo("0.025");
        }
        for (String wrong : new String[] {"100", "-1", "five", "1e999999999"}) {
            Files.writeString(settings, "leeway-percent = " + wrong + "\n");
            refused("第1行", "line 1", this::open);
        }
    }

    @Test
    void anInterruptedFoundingIsFinished() throws Exception {
        found().close();
        Files.delete(work().resolve("sanbiao.db"));
        String key = Files.readString(work().resolve("key/signing.key"));
        found().close();
        assertThat(Files.readString(work().resolve("key/signing.key"))).isEqualTo(key);
        try (WorkFolder work = open()) {
            assertThat(work.checkpoint().text()).contains("2\n"); // founded, appointed
        }
    }

    @Test
    void checkpointsGoToBothFolders() throws Exception {
        Path copies = folder.resolve("elsewhere");
        try (WorkFolder work =
                WorkFolder.found(work(), ZHANG, Settings.DEFAULT.withCopies(copies), CLOCK, new SplittableRandom(1))) {
            work.checkpoint();
        }
        String name = "00000000000000000002.checkpoint";
        assertThat(copies.resolve(name)).hasSameBinaryContentAs(work().resolve("checkpoints/" + name));
    }

    @Test
    void aLostKeyIsSaidAndAKeyIsReplacedWhereverItIsInterrupted() throws Exception {
        Path current = work().resolve("key/signing.key");
        Path next = work().resolve("key/next.key");
        found().close();
        try (WorkFolder work = open()) {
            SigningKey old = work.signingKey();
            work.rotate();
            assertThat(work.signingKey().verifyingKey()).isNotEqualTo(old.verifyingKey());
            work.checkpoint();
            // made, and never taken by the ledger
            new KeyFolder(work().resolve("key")).makeNext(work.signingKey(), new java.security.SecureRandom());
            String before = Files.readString(current);
            work.checkpoint();
            assertThat(next).doesNotExist();
            assertThat(current).hasContent(before);
            // taken, and not yet in its place
            KeyFolder keys = new KeyFolder(work().resolve("key"));
            SigningKey third = keys.makeNext(work.signingKey(), new java.security.SecureRandom());
            work.ledger().rotate(SigningKey.read(current), third);
            work.checkpoint();
            assertThat(work.signingKey().verifyingKey()).isEqualTo(third.verifyingKey());
            assertThat(work.ledger().verify(null).faults()).isEmpty();
            Files.delete(current);
            refused("密钥不见了", "backup", work::checkpoint);
        }
    }
}
