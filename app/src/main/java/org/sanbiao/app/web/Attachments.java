package org.sanbiao.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.Upload;
import org.springframework.web.multipart.MultipartFile;

/**
 * Evidence as a form hands it in: photos, PDF and OFD, office files, plain text. What a file begins with has to be what
 * its name says: a disguised one is refused, whoever sends it.
 */
public final class Attachments {

    /** For {@code <input accept>}. */
    public static final String ACCEPTED =
            ".jpg,.jpeg,.png,.gif,.webp,.heic,.pdf,.ofd,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.txt,.csv,.mp4";

    private static final int LONGEST_NAME = 120;
    private static final int TEXT_LOOKED_AT = 4_096;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Map<String, byte[][]> BEGINNINGS = Map.ofEntries(
            Map.entry("jpg", new byte[][] {{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}}),
            Map.entry("jpeg", new byte[][] {{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}}),
            Map.entry("png", new byte[][] {{(byte) 0x89, 'P', 'N', 'G'}}),
            Map.entry("gif", new byte[][] {{'G', 'I', 'F', '8'}}),
            Map.entry("webp", new byte[][] {{'R', 'I', 'F', 'F'}}),
            Map.entry("pdf", new byte[][] {{'%', 'P', 'D', 'F'}}),
            Map.entry("ofd", new byte[][] {ZIP}),
            Map.entry("docx", new byte[][] {ZIP}),
            Map.entry("xlsx", new byte[][] {ZIP}),
            Map.entry("pptx", new byte[][] {ZIP}),
            Map.entry("doc", new byte[][] {COMPOUND}),
            Map.entry("xls", new byte[][] {COMPOUND}),
            Map.entry("ppt", new byte[][] {COMPOUND}),
            Map.entry("wps", new byte[][] {COMPOUND, ZIP}),
            Map.entry("et", new byte[][] {COMPOUND, ZIP}));

    private static final Map<String, String> PARTS = Map.of(
            "docx", "word/document.xml",
            "xlsx", "xl/workbook.xml",
            "pptx", "ppt/presentation.xml",
            "ofd", "OFD.xml");

    private Attachments() {}

    /**
     * The files of a form; inputs that were left empty are none.
     *
     * @throws Refusal where one is too large, empty, of no known type or not what its name says
     */
    public static List<Upload> of(@Nullable List<MultipartFile> files) {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String given = file.getOriginalFilename();
            if (given == null || given.isBlank() && file.isEmpty()) {
                continue;
            }
            String name = name(given);
            if (file.getSize() > Upload.LARGEST) {
                throw new Refusal(
                        Refusal.Reason.LIMIT,
                        name + "超过" + (Upload.LARGEST >> 20) + " MB",
                        name + " is larger than " + (Upload.LARGEST >> 20) + " MB");
            }
            byte[] bytes = bytes(file);
            check(name, bytes);
            uploads.add(new Upload(name, bytes));
        }
        return uploads;
    }

    /**
     * A file that a program hands in.
     *
     * @throws Refusal as {@link #of}
     */
    public static Upload of(String given, byte[] bytes) {
        String name = name(given);
        check(name, bytes);
        return new Upload(name, bytes);
    }

    /** The last part of a path, without what no file's name needs. */
    private static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String bare = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        if (bare.length() > LONGEST_NAME) {
            String end = bare.substring(Math.max(bare.lastIndexOf('.'), bare.length() - 10));
            bare = bare.substring(0, LONGEST_NAME - end.length()) + end;
        }
        return bare.isEmpty() ? "附件" : bare;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String name, byte[] bytes) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean fits = switch (end) {
            case "txt", "csv" -> isText(bytes);
            case "heic", "mp4" -> begins(bytes, 4, new byte[] {'f', 't', 'y', 'p'});
            default -> {
                byte[][] beginnings = BEGINNINGS.get(end);
                if (beginnings == null) {
                    throw new Refusal(
                            Refusal.Reason.INPUT,
                            "不收“" + name + "”这类文件，请用图片、PDF、OFD、Office文件或文本",
                            "“" + name + "” is of no type that is taken: send images, PDF, OFD, office files or text");
                }
                yield Arrays.stream(beginnings).anyMatch(beginning -> begins(bytes, 0, beginning)) && holds(end, bytes);
            }
        };
        if (fits && isActive(end, bytes)) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "“" + name + "”含有宏或程序，请另存为不含宏的文件后重新选择",
                    "“" + name + "” holds macros or programs: save it without them and choose it again");
        }
        if (!fits && bytes.length > 0) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "“" + name + "”的内容不是" + end + "文件，请检查后重新选择",
                    "“" + name + "” does not hold what a " + end + " file holds: choose it again");
        }
    }

    /** An office file is a ZIP; which one says the part that it has to have. */
    private static boolean holds(String end, byte[] bytes) {
        String part = PARTS.get(end);
        return part == null || !begins(bytes, 0, ZIP) || contains(bytes, part.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether an office file brings a program: names of parts stand in a file as they are, whatever is packed. */
    private static boolean isActive(String end, byte[] bytes) {
        if (end.equals("txt") || end.equals("csv") || end.equals("pdf") || end.equals("mp4")) {
            return false;
        }
        return begins(bytes, 0, ZIP) && contains(bytes, "vbaProject.bin".getBytes(StandardCharsets.US_ASCII))
                || begins(bytes, 0, COMPOUND) && contains(bytes, "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE));
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int at = 0; at <= bytes.length - part.length; at++) {
            if (bytes[at] == part[0] && Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int at, byte[] with) {
        return bytes.length >= at + with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, TEXT_LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
