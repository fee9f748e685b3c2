package org.sanbiao.following.office;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Said;
import org.sanbiao.ledger.Content;

/** A file that somebody hands in as evidence. Keeps the array as it is. */
public final class Upload {

    /** Files with one command. */
    public static final int MOST = 20;

    /** Bytes of one file. */
    public static final int LARGEST = 16 << 20;

    private final String name;
    private final byte[] bytes;

    public Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** Salts files, adds their contents to a list and answers how entries name them. */
    static List<Evidence> keep(List<Upload> uploads, List<Content> contents, RandomGenerator chance) {
        if (uploads.size() > MOST) {
            throw new Refusal(
                    Refusal.Reason.LIMIT,
                    "佐证材料" + uploads.size() + "份，最多" + MOST + "份",
                    uploads.size() + " files of evidence, at most " + MOST + " are taken");
        }
        List<Evidence> evidence = new ArrayList<>();
        for (Upload upload : uploads) {
            if (upload.bytes.length > LARGEST) {
                throw new Refusal(
                        Refusal.Reason.LIMIT,
                        upload.name + "超过" + (LARGEST >> 20) + "MB",
                        upload.name + " has " + upload.bytes.length + " bytes, at most " + LARGEST + " are taken");
            }
            if (upload.bytes.length == 0) {
                throw Refusal.input(upload.name + "是空文件", upload.name + " is empty");
            }
            Content content = Content.salted(upload.bytes, chance);
            contents.add(content);
            evidence.add(new Evidence(content.commitment().hex(), upload.bytes.length, Said.of(upload.name)));
        }
        return evidence;
    }
}
