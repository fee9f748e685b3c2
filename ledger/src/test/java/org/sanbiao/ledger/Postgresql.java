package org.sanbiao.ledger;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of the tests' own on loopback: Debian's binaries, as the user nobody when the tests run as root,
 * with its disk writes as durable as they are by default. Started once, at its first use, and stopped with the tests.
 *
 * <p>Where it is not installed the test is skipped, unless CI=true: then it fails.
 */
final class Postgresql {

    private static @Nullable Postgresql running;
    private static @Nullable String why;

    private final Path bin;
    private final Path folder;
    private final int port;

    private Postgresql(Path bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    static synchronized Postgresql running() {
        if (running == null && why == null) {
            try {
                running = start();
            } catch (IOException | InterruptedException failed) {
                why = failed.getMessage();
            }
        }
        if (running == null) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("PostgreSQL is required here: " + why);
            }
            abort("PostgreSQL is not tested: " + why);
        }
        return running;
    }

    private static Postgresql start() throws IOException, InterruptedException {
        Path bin = binaries();
        Path folder = Files.createTempDirectory("sanbiao-postgresql");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Postgresql server = new Postgresql(bin, folder, port);
        server.run("initdb", "-D", "data", "-A", "trust", "-U", "sanbiao", "-E", "UTF8", "--no-sync", "--locale=C");
        server.start("start");
        Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
        return server;
    }

    private static Path binaries() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                List<Path> bins = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .sorted(Comparator.reverseOrder())
                        .toList();
                if (!bins.isEmpty()) {
                    return bins.get(0);
                }
            }
        }
        throw new IOException("no initdb below " + debian + "; install Debian's package postgresql");
    }

    private void start(String how) throws IOException, InterruptedException {
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c max_connections=60";
        run("pg_ctl", how, "-D", "data", "-w", "-t", "60", "-l", "log", "-o", options);
    }

    /** Ends it as a power cut would, without a word to its clients, and starts it again. */
    void crash() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "-D", "data", "-m", "immediate", "-w");
        start("start");
    }

    /** Restarts it as an administrator would while others are connected. */
    void restart() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "-D", "data", "-m", "fast", "-w");
        start("start");
    }

    /** A new database in it. */
    String fresh(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return url(name);
    }

    /** A new database whose files are in this folder, which the server's user may write to. */
    String freshIn(Path place, String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLESPACE " + name + " LOCATION '" + place + "'");
            statement.execute("CREATE DATABASE " + name + " TABLESPACE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return url(name);
    }

    /** Drops a database of {@link #freshIn}. */
    void drop(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            statement.execute("DROP TABLESPACE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=sanbiao";
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("sanbiao-postgresql", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + " failed: " + Files.readString(said));
        }
        Files.delete(said);
    }

    private void remove() {
        try {
            run("pg_ctl", "stop", "-D", "data", "-m", "immediate", "-w");
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException leftBehind) {
            System.err.println("A PostgreSQL of the tests was left in " + folder + ": " + leftBehind.getMessage());
        }
    }
}
