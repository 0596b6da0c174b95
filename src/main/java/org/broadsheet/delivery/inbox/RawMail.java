package org.broadsheet.delivery.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One mail as it came.
 *
 * @param cut it is longer than what was read of it
 */
public record RawMail(byte[] bytes, boolean cut) {

    /** The same for the same mail, wherever and however often it is read. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
