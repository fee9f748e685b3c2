package org.sanbiao.ledger.note;

import java.nio.charset.StandardCharsets;
import org.sanbiao.ledger.tree.Hash;

/** What names a key: its name, such as {@code ledger.example.gov.cn/plan}, and four bytes that tell keys apart. */
final class KeyName {

    /** The algorithm's number in C2SP signed-note. */
    static final byte ED25519 = 1;

    private KeyName() {}

    /** {@code SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key)[:4]} as a number. */
    static int id(String name, byte[] typedKey) {
        byte[] hash = Hash.of((name + "\n").getBytes(StandardCharsets.UTF_8), typedKey)
                .bytes();
        return (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | (hash[3] & 0xff);
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(c -> c == '+' || c < 0x20 || c == 0x7f || isSpace(c));
    }

    // Unicode's White_Space property, which the specification names; written out so that no JDK's table decides
    private static boolean isSpace(int c) {
        return c >= 9 && c <= 13
                || c == 0x20
                || c == 0x85
                || c == 0xa0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    static String requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("A key's name has no spaces and no plus sign: \"" + name + "\".");
        }
        return name;
    }
}
