package org.sanbiao.ledger.tree;

import java.util.List;

/**
 * A tree at one size: whose log, how many leaves, which root (C2SP tlog-checkpoint). Immutable.
 *
 * <p>As text three lines, and lines after them that are kept and not understood:
 *
 * <pre>
 * example.com/behind-the-sofa
 * 20852163
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 * </pre>
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    /** Refuses what could not be read again. */
    public Checkpoint {
        requireLine(origin);
        extensions = List.copyOf(extensions);
        extensions.forEach(Checkpoint::requireLine);
        if (size < 0) {
            throw new IllegalArgumentException("A log has no " + size + " entries.");
        }
    }

    /** Without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The lines, each ending in a newline. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    /**
     * Reads a checkpoint.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !text.endsWith("\n")) {
            throw new IllegalArgumentException("A checkpoint has an origin, a size and a root on a line each.");
        }
        String size = lines.get(1);
        if (!size.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not the size of a log: " + size);
        }
        Checkpoint read = new Checkpoint(
                lines.get(0), Long.parseLong(size), Hash.ofBase64(lines.get(2)), lines.subList(3, lines.size()));
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("A checkpoint's lines end in a newline and nothing else.");
        }
        return read;
    }

    private static void requireLine(String line) {
        if (line.isEmpty() || line.chars().anyMatch(c -> c < 0x20)) {
            throw new IllegalArgumentException("Not a line of a checkpoint: \"" + line + "\".");
        }
    }
}
