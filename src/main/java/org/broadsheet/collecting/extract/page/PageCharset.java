package org.broadsheet.collecting.extract.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decides which characters the bytes of a page mean: byte order mark, bytes that can only be UTF-8,
 * HTTP, the page's own word, a guess from the bytes, windows-1252, in this order.
 *
 * <p>Labels are read as the supersets that browsers use for them (WHATWG Encoding, section 4.2).
 */
final class PageCharset {
    private static final int DECLARED_WITHIN = 4_096;
    private static final Pattern DECLARATION =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:-]+)");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_:-]+)");
    private static final Map<String, String> SUPERSETS =
            Map.ofEntries(
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("ascii", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("iso-8859-11", "windows-874"),
                    Map.entry("tis-620", "windows-874"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("x-gbk", "GB18030"),
                    Map.entry("big5", "Big5-HKSCS"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("x-sjis", "windows-31j"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("utf8", "UTF-8"),
                    Map.entry("utf-16", "UTF-8"),
                    Map.entry("utf-16le", "UTF-8"),
                    Map.entry("utf-16be", "UTF-8"));

    private PageCharset() {}

    static String decode(byte[] body, @Nullable String contentType) {
        var marked = byOrderMark(body);
        if (marked.isPresent()) {
            return new String(body, marked.get()).replace("\uFEFF", "");
        }
        var utf8 = strictUtf8(body);
        var own = declared(body);
        if (utf8.isPresent() && own.filter(PageCharset::isSevenBit).isEmpty()) {
            return utf8.get();
        }
        var charset =
                (contentType == null ? Optional.<Charset>empty() : named(PARAMETER, contentType))
                        .or(() -> own)
                        .or(() -> guess(body))
                        .orElse(Charset.forName("windows-1252"));
        return new String(body, charset);
    }

    private static Optional<Charset> byOrderMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(body, 0xFF, 0xFE)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (var at = 0; at < mark.length; at++) {
            if (at >= body.length || (body[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictUtf8(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isSevenBit(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static Optional<Charset> declared(byte[] body) {
        var head = Arrays.copyOf(body, Math.min(body.length, DECLARED_WITHIN));
        return named(DECLARATION, new String(head, StandardCharsets.ISO_8859_1));
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? charset(match.group(1)) : Optional.empty();
    }

    private static Optional<Charset> guess(byte[] body) {
        var detector = new UniversalDetector();
        detector.handleData(body, 0, body.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(PageCharset::charset);
    }

    private static Optional<Charset> charset(String label) {
        try {
            var lower = label.toLowerCase(Locale.ROOT);
            return Optional.of(Charset.forName(SUPERSETS.getOrDefault(lower, label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
