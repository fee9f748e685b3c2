package org.sanbiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what is to be printed; {@code -Dsanbiao.golden=update} rewrites them, and their diff is read like code. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Asserts that a text is what the named file holds. */
    public static void assertGolden(String file, String printed) throws IOException {
        Path path = FOLDER.resolve(file);
        if ("update".equals(System.getProperty("sanbiao.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(path, printed);
        }
        assertThat(printed).as("as in %s", path).isEqualTo(Files.readString(path));
    }
}
