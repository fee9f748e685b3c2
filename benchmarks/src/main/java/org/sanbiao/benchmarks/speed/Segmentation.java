package org.sanbiao.benchmarks.speed;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sanbiao.benchmarks.Project;

/** The peer as a process: segments every text of a folder line by line and prints how many words there were. */
public final class Segmentation {

    private Segmentation() {}

    public static void main(String[] args) throws IOException {
        long words = 0;
        Segment segment = StandardTokenizer.SEGMENT;
        for (String name : args) {
            for (Path file : Project.textsIn(Path.of(name))) {
                for (String line : Files.readAllLines(file)) {
                    words += segment.seg(line).size();
                }
            }
        }
        System.out.println(words + " words");
    }
}
