package org.broadsheet.shared;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A short text that only we can have written: facts and an HMAC-SHA-256 of them, cut to 128 bits.
 *
 * <p>A token is bound to its purpose, so that one made for a preference page cannot unsubscribe.
 * Facts are numbers joined by dots and stand readable in the token; nothing secret belongs there.
 */
public record SignedToken(String purpose, String facts) {
    private static final int MAC_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("([0-9a-z.-]{1,100})_([0-9a-z]{1,25})");

    public String sign(byte[] key) {
        return facts + "_" + text(mac(key));
    }

    public static Optional<SignedToken> check(String purpose, String token, byte[] key) {
        var form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        var claimed = new SignedToken(purpose, form.group(1));
        var right = text(claimed.mac(key)).getBytes(StandardCharsets.US_ASCII);
        var given = form.group(2).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, given) ? Optional.of(claimed) : Optional.empty();
    }

    private byte[] mac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(facts.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Base 36, so that it survives servers that lower the case of a local part. */
    private static String text(byte[] bytes) {
        return new BigInteger(1, bytes).toString(36);
    }
}
