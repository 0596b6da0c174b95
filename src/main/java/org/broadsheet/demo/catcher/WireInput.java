package org.broadsheet.demo.catcher;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Octets and command lines from a client, and whether it has sent more already. */
final class WireInput {
    /** RFC 5321 4.5.3.1.4 asks for 512; extensions and long UTF-8 addresses need more. */
    static final int LONGEST_COMMAND = 2_048;

    private final InputStream in;
    private final byte[] buffer = new byte[32_768];
    private int at;
    private int end;

    WireInput(InputStream in) {
        this.in = in;
    }

    /** True when a pipelined command waits, so that replies may go out together. */
    boolean hasMore() {
        return at < end;
    }

    int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                throw new EOFException("the client hung up");
            }
        }
        return buffer[at++] & 0xff;
    }

    void peek() throws IOException {
        next();
        at--;
    }

    /** The line without its end; null when it was too long, and then it was skipped. */
    @Nullable String line() throws IOException {
        var line = new byte[LONGEST_COMMAND];
        var length = 0;
        for (var octet = next(); octet != '\n'; octet = next()) {
            if (length < line.length) {
                line[length] = (byte) octet;
            }
            length++;
        }
        if (length > line.length) {
            return null;
        }
        var text = new String(line, 0, length, StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
