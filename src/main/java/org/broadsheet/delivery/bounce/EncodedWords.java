package org.broadsheet.delivery.bounce;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Reads the encoded words of a header's text (RFC 2047), as far as they can be read. */
final class EncodedWords {
    private EncodedWords() {}

    static String decode(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | RuntimeException unreadable) {
            return value;
        }
    }
}
