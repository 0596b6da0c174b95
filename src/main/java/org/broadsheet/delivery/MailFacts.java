package org.broadsheet.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;

/** Who wrote a mail and what it is called, as far as its head can be read. */
record MailFacts(@Nullable String from, @Nullable String subject) {
    private static final int LONGEST = 300;

    static MailFacts of(byte[] mail) {
        try {
            var head = new InternetHeaders(new ByteArrayInputStream(mail), true);
            return new MailFacts(
                    words(head, "Reply-To", "From"), words(head, "Subject", "Subject"));
        } catch (MessagingException | RuntimeException unreadable) {
            return new MailFacts(null, null);
        }
    }

    private static @Nullable String words(InternetHeaders head, String first, String second) {
        var value = head.getHeader(first, " ");
        value = value == null ? head.getHeader(second, " ") : value;
        if (value == null) {
            return null;
        }
        var clean = decoded(MimeUtility.unfold(value)).replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException unknown) {
            return value;
        }
    }
}
