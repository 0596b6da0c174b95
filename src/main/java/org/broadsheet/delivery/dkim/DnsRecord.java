package org.broadsheet.delivery.dkim;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The TXT record that publishes a key (RFC 6376 3.6.1).
 *
 * @param name such as {@code s1._domainkey.example.org}
 * @param value the text as DNS gives it back, in one piece
 */
public record DnsRecord(String name, String value) {
    private static final int LONGEST_STRING = 255;
    private static final int ED25519_OCTETS = 32;

    public static DnsRecord of(DkimKey key, String domain) {
        try {
            var encoded = publicKey(key).getEncoded();
            var octets =
                    key.isRsa()
                            ? encoded
                            : Arrays.copyOfRange(
                                    encoded, encoded.length - ED25519_OCTETS, encoded.length);
            return new DnsRecord(
                    key.selector() + "._domainkey." + domain,
                    "v=DKIM1; k="
                            + (key.isRsa() ? "rsa" : "ed25519")
                            + "; p="
                            + Base64.getEncoder().encodeToString(octets));
        } catch (GeneralSecurityException everyJdkHasBoth) {
            throw new IllegalStateException(everyJdkHasBoth);
        }
    }

    /** As a zone file wants it: strings of at most 255 octets. */
    public String zoneLine() {
        var strings = new StringBuilder();
        for (var at = 0; at < value.length(); at += LONGEST_STRING) {
            var end = Math.min(value.length(), at + LONGEST_STRING);
            strings.append(" \"").append(value, at, end).append('"');
        }
        return name + ". IN TXT (" + strings + " )";
    }

    private static PublicKey publicKey(DkimKey key) throws GeneralSecurityException {
        return switch (key.key()) {
            case RSAPrivateCrtKey rsa ->
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(
                                            rsa.getModulus(), rsa.getPublicExponent()));
            case EdECPrivateKey ed -> publicHalf(ed);
            default -> throw new GeneralSecurityException("no public half can be told");
        };
    }

    /** The JDK derives it only while making a pair: so make the pair again from the same seed. */
    private static PublicKey publicHalf(EdECPrivateKey key) throws GeneralSecurityException {
        var seed = key.getBytes().orElseThrow();
        var pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        return pairs.generateKeyPair().getPublic();
    }

    private static final class Seed extends SecureRandom {
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
