package org.sanbiao.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.documents.UnreadableException.Reason;

/**
 * Finds out how bytes are to be read as text, and reads them.
 *
 * <p>In this order: a byte order mark; well-formed UTF-8; UTF-16 without a mark, where far more units make sense one way
 * round than the other; UTF-8 with a few broken bytes; GBK and GB 18030. What is none of them is no text.
 */
final class Decoder {

    /** Text read from bytes, and what is to be said of it. */
    record Decoded(String text, Encoding encoding, List<Remark> notes) {}

    private static final int SAMPLE = 1 << 16;

    private Decoder() {}

    static Decoded decode(byte[] bytes) throws UnreadableException {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return utf8(bytes, 3);
        }
        if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            throw new UnreadableException(
                    Reason.KIND, "这是UTF-32文本：请另存为UTF-8后再读", "it is text in UTF-32; save it as UTF-8 and read that");
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return utf16(bytes, 2, Encoding.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return utf16(bytes, 2, Encoding.UTF_16BE);
        }
        boolean zeros = contains(bytes, (byte) 0);
        if (!zeros) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\ufffd') < 0 || strictly(bytes, StandardCharsets.UTF_8) != null) {
                return notBinary(text, Encoding.UTF_8, List.of());
            }
        }
        Encoding wide = unmarkedUtf16(bytes);
        if (wide != null) {
            return utf16(bytes, 0, wide);
        }
        if (zeros) {
            throw binary();
        }
        if (isMostlyUtf8(bytes)) {
            return utf8(bytes, 0);
        }
        return gb18030(bytes);
    }

    private static Decoded utf8(byte[] bytes, int from) throws UnreadableException {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return notBinary(text, Encoding.UTF_8, broken(text, "UTF-8"));
    }

    private static Decoded utf16(byte[] bytes, int from, Encoding encoding) throws UnreadableException {
        Charset charset = encoding == Encoding.UTF_16LE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        String text = new String(bytes, from, bytes.length - from, charset);
        return notBinary(text, encoding, broken(text, encoding.label()));
    }

    private static Decoded gb18030(byte[] bytes) throws UnreadableException {
        // GBK first: its table is the same in every Java, that of GB 18030 was revised
        String text = strictly(bytes, Charset.forName("GBK"));
        if (text == null) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        int readable = 0;
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCommon(c)) {
                readable++;
            } else {
                strange++;
            }
        }
        if (strange * 10L > readable) {
            throw new UnreadableException(
                    Reason.KIND,
                    "不是UTF-8、UTF-16或GB18030编码的文本：请另存为UTF-8后再读",
                    "it is no text in UTF-8, UTF-16 or GB18030; save it as UTF-8 text and read that");
        }
        return notBinary(text, Encoding.GB18030, broken(text, "GB18030"));
    }

    private static Decoded notBinary(String text, Encoding encoding, List<Remark> notes) throws UnreadableException {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b') {
                controls++;
            }
        }
        if (controls * 200L > text.length()) {
            throw binary();
        }
        return new Decoded(text, encoding, notes);
    }

    private static UnreadableException binary() {
        return new UnreadableException(Reason.KIND, "是二进制数据，不是文本", "it is binary data, not text");
    }

    private static List<Remark> broken(String text, String encoding) {
        int count = 0;
        int first = -1;
        for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
            first = first < 0 ? i : first;
            count++;
        }
        if (count == 0) {
            return List.of();
        }
        int at = text.codePointCount(0, first);
        return List.of(new Remark(
                count + "处不合" + encoding + "编码，读作\ufffd，第一处在第" + at + "字",
                count + (count == 1 ? " place is" : " places are") + " broken as " + encoding
                        + " and read as \ufffd, the first at character " + at));
    }

    /** Whether what is well formed as a Chinese character of three bytes outweighs what is broken. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        long whole = 0;
        long broken = 0;
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xff;
            int length = b < 0x80 ? 1 : b < 0xc2 ? 0 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : b < 0xf5 ? 4 : 0;
            int k = 1;
            while (k < length && i + k < bytes.length && (bytes[i + k] & 0xc0) == 0x80) {
                k++;
            }
            if (length == 0 || k < length) {
                broken++;
            } else if (length >= 3) {
                whole++;
            }
            i += Math.max(1, k);
        }
        return whole > 4 * broken;
    }

    private static @Nullable Encoding unmarkedUtf16(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return null;
        }
        int units = Math.min(bytes.length, SAMPLE) / 2;
        int little = 0;
        int big = 0;
        for (int i = 0; i < units; i++) {
            int first = bytes[2 * i] & 0xff;
            int second = bytes[2 * i + 1] & 0xff;
            little += isCommon((char) (second << 8 | first)) ? 1 : 0;
            big += isCommon((char) (first << 8 | second)) ? 1 : 0;
        }
        if (little * 10L >= units * 9L && little > 2 * big) {
            return Encoding.UTF_16LE;
        }
        return big * 10L >= units * 9L && big > 2 * little ? Encoding.UTF_16BE : null;
    }

    /** Whether it is what Chinese documents are made of. */
    private static boolean isCommon(char c) {
        return c >= ' ' && c < '\u007f'
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c >= '\u4e00' && c <= '\u9fa5'
                || c >= '\u3000' && c <= '\u3017'
                || c >= '\uff01' && c <= '\uff5e'
                || c >= '\u2010' && c <= '\u2049'
                || c >= '\u2460' && c <= '\u249b'
                || c == '\u00b7'
                || c == '\u00a0'
                || c == '\u2103';
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
