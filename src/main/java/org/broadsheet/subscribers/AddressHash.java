package org.broadsheet.subscribers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadsheet.shared.EmailAddress;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 of an address under the installation's pepper: all that a suppression keeps of a
 * person.
 */
@Component
public class AddressHash {
    private final SecretKeySpec pepper;

    public AddressHash(SecretKeys keys) {
        this.pepper = new SecretKeySpec(keys.pepper(), "HmacSHA256");
    }

    public String of(EmailAddress address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(pepper);
            return HexFormat.of()
                    .formatHex(mac.doFinal(address.key().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
