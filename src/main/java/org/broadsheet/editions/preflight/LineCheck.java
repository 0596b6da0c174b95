package org.broadsheet.editions.preflight;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks octets as they go over the wire: CRLF only, no line too long (RFC 5322, 2.1.1; 2045, 6.7).
 */
final class LineCheck {
    static final int LONGEST_ALLOWED = 998;
    static final int LONGEST_ENCODED = 76;

    private LineCheck() {}

    /**
     * What is wrong with the lines.
     *
     * @param limit what they may have at most, without CRLF
     */
    static List<Finding> check(byte[] octets, int limit) {
        var findings = new ArrayList<Finding>();
        var length = 0;
        var longest = 0;
        var bare = false;
        var eightBit = false;
        for (var i = 0; i < octets.length; i++) {
            var c = octets[i];
            eightBit |= c < 0 || c == 0;
            if (c == '\r' && i + 1 < octets.length && octets[i + 1] == '\n') {
                i++;
                length = 0;
            } else {
                bare |= c == '\r' || c == '\n';
                length = c == '\n' ? 0 : length + 1;
                longest = Math.max(longest, length);
            }
        }
        if (bare) {
            findings.add(Finding.blocks("bare-line-end"));
        }
        if (eightBit) {
            findings.add(Finding.blocks("eight-bit"));
        }
        if (longest > limit) {
            findings.add(Finding.blocks("long-line", longest, limit));
        }
        return findings;
    }
}
