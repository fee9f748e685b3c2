package org.sanbiao.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.demo.Demo;
import org.sanbiao.app.server.Server;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "打开浏览器页面。Opens the pages in the browser, over a work folder; the folder is made where there is none yet.",
            "On the first start it prints a link with which the administrator sets a password."
        })
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "工作目录。The work folder (default: $SANBIAO_WORK, else sanbiao-work); made where there is none.")
    @Nullable
    Path work;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "端口。By default 8080; 0 for any.")
    int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "监听地址。Of this machine; by default 127.0.0.1, which only this machine reaches.")
    String address = "127.0.0.1";

    @Option(
            names = "--proxied",
            description =
                    "前有反向代理。A proxy on this machine stands before it and speaks TLS: its X-Forwarded headers are believed.")
    boolean proxied;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "对外网址。The address by which people know it, as https://plan.example.gov.cn; links that leave are made of it.",
                "By default what each request says."
            })
    @Nullable
    URI url;

    @Option(
            names = "--demo",
            description = {
                "演示一年。Fills a new folder with a year of an office (default: sanbiao-demo), and serves it on the day on which",
                "that is best looked at. Prints a password for all its people, anew with each start."
            })
    boolean demo;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "起始日期。The day on which it starts; entries are recorded then too (default: today).")
    @Nullable
    LocalDate today;

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        logPlainly();
        Server.Options options;
        try {
            options = new Server.Options(InetAddress.getByName(address), port, proxied, url);
        } catch (UnknownHostException e) {
            console.say("--address: no such address: " + address);
            return ExitCode.USAGE;
        } catch (IllegalArgumentException e) {
            console.say("--url: " + e.getMessage());
            return ExitCode.USAGE;
        }
        CountDownLatch closed = new CountDownLatch(1);
        LocalDate day = today != null ? today : demo ? Demo.TODAY : null;
        InstantSource clock = day == null ? console.clock() : Clock.offset(Clock.systemUTC(), until(day));
        try (WorkFolder folder = open(clock);
                Server server = Server.start(folder, clock, options)) {
            console.say("就绪 / ready: " + server.address());
            if (demo) {
                String password = server.openToAll();
                console.say("样例人员 / people of the demo: admin zhao qian sun jiaoyu jiaoyu-head weijian guest …");
                console.say("样例密码 / their password: " + password);
            } else if (server.setup() != null) {
                console.say("首次启动：请在48小时内打开此链接为管理员设置密码，链接仅可使用一次");
                console.say("first start: within 48 hours and once, set the administrator's password at");
                console.say("  " + server.setup());
            }
            server.warm();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, closed), "closing"));
            server.await();
            return ExitCode.OK;
        } catch (IOException e) {
            console.say("cannot listen on " + e.getMessage());
            return ExitCode.USAGE;
        } catch (Refusal e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        } finally {
            closed.countDown();
        }
    }

    /** On Ctrl-C or a signal: lets requests end, then waits until the work folder is closed too. */
    private static void close(Server server, CountDownLatch closed) {
        server.close();
        try {
            boolean inTime = closed.await(5, TimeUnit.SECONDS);
            if (!inTime) {
                Logger.getLogger("sanbiao").warning("the work folder took too long to close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line a message, warnings and faults only. */
    private static void logPlainly() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
    }

    /** From now to ten in the morning of a day. */
    private Duration until(LocalDate day) {
        return Duration.between(
                console.clock().instant(),
                day.atTime(10, 0).atZone(Settings.DEFAULT.zone()).toInstant());
    }

    private WorkFolder open(InstantSource clock) {
        String named = System.getenv("SANBIAO_WORK");
        Path folder = work != null ? work : Path.of(demo ? "sanbiao-demo" : named == null ? "sanbiao-work" : named);
        if (Files.exists(folder)) {
            return WorkFolder.open(folder, clock, new SecureRandom());
        }
        if (demo) {
            Demo.fill(folder, Settings.DEFAULT).work().close();
            return WorkFolder.open(folder, clock, new SecureRandom());
        }
        WorkFolder.Founder founder = new WorkFolder.Founder("admin", "管理员");
        return WorkFolder.found(folder, founder, Settings.DEFAULT, clock, new SecureRandom());
    }
}
