package org.broadsheet.delivery.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One mail as it came, or as much of it as is read. */
public final class RawMail {
    private final byte[] bytes;
    private final boolean cut;

    /** {@code cut}: the mail is longer than these bytes, which are not copied. */
    public RawMail(byte[] bytes, boolean cut) {
        this.bytes = bytes;
        this.cut = cut;
    }

    public byte[] bytes() {
        return bytes;
    }

    public boolean cut() {
        return cut;
    }

    /** The same for the same mail, wherever and however often it is read. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
