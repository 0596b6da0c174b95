package org.broadsheet.collecting.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Puts right what wrong encodings did to a text: C1 controls that mean windows-1252, and UTF-8 that
 * was taken for Latin-1 and encoded again.
 */
final class Characters {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Characters() {}

    static int fromWindows1252(int point) {
        return point < 0x80 || point > 0x9F
                ? point
                : new String(new byte[] {(byte) point}, WINDOWS_1252).codePointAt(0);
    }

    static String mend(String text) {
        var highest = text.chars().max().orElse(0);
        if (highest < 0x80) {
            return text;
        }
        var once = highest <= 0xFF ? decodedOnceMore(text) : text;
        return once.chars().anyMatch(c -> c >= 0x80 && c <= 0x9F) ? withoutC1(once) : once;
    }

    private static String decodedOnceMore(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException trulyLatin1) {
            return text;
        }
    }

    private static String withoutC1(String text) {
        return text.codePoints()
                .map(Characters::fromWindows1252)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
