package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.sanbiao.app.demo.Demo;
import org.sanbiao.app.work.Settings;

/** A year that is played once; every test works on a copy. */
final class DemoFolder {

    private final Path played;

    DemoFolder(Path played) {
        this.played = played;
        Demo.fill(played, Settings.DEFAULT).work().close();
    }

    /** A terminal over a copy. */
    Terminal copy(Path to) {
        copyTree(played, to);
        return new Terminal(to).on(Demo.TODAY.toString());
    }

    static void copyTree(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who has the database file and no scruples. */
    static void change(Path work, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + work.resolve("sanbiao.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER IF EXISTS ledger_entry_stays");
            statement.execute("DROP TRIGGER IF EXISTS ledger_entry_stays_as_it_is");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
