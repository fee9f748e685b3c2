package org.sanbiao.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a work folder: made while others write, restored only where every entry is right. */
class BackupCommandTest {

    @TempDir
    static Path shared;

    private static DemoFolder demo;

    @TempDir
    Path folder;

    private Path work;
    private Path backup;
    private Terminal terminal;
    private Terminal restored;

    @BeforeAll
    static void play() {
        demo = new DemoFolder(shared.resolve("played"));
    }

    @BeforeEach
    void copy() {
        work = folder.resolve("work");
        backup = folder.resolve("backup");
        terminal = demo.copy(work);
        restored = new Terminal(folder.resolve("restored")).on("2022-12-06");
    }

    private void notRestored(int exit, String words, String... more) {
        String[] line = new String[more.length + 2];
        line[0] = "restore";
        line[1] = backup.toString();
        System.arraycopy(more, 0, line, 2, more.length);
        Terminal.Ran ran = restored.run(line);
        assertThat(ran.exit()).as(ran.said() + ran.printed()).isEqualTo(exit);
        assertThat(ran.said() + ran.printed()).contains(words).doesNotContain("\tat ");
        assertThat(Files.exists(folder.resolve("restored"))).isFalse();
        assertThat(DemoFolder.names(folder)).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void whatWasCopiedIsRestored() throws Exception {
        List<String> before = terminal.dump();
        assertThat(terminal.ok("backup", backup.toString())).contains("不含签名密钥");
        assertThat(DemoFolder.names(backup))
                .containsExactly("checkpoints", "published.txt", "sanbiao.db", "settings.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        terminal.refused("不会覆盖", "backup", backup.toString());
        String said = restored.ok("restore", backup.toString());
        assertThat(said).contains("没有发现改动", "已恢复到", "备份不含签名密钥");
        assertThat(restored.dump()).isEqualTo(before);
        restored.refused("签名密钥不见了", "ledger", "checkpoint");
        DemoFolder.copyTree(work.resolve("key"), folder.resolve("restored/key"));
        restored.ok("ledger", "checkpoint");
        restored.ok("dun", "C1", "--as=zhao", "--words=请报");
        restored.refused("不会覆盖", "restore", backup.toString());
    }

    @Test
    void theKeyGoesAlongOnlyOnWish() {
        assertThat(terminal.ok("backup", "--with-key", backup.toString())).contains("含签名密钥");
        assertThat(restored.ok("restore", backup.toString())).contains("可以继续签发");
        restored.ok("ledger", "checkpoint");
    }

    @Test
    void passwordsOfTheWebComeAlongAndNothingVouchesForThem() throws Exception {
        try (var accounts = DriverManager.getConnection("jdbc:sqlite:" + work.resolve("accounts.db"));
                var statement = accounts.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE account (person TEXT)");
            statement.execute("INSERT INTO account VALUES ('zhao')");
            terminal.ok("backup", backup.toString()); // while somebody has it open
        }
        assertThat(restored.ok("restore", backup.toString())).contains("登录口令一并恢复");
        try (var accounts = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("restored/accounts.db"));
                var statement = accounts.createStatement();
                var rows = statement.executeQuery("SELECT person FROM account")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("zhao");
        }
    }

    @Test
    void othersGoOnWritingMeanwhile() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        Terminal other = new Terminal(work).on("2022-12-06");
        Thread writer = new Thread(() -> {
            while (!stop.get()) {
                other.ok("dun", "C1", "--as=zhao", "--words=请报");
                written.incrementAndGet();
            }
        });
        writer.start();
        int copies = 0;
        try {
            while (written.get() < 3 || copies < 3) {
                terminal.ok("backup", folder.resolve("backup" + copies++).toString());
            }
        } finally {
            stop.set(true);
            writer.join();
        }
        for (int i = 0; i < copies; i++) {
            Terminal one = new Terminal(folder.resolve("restored" + i)).on("2022-12-06");
            assertThat(one.ok("restore", folder.resolve("backup" + i).toString()))
                    .contains("没有发现改动");
        }
        assertThat(terminal.ok("ledger", "verify")).contains("没有发现改动", "各表与账本一致");
    }

    @Test
    void aChangedBackupIsNotRestored() throws Exception {
        terminal.ok("backup", backup.toString());
        DemoFolder.change(
                backup, "UPDATE ledger_entry SET line = replace(line, '2022-02-28', '2022-02-27') WHERE sequence = 17");
        notRestored(ExitCode.TAMPERED, "第17条");
    }

    /** Hashes, tree and checkpoint rows are all right in it; only a checkpoint kept elsewhere tells. */
    @Test
    void aBackupOfAnotherHistoryIsFoundByTheCheckpointHeld() throws Exception {
        terminal.ok("backup", backup.toString());
        terminal.ok("dun", "C1", "--as=zhao", "--words=请报");
        Path held = Files.writeString(folder.resolve("held"), terminal.ok("ledger", "checkpoint"));
        notRestored(ExitCode.TAMPERED, "entries are missing", "--since=" + held);
        assertThat(restored.ok("restore", backup.toString())).contains("未与另处保存的检查点核对");
    }

    @Test
    void aBrokenBackupGetsOneLine() throws Exception {
        terminal.ok("backup", backup.toString());
        Path database = backup.resolve("sanbiao.db");
        byte[] bytes = Files.readAllBytes(database);
        Files.write(database, java.util.Arrays.copyOf(bytes, 5_000));
        notRestored(ExitCode.STORE, "nothing was changed");
        Files.write(database, new byte[10_000]);
        notRestored(ExitCode.STORE, "nothing was changed");
        Files.delete(database);
        notRestored(ExitCode.REFUSED, "不是备份：没有sanbiao.db");
        Files.write(database, bytes);
        Path settings = backup.resolve("settings.properties");
        Files.writeString(
                settings, Files.readString(settings).replace("store = ", "store = jdbc:postgresql://elsewhere/db"));
        notRestored(ExitCode.REFUSED, "指向别的数据库");
    }

    @Test
    void triggersOfSomebodyElseDoNotComeAlongAndLinksAreNotFollowed() throws Exception {
        terminal.ok("backup", backup.toString());
        DemoFolder.change(
                backup,
                "CREATE TRIGGER evil AFTER INSERT ON now_card BEGIN UPDATE now_card SET card = '{}'; END",
                "UPDATE now_card SET card = replace(card, '\"58\"', '\"76\"') WHERE number = 1");
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(backup.resolve("packs"), folder);
        Files.createSymbolicLink(backup.resolve("checkpoints/00000000000000000001.checkpoint"), secret);
        restored.ok("restore", backup.toString());
        assertThat(restored.dump()).isEqualTo(terminal.dump());
        assertThat(DemoFolder.names(folder.resolve("restored"))).doesNotContain("packs");
        assertThat(DemoFolder.names(folder.resolve("restored/checkpoints"))).hasSize(1);
    }

    @Test
    void aFolderThatIsUsedIsNotOverwritten() throws Exception {
        terminal.ok("backup", backup.toString());
        Path used = Files.createDirectory(folder.resolve("restored"));
        Files.writeString(used.resolve("mine"), "mine");
        Terminal.Ran ran = restored.run("restore", backup.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.said()).contains("不会覆盖").hasLineCount(1);
        assertThat(DemoFolder.names(used)).containsExactly("mine");
        Files.delete(used.resolve("mine"));
        restored.ok("restore", backup.toString());
    }
}
