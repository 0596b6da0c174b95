package org.broadsheet.editions.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Quoted-printable over UTF-8 (RFC 2045, 6.7): lines of at most 76 octets, CRLF.
 *
 * <p>A dot or "From " at the head of a line is encoded as well, for the servers on the way that
 * still stumble over them.
 */
final class QuotedPrintable {
    private static final int LONGEST = 75;
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out;
    private int column;

    QuotedPrintable(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** Text whose lines end in {@code \n}. */
    void write(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < bytes.length; i++) {
            var atLineEnd = i + 1 < bytes.length && bytes[i + 1] == '\n';
            write(bytes[i], atLineEnd);
        }
    }

    /** Ends the line so that what follows begins a new one, unseen by the reader. */
    void softBreak() {
        out.writeBytes(SOFT_BREAK);
        column = 0;
    }

    /** What follows begins at the head of a line. */
    void softBreakUnlessAtHead() {
        if (column > 0) {
            softBreak();
        }
    }

    private void write(byte b, boolean atLineEnd) {
        if (b == '\n') {
            out.write('\r');
            out.write('\n');
            column = 0;
        } else if (isPlain(b, atLineEnd)) {
            room(1);
            out.write(column == 0 && (b == '.' || b == 'F') ? escape(b) : b);
            column++;
        } else {
            room(3);
            escape3(b);
        }
    }

    private void room(int octets) {
        if (column + octets > LONGEST) {
            softBreak();
        }
    }

    private int escape(byte b) {
        out.write('=');
        out.write(HEX[(b & 0xFF) >> 4]);
        column += 2;
        return HEX[b & 0x0F];
    }

    private void escape3(byte b) {
        out.write(escape(b));
        column++;
    }

    private static boolean isPlain(byte b, boolean atLineEnd) {
        return (b == ' ' || b == '\t') ? !atLineEnd : b > ' ' && b < 0x7F && b != '=';
    }
}
