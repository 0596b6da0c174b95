package org.broadsheet.delivery.dkim;

import java.security.MessageDigest;

/**
 * Hashes a body in relaxed form (RFC 6376 3.4.4): runs of blanks are one space, blanks before a
 * line end and empty lines at the end do not count.
 *
 * <p>Fed block by block; what may still vanish (blanks, line ends) is only counted until something
 * visible follows.
 */
final class RelaxedBody {
    private final MessageDigest digest;
    private final byte[] out = new byte[8_192];
    private int filled;
    private int lineEnds;
    private boolean blank;
    private boolean carriageReturn;
    private boolean anything;

    RelaxedBody(MessageDigest digest) {
        this.digest = digest;
    }

    void update(byte[] block) {
        var at = 0;
        while (at < block.length) {
            var start = at;
            while (at < block.length && isVisible(block[at])) {
                at++;
            }
            if (at > start) {
                flushCounted();
                write(block, start, at);
            }
            if (at < block.length) {
                count(block[at++]);
            }
        }
    }

    byte[] digest() {
        if (carriageReturn) {
            carriageReturn = false;
            visible('\r');
        }
        if (anything) {
            put('\r');
            put('\n');
        }
        digest.update(out, 0, filled);
        return digest.digest();
    }

    private static boolean isVisible(byte octet) {
        return octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n';
    }

    private void count(byte octet) {
        if (octet == '\n' && carriageReturn) {
            carriageReturn = false;
            blank = false;
            lineEnds++;
        } else if (octet == '\r') {
            loneReturn();
            carriageReturn = true;
        } else if (octet == '\n') {
            visible('\n');
        } else {
            loneReturn();
            blank = true;
        }
    }

    /** A CR without its LF is a character like any other. */
    private void loneReturn() {
        if (carriageReturn) {
            carriageReturn = false;
            visible('\r');
        }
    }

    private void visible(char octet) {
        flushCounted();
        put(octet);
    }

    private void flushCounted() {
        loneReturn();
        for (; lineEnds > 0; lineEnds--) {
            put('\r');
            put('\n');
        }
        if (blank) {
            put(' ');
            blank = false;
        }
        anything = true;
    }

    private void put(char octet) {
        if (filled == out.length) {
            digest.update(out, 0, filled);
            filled = 0;
        }
        out[filled++] = (byte) octet;
    }

    private void write(byte[] block, int start, int end) {
        if (end - start > out.length - filled) {
            digest.update(out, 0, filled);
            filled = 0;
        }
        if (end - start > out.length) {
            digest.update(block, start, end - start);
        } else {
            System.arraycopy(block, start, out, filled, end - start);
            filled += end - start;
        }
    }
}
