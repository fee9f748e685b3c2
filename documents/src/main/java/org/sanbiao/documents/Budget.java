package org.sanbiao.documents;

import java.io.Serial;
import java.util.function.LongSupplier;

/** Counts what the reading of one file takes and stops it where a limit is reached. */
final class Budget {

    /** Steps between two looks at the clock. */
    private static final int PACE = 1 << 10;

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final long started;
    private long unpacked;
    private int steps;

    Budget(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    Limits limits() {
        return limits;
    }

    /** To be called wherever a file decides how often something is done. */
    void step() {
        if (++steps % PACE == 0) {
            look();
        }
    }

    /** Looks at the clock. */
    void look() {
        if (nanoTime.getAsLong() - started > limits.time().toNanos()) {
            long seconds = limits.time().toSeconds();
            throw new Exceeded("读取超过" + seconds + "秒，已停止", "reading it took more than " + seconds + " seconds");
        }
    }

    /**
     * Counts bytes that were unpacked.
     *
     * @param more how many came now
     * @param part how many of this part there are so far
     * @param packed how many it has in the file
     */
    void unpacked(long more, long part, long packed) {
        unpacked += more;
        look();
        if (unpacked > limits.unpacked()) {
            throw new Exceeded(
                    "解压后超过" + limits.unpacked() + "字节（上限）",
                    "it unpacks to more than the limit of " + limits.unpacked() + " bytes");
        }
        if (part > 1 << 20 && part > packed * limits.ratio()) {
            throw new Exceeded(
                    "解压后膨胀" + limits.ratio() + "倍以上，疑为压缩炸弹",
                    "a part of it unpacks to more than " + limits.ratio() + " times its size, as zip bombs do");
        }
    }

    void entries(int count) {
        if (count > limits.entries()) {
            throw new Exceeded(
                    "压缩包内文件多于" + limits.entries() + "个（上限）",
                    "it holds more than the limit of " + limits.entries() + " zipped files");
        }
    }

    void depth(int depth) {
        if (depth > limits.depth()) {
            throw new Exceeded(
                    "元素嵌套超过" + limits.depth() + "层（上限）",
                    "its elements are nested deeper than the limit of " + limits.depth());
        }
    }

    void pages(int count) {
        if (count > limits.pages()) {
            throw new Exceeded(
                    "共" + count + "页，超过上限" + limits.pages() + "页",
                    "it has " + count + " pages, more than the limit of " + limits.pages());
        }
    }

    void characters(int count) {
        if (count > limits.characters()) {
            throw new Exceeded(
                    "文字超过" + limits.characters() + "字（上限）",
                    "it has more than the limit of " + limits.characters() + " characters");
        }
    }

    /** A limit was reached; passes through libraries, which catch only what they throw themselves. */
    static final class Exceeded extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Remark remark;

        Exceeded(String zh, String en) {
            super(en, null, false, false);
            this.remark = new Remark(zh, en);
        }

        Remark remark() {
            return remark;
        }
    }
}
