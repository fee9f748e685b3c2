package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Documents;
import org.sanbiao.documents.Limits;
import org.sanbiao.documents.UnreadableException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The files, folders and streams that a command reads. */
final class Inputs {

    /** How deep folders are searched, and how many files are taken from them. */
    private static final int DEEPEST = 32;

    private static final int MOST = 1_000_000;
    private static final Set<String> READ = Set.of("txt", "text", "md", "docx", "pdf", "html", "htm", "shtml");

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "文件或目录，- 为标准输入。Files or folders (every .txt, .md, .docx, .pdf and .html in them); - is standard input.")
    List<String> names = List.of();

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "64M",
            converter = Size.class,
            description = "单个文件上限。The largest file that is read, such as 500K or 1G (default: ${DEFAULT-VALUE}).")
    long maxSize = Limits.DEFAULT.bytes();

    /** The names of all files, folders opened, each folder's files sorted; says where a folder has none. */
    List<String> files(Console console) {
        List<String> files = new ArrayList<>();
        for (String name : names) {
            if (!isFolder(name)) {
                files.add(name);
                continue;
            }
            Path path = Path.of(name);
            List<Path> found = new ArrayList<>();
            int left = walk(path, found);
            found.sort(Comparator.comparing(p -> p.toString().replace('\\', '/')));
            found.forEach(p -> files.add(p.toString()));
            if (found.isEmpty() || left > 0) {
                console.say(name + ": "
                        + (found.isEmpty()
                                ? "no file to read (.txt, .md, .docx, .pdf, .html)"
                                : found.size() + " files")
                        + (left > 0
                                ? "; " + left
                                        + (left == 1 ? " of another kind is left out" : " of other kinds are left out")
                                : ""));
            }
        }
        return files;
    }

    /** Opens one of the files. */
    Document open(String name, Console console) throws UnreadableException {
        return open(name, console, maxSize);
    }

    static Document open(String name, Console console, long maxSize) throws UnreadableException {
        Documents documents = new Documents(Limits.DEFAULT.withBytes(maxSize), System::nanoTime);
        try {
            return name.equals("-") ? documents.open(console.in(), "-") : documents.open(Path.of(name));
        } catch (InvalidPathException e) {
            throw new UnreadableException(
                    UnreadableException.Reason.OUT_OF_REACH,
                    "当前语言环境下没有文件能叫这个名字；请设LC_ALL=C.UTF-8",
                    "no file can have such a name under this locale; set LC_ALL=C.UTF-8");
        }
    }

    /** Adds what is to be read; how many files of other kinds there are. */
    private static int walk(Path folder, List<Path> found) {
        int[] left = new int[1];
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return isHidden(dir) && !dir.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                    if (READ.contains(name.substring(name.lastIndexOf('.') + 1))) {
                        found.add(file);
                    } else {
                        left[0]++;
                    }
                }
                return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                left[0]++;
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, visitor);
        } catch (IOException e) {
            throw new IllegalStateException("Bug: the visitor lets no failure through", e);
        }
        return left[0];
    }

    private static boolean isFolder(String name) {
        try {
            return !name.equals("-") && Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null
                && name.toString().startsWith(".")
                && name.toString().length() > 2;
    }

    /** A number of bytes with K, M or G. */
    static final class Size implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            String digits = value.replaceFirst("(?i)[KMG]i?B?$", "");
            long unit = 1L
                    << switch (value.substring(digits.length())
                            .toUpperCase(Locale.ROOT)
                            .replaceFirst("I?B?$", "")) {
                        case "K" -> 10;
                        case "M" -> 20;
                        case "G" -> 30;
                        default -> 0;
                    };
            try {
                long size = Math.multiplyExact(Long.parseLong(digits), unit);
                if (size > 0 && size <= 2L << 30) {
                    return size;
                }
            } catch (NumberFormatException | ArithmeticException e) {
                throw new TypeConversionException(expected(value));
            }
            throw new TypeConversionException(expected(value));
        }

        private static String expected(String value) {
            return "'" + value + "' is no size from 1 to 2G; write it as 500K, 64M or 1G";
        }
    }
}
