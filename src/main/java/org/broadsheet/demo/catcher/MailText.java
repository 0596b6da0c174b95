package org.broadsheet.demo.catcher;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a mail up to the lone dot and takes the stuffed dots out (RFC 5321 4.5.2).
 *
 * <p>Only CRLF ends a line, so that nobody can smuggle a second mail in by a dot between bare LFs;
 * what breaks a rule is read to the end and then refused.
 */
final class MailText {
    private static final int LONGEST_LINE = 998;

    private final int largest;
    private byte[] bytes = new byte[16_384];
    private int length;
    private int column;
    private @Nullable String complaint;

    private MailText(int largest) {
        this.largest = largest;
    }

    static MailText read(WireInput in, int largest) throws IOException {
        var text = new MailText(largest);
        while (text.readLine(in)) {}
        return text;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The reply that refuses this text, or null. */
    @Nullable String complaint() {
        return complaint;
    }

    /** False after the line that is one dot. */
    private boolean readLine(WireInput in) throws IOException {
        column = 0;
        var octet = in.next();
        var dotted = octet == '.';
        if (dotted) {
            octet = in.next();
        }
        while (true) {
            if (octet == '\r') {
                octet = in.next();
                if (octet == '\n') {
                    break;
                }
                complain("550 5.6.11 a CR stands without its LF");
                keep('\r');
                continue;
            }
            if (octet == '\n') {
                complain("550 5.6.11 an LF stands without its CR");
            }
            keep(octet);
            octet = in.next();
        }
        return endLine(dotted);
    }

    private boolean endLine(boolean dotted) {
        if (dotted && column == 0) {
            return false;
        }
        if (column > LONGEST_LINE) {
            complain("550 5.6.0 a line is longer than 998 octets");
        }
        keep('\r');
        keep('\n');
        return true;
    }

    private void keep(int octet) {
        column++;
        if (length == largest) {
            complain("552 5.3.4 the mail is larger than " + largest + " octets");
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) octet;
    }

    private void complain(String reply) {
        if (complaint == null) {
            complaint = reply;
        }
    }
}
