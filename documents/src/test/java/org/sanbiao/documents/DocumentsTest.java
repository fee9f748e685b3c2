package org.sanbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String TEXT = "2026年重点工作\n全市新建幼儿园12所，覆盖率达到85%以上。\r\n𠮷县另行安排。\n";
    private static final String PLAIN = TEXT.replace("𠮷", "吉");

    @Test
    void utf8IsReadAsItStands() throws Exception {
        Document document = read(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(document.encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(document.notes()).isEmpty();
        assertThat(document.id()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void theByteOrderMarkIsLeftOut() throws Exception {
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE)).text())
                .isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE)).text())
                .isEqualTo(TEXT);
    }

    @Test
    void utf16IsFoundOutWithoutAMark() throws Exception {
        Document little = read(PLAIN.getBytes(StandardCharsets.UTF_16LE));
        assertThat(little.text()).isEqualTo(PLAIN);
        assertThat(little.encoding()).isEqualTo(Encoding.UTF_16LE);
        Document big = read(PLAIN.getBytes(StandardCharsets.UTF_16BE));
        assertThat(big.text()).isEqualTo(PLAIN);
        assertThat(big.encoding()).isEqualTo(Encoding.UTF_16BE);
    }

    @Test
    void gbkAndGb18030AreFoundOut() throws Exception {
        Document gbk = read(PLAIN.getBytes(Charset.forName("GBK")));
        assertThat(gbk.text()).isEqualTo(PLAIN);
        assertThat(gbk.encoding()).isEqualTo(Encoding.GB18030);
        assertThat(read(TEXT.getBytes(Charset.forName("GB18030"))).text()).isEqualTo(TEXT);
        assertThat(read("到年底".getBytes(Charset.forName("GBK"))).text()).isEqualTo("到年底");
    }

    @Test
    void brokenUtf8IsReadAndSaid() throws Exception {
        byte[] bytes = PLAIN.getBytes(StandardCharsets.UTF_8);
        Document cut = read(Arrays.copyOf(bytes, bytes.length - 3));
        assertThat(cut.text()).startsWith("2026年重点工作").endsWith("\ufffd");
        assertThat(cut.encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(cut.notes())
                .singleElement()
                .asString()
                .contains("1处不合UTF-8编码")
                .contains("1 place is broken as UTF-8");
    }

    @Test
    void whatIsNoTextSaysWhatItIs() {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        assertUnreadable(noise, "binary");
        assertUnreadable(new byte[] {0, 1, 2, 3, 0, 0, 0}, "binary");
        assertUnreadable(new byte[0], "empty");
        assertUnreadable(" \n　\n".getBytes(StandardCharsets.UTF_8), "blanks");
    }

    @Test
    void whatIsTooLargeSaysTheLimit() {
        Documents small = new Documents(Limits.DEFAULT.withBytes(100), System::nanoTime);
        assertThatThrownBy(() -> small.open(new ByteArrayInputStream(new byte[101]), "-"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("上限100字节")
                .hasMessageContaining("limit of 100");
    }

    @Test
    void oneCharacterManyTimesIsText() throws Exception {
        assertThat(read("一".repeat(300_000).getBytes(StandardCharsets.UTF_8)).text())
                .hasSize(300_000);
        assertThat(read("a".repeat(300_000).getBytes(StandardCharsets.UTF_8)).text())
                .hasSize(300_000);
    }

    private static Document read(byte[] bytes) throws UnreadableException {
        return new Documents(Limits.DEFAULT, System::nanoTime).read(bytes, "-");
    }

    private static void assertUnreadable(byte[] bytes, String word) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(word);
    }
}
