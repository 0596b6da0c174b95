package org.broadsheet.delivery.smtp;

import java.io.IOException;
import java.io.OutputStream;
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

    void writeTo(OutputStream out) throws IOException {
        for (var block : content) {
            out.write(block, 0, block.length);
        }
    }
}
