package org.sanbiao.benchmarks.speed;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.sanbiao.language.Language;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/** One pass over all texts by each of the three. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class Passes {

    /** Quantities, times and names, paragraph by paragraph. */
    @Benchmark
    public int language(Texts texts, Texts.Bytes bytes) {
        bytes.megabytes += texts.megabytes();
        int found = 0;
        for (String paragraph : texts.paragraphs) {
            found += Language.read(Text.of(paragraph), Texts.DAY).size();
        }
        return found;
    }

    /** The whole reading, from text to statements. */
    @Benchmark
    public int read(Texts texts, Texts.Bytes bytes) {
        bytes.megabytes += texts.megabytes();
        int found = 0;
        Facts given = new Facts(null, Texts.DAY, null, null);
        for (String text : texts.texts) {
            found += Reader.read(Page.of(text), given).statements().size();
        }
        return found;
    }

    /** The peer: words only. */
    @Benchmark
    public int hanlp(Texts texts, Texts.Bytes bytes) {
        bytes.megabytes += texts.megabytes();
        Segment segment = StandardTokenizer.SEGMENT;
        int found = 0;
        for (String paragraph : texts.paragraphs) {
            found += segment.seg(paragraph).size();
        }
        return found;
    }
}
