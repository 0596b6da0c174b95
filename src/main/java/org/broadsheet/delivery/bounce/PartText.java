package org.broadsheet.delivery.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Decodes the text of one part: transfer encoding (RFC 2045 6), then charset. */
final class PartText {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]");

    private PartText() {}

    static String decode(HeadFields head, String latin1) {
        var octets =
                switch (head.first("content-transfer-encoding").strip().toLowerCase(Locale.ROOT)) {
                    case "quoted-printable" -> quotedPrintable(latin1);
                    case "base64" -> base64(latin1);
                    default -> latin1.getBytes(ISO_8859_1);
                };
        var text = new String(octets, charset(head.first("content-type")));
        return text.replaceAll("\r\n|\r", "\n");
    }

    private static byte[] quotedPrintable(String text) {
        var out = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var code = c == '=' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (code >= 0) {
                out.write(code);
                i += 2;
            } else if (c == '=' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }

    private static int hex(String text, int at) {
        var high = Character.digit(text.charAt(at), 16);
        var low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static byte[] base64(String text) {
        var clean = NOT_BASE64.matcher(text).replaceAll("");
        var whole = clean.substring(0, clean.length() - (clean.length() % 4 == 1 ? 1 : 0));
        return Base64.getDecoder().decode(whole);
    }

    private static Charset charset(String contentType) {
        var name = CHARSET.matcher(contentType);
        if (!name.find()) {
            return UTF_8;
        }
        try {
            return Charset.forName(name.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return UTF_8;
        }
    }
}
