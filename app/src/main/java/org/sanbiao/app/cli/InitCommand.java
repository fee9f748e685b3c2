package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "init",
        description = {
            "建立工作目录。Makes a work folder: an empty ledger, its signing key, and yourself as the first administrator.",
            "It is made once; after that, who may do what is said with `people`."
        })
final class InitCommand implements Callable<Integer> {

    @Mixin
    final Working working = new Working();

    @Mixin
    final Output output = new Output();

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            defaultValue = "${env:SANBIAO_AS:-${sys:user.name}}",
            description =
                    "您的代号。Your short name: letters, digits, dot and hyphen (default: $SANBIAO_AS, else who is logged in).")
    String person = "";

    @Option(names = "--name", paramLabel = "NAME", description = "姓名。Your full name, such as 张三.")
    @Nullable
    String name;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "用PostgreSQL数据库。A PostgreSQL database instead of a file: jdbc:postgresql://HOST/NAME?user=…")
    @Nullable
    String store;

    @Option(
            names = "--copies",
            paramLabel = "FOLDER",
            description = "检查点的第二存放处，宜在另一台机器。A second folder for signed checkpoints, best on another machine.")
    @Nullable
    Path copies;

    private final Console console;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.DEFAULT.withStore(store).withCopies(copies);
        WorkFolder.Founder founder = new WorkFolder.Founder(person, name == null ? person : name);
        try (WorkFolder work =
                WorkFolder.found(working.folder, founder, settings, console.clock(), new SecureRandom())) {
            Writer out = output.writer(console);
            out.write("工作目录" + work.folder() + "已建立，管理员：" + person
                    + "。下一步：sanbiao enter 文件 --confirm；sanbiao register\n");
            out.write("The work folder " + work.folder() + " is made, its administrator is " + person
                    + ". Next: sanbiao enter FILE --confirm; sanbiao register\n");
            if (copies == null) {
                out.write("建议用 settings.properties 的 checkpoints-copy 把签名检查点另存一处（最好在另一台机器）。/ Keep"
                        + " signed checkpoints in a second place: checkpoints-copy in settings.properties.\n");
            }
            out.flush();
        }
        return ExitCode.OK;
    }
}
