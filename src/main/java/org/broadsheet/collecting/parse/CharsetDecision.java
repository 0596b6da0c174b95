package org.broadsheet.collecting.parse;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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
 * Decides which characters the bytes are: byte order mark, zero bytes, UTF-8 that is valid and not
 * plain ASCII, the HTTP header, the declaration, a detector, at last windows-1252.
 *
 * <p>Every label is read as the superset that browsers read it as (WHATWG Encoding): a feed that
 * says iso-8859-1 and has curly quotes means windows-1252. RFC 7303, not RFC 3023: text/xml without
 * a charset is not us-ascii.
 */
final class CharsetDecision {
    /** The text, and the name of the encoding as feeds write it. */
    record Decoded(String text, String encoding) {}

    private static final Pattern DECLARATION =
            Pattern.compile(
                    "^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> SUPERSETS =
            Map.ofEntries(
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("big5", "Big5-HKSCS"),
                    Map.entry("tis-620", "x-windows-874"));
    private static final int DECLARATION_BYTES = 1_024;

    private CharsetDecision() {}

    static Decoded decode(byte[] bytes, @Nullable String contentType) {
        return byMark(bytes)
                .or(() -> byZeroBytes(bytes))
                .or(() -> asRealUtf8(bytes))
                .or(() -> byLabel(bytes, label(CHARSET, contentType == null ? "" : contentType)))
                .or(() -> byLabel(bytes, label(DECLARATION, head(bytes))))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8, "utf-8"))
                .or(() -> detected(bytes))
                .orElseGet(() ->
                        new Decoded(
                                new String(bytes, charset("windows-1252").orElseThrow()),
                                "windows-1252"));
    }

    private static Optional<Decoded> byMark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(loosely(b, 3, "UTF-8"));
        }
        if (startsWith(b, 0x00, 0x00, 0xFE, 0xFF)) {
            return Optional.of(loosely(b, 4, "UTF-32BE"));
        }
        if (startsWith(b, 0xFF, 0xFE, 0x00, 0x00)) {
            return Optional.of(loosely(b, 4, "UTF-32LE"));
        }
        if (startsWith(b, 0xFE, 0xFF)) {
            return Optional.of(loosely(b, 2, "UTF-16BE"));
        }
        return startsWith(b, 0xFF, 0xFE)
                ? Optional.of(loosely(b, 2, "UTF-16LE"))
                : Optional.empty();
    }

    /** "<" and "?" with zero bytes around them (XML 1.0, appendix F), and EBCDIC. */
    private static Optional<Decoded> byZeroBytes(byte[] b) {
        if (startsWith(b, 0x00, 0x00, 0x00, 0x3C)) {
            return Optional.of(loosely(b, 0, "UTF-32BE"));
        }
        if (startsWith(b, 0x3C, 0x00, 0x00, 0x00)) {
            return Optional.of(loosely(b, 0, "UTF-32LE"));
        }
        if (startsWith(b, 0x00, 0x3C)) {
            return Optional.of(loosely(b, 0, "UTF-16BE"));
        }
        if (startsWith(b, 0x3C, 0x00)) {
            return Optional.of(loosely(b, 0, "UTF-16LE"));
        }
        if (startsWith(b, 0x4C, 0x6F, 0xA7, 0x94)) {
            var declared =
                    label(
                            DECLARATION,
                            new String(
                                    b,
                                    0,
                                    Math.min(b.length, DECLARATION_BYTES),
                                    charset("IBM037").orElseThrow()));
            return byLabel(b, declared.isEmpty() ? "IBM037" : declared);
        }
        return Optional.empty();
    }

    private static Optional<Decoded> asRealUtf8(byte[] bytes) {
        var onlyAscii = true;
        for (var b : bytes) {
            onlyAscii &= b >= 0;
        }
        return onlyAscii || usesEscapes(bytes)
                ? Optional.empty()
                : strictly(bytes, StandardCharsets.UTF_8, "utf-8");
    }

    /** ISO-2022 and HZ are made of ASCII bytes only: the label must be heard first. */
    private static boolean usesEscapes(byte[] bytes) {
        for (var b : bytes) {
            if (b == 0x1B) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Decoded> byLabel(byte[] bytes, String label) {
        if (label.isEmpty()) {
            return Optional.empty();
        }
        return charset(label)
                .filter(c -> !c.name().startsWith("UTF-16") && !c.name().startsWith("UTF-32"))
                .flatMap(c -> widely(bytes, c, name(label)));
    }

    /** The label as feeds write it; gb2312 by the name of what it is really read as. */
    private static String name(String label) {
        var name = label.toLowerCase(Locale.ROOT);
        return name.equals("gb2312") ? "gb18030" : name;
    }

    /** The superset has holes of its own (0x81 in windows-1252), so the label itself comes next. */
    private static Optional<Decoded> widely(byte[] bytes, Charset charset, String name) {
        return strictly(bytes, superset(charset), name).or(() -> strictly(bytes, charset, name));
    }

    private static Charset superset(Charset charset) {
        var wider = SUPERSETS.get(charset.name().toLowerCase(Locale.ROOT));
        return wider == null ? charset : charset(wider).orElse(charset);
    }

    private static Optional<Decoded> detected(byte[] bytes) {
        var first = new UniversalDetector();
        first.handleData(bytes, 0, bytes.length);
        first.dataEnd();
        var name = first.getDetectedCharset();
        return name == null
                ? secondDetector(bytes)
                : byLabel(bytes, name).or(() -> secondDetector(bytes));
    }

    private static Optional<Decoded> secondDetector(byte[] bytes) {
        var match = new CharsetDetector().setText(bytes).detect();
        return match == null ? Optional.empty() : byLabel(bytes, match.getName());
    }

    private static Decoded loosely(byte[] bytes, int from, String name) {
        var text = new String(bytes, from, bytes.length - from, Charset.forName(name));
        return new Decoded(text, name.toLowerCase(Locale.ROOT));
    }

    private static Optional<Decoded> strictly(byte[] bytes, Charset charset, String name) {
        try {
            var decoder =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(
                    new Decoded(decoder.decode(ByteBuffer.wrap(bytes)).toString(), name));
        } catch (CharacterCodingException otherCharacters) {
            return Optional.empty();
        }
    }

    private static String head(byte[] bytes) {
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, DECLARATION_BYTES));
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static String label(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static Optional<Charset> charset(String label) {
        try {
            return Optional.of(Charset.forName(alias(label.toLowerCase(Locale.ROOT))));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Names that feeds use and Java does not know. */
    private static String alias(String label) {
        return switch (label) {
            case "utf_8", "unicode-1-1-utf-8", "x-utf-8", "utf8mb4" -> "utf-8";
            case "ks_c_5601-1987", "korean", "ks_c_5601" -> "x-windows-949";
            case "x-sjis", "sjis", "shift-jis" -> "shift_jis";
            case "x-gbk", "chinese" -> "gbk";
            case "macintosh", "mac", "x-mac-roman" -> "x-MacRoman";
            case "win-1251", "win1251", "cp-1251", "windows1251" -> "windows-1251";
            case "win-1252", "win1252", "windows1252" -> "windows-1252";
            case "iso8859-1", "iso-8859", "latin-1" -> "iso-8859-1";
            case "dos-874", "windows-874" -> "x-windows-874";
            case "ebcdic-cp-us" -> "IBM037";
            default -> label;
        };
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (var i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
