package org.broadsheet.delivery.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.shared.EmailAddress;

/**
 * One finished mail to one person: whom the envelope names, and the bytes, which nobody changes any
 * more.
 *
 * @param envelopeSender where a bounce goes (RFC 5321 reverse-path), empty for none
 * @param content the whole mail in one or several blocks, lines ended by CRLF; the arrays are not
 *     copied
 */
public record OutgoingMail(EmailAddress to, String envelopeSender, List<byte[]> content) {
    private static final Pattern SENDER = Pattern.compile("|[!-;=?-~]{1,64}@[A-Za-z0-9.-]{1,255}");

    public OutgoingMail {
        if (!SENDER.matcher(envelopeSender).matches()) {
            throw new IllegalArgumentException("not an envelope sender");
        }
        content = List.copyOf(content);
    }

    public OutgoingMail(EmailAddress to, String envelopeSender, byte[] content) {
        this(to, envelopeSender, List.of(content));
    }

    public int size() {
        return content.stream().mapToInt(block -> block.length).sum();
    }

    /**
     * True when the bytes may go out as they are: they end with a line end and no line begins with
     * a dot, which RFC 5321 4.5.2 would want doubled. Found with the JDK's vector search.
     */
    boolean isTransparent() {
        var last = '\n';
        for (var block : content) {
            var text = new String(block, StandardCharsets.ISO_8859_1);
            if (text.isEmpty() || (text.charAt(0) == '.' && (last == '\n' || last == '\r'))) {
                return false;
            }
            if (text.contains("\n.") || text.contains("\r.")) {
                return false;
            }
            last = text.charAt(text.length() - 1);
        }
        return last == '\n';
    }

    void writeTo(OutputStream out) throws IOException {
        for (var block : content) {
            out.write(block, 0, block.length);
        }
    }
}
