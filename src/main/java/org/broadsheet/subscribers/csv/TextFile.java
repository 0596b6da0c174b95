package org.broadsheet.subscribers.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How the letters of a file are written: what its first bytes say, else UTF-8 where the whole file
 * is, else the 8-bit code page its letters look like.
 *
 * @param skip bytes of the mark at the beginning
 */
record TextFile(Path path, Charset charset, int skip) {
    private static final int SAMPLE = 256 * 1_024;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static TextFile of(Path path) throws IOException {
        var first = first(path);
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(path, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(first, 0xFF, 0xFE)) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(first, 0xFE, 0xFF)) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2);
        }
        return new TextFile(path, withoutMark(path, first), 0);
    }

    /** Broken letters become U+FFFD, which the row's reader sees. */
    Reader open() throws IOException {
        var bytes = Files.newInputStream(path);
        bytes.skipNBytes(skip);
        return new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
    }

    private static Charset withoutMark(Path path, byte[] first) throws IOException {
        if (first.length > 3 && first[0] != 0 && first[1] == 0 && first[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (first.length > 3 && first[0] == 0 && first[1] != 0 && first[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(path) ? StandardCharsets.UTF_8 : codePage(path);
    }

    private static boolean isUtf8(Path path) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (var channel = FileChannel.open(path)) {
            var atEnd = false;
            while (!atEnd) {
                atEnd = channel.read(bytes) < 0;
                bytes.flip();
                if (decoder.decode(bytes, chars, atEnd).isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
        }
        return true;
    }

    private static Charset codePage(Path path) throws IOException {
        var detector = new UniversalDetector();
        try (var bytes = Files.newInputStream(path)) {
            var buffer = new byte[1 << 14];
            for (var n = bytes.read(buffer); n > 0 && !detector.isDone(); n = bytes.read(buffer)) {
                detector.handleData(buffer, 0, n);
            }
        }
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return name != null && isCodePage(name) ? Charset.forName(name) : WESTERN;
    }

    private static boolean isCodePage(String name) {
        return name.startsWith("WINDOWS-125") || name.equals("KOI8-R") || name.equals("IBM866");
    }

    private static byte[] first(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(SAMPLE);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && Arrays.equals(toInts(Arrays.copyOf(bytes, mark.length)), mark);
    }

    private static int[] toInts(byte[] bytes) {
        var ints = new int[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            ints[i] = bytes[i] & 0xFF;
        }
        return ints;
    }
}
