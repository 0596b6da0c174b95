package org.broadsheet.delivery.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Message-ID of one mail: the same for the same facts for ever, and silent about the person.
 *
 * <p>Edition and revision stand readable in it, so that a mail that comes back without its envelope
 * leads to the edition; who it went to only its maker can tell.
 */
public record MessageId(String local, String domain) {
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9.]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final int MAC_BYTES = 16;

    public MessageId {
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("not a message id");
        }
    }

    public static MessageId ofDigest(
            long edition, int revision, long subscriber, String domain, byte[] key) {
        var prefix = "e" + edition + "." + revision;
        return new MessageId(prefix + "." + mac(key, prefix + "/" + subscriber), domain);
    }

    /** Of a notice; {@code purpose} is its unique purpose key. */
    public static MessageId ofNotice(String purpose, String domain, byte[] key) {
        return new MessageId("n." + mac(key, "notice/" + purpose), domain);
    }

    public String bracketed() {
        return "<" + local + "@" + domain + ">";
    }

    private static String mac(byte[] key, String facts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update("message-id\0".getBytes(UTF_8));
            var full = mac.doFinal(facts.getBytes(UTF_8));
            return new BigInteger(1, Arrays.copyOf(full, MAC_BYTES)).toString(36);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
