package org.broadsheet.delivery.dkim;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Reads and writes private keys as PEM: PKCS #8, and the older PKCS #1 that {@code opendkim-genkey}
 * writes.
 */
final class PemKey {
    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");

    /**
     * Version 0 and the algorithm rsaEncryption, as they stand at the head of PKCS #8 (RFC 5208).
     */
    private static final byte[] PKCS8_RSA =
            HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private PemKey() {}

    static PrivateKey parse(String pem) throws GeneralSecurityException {
        var block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new InvalidKeySpecException("no private key in it");
        }
        var der = Base64.getMimeDecoder().decode(block.group(2));
        var spec = new PKCS8EncodedKeySpec(block.group(1) == null ? der : pkcs8(der));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (InvalidKeySpecException notRsa) {
            return KeyFactory.getInstance("Ed25519").generatePrivate(spec);
        }
    }

    static String write(PrivateKey key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(PKCS8_RSA);
        body.writeBytes(tagged(0x04, pkcs1));
        return tagged(0x30, body.toByteArray());
    }

    /** One DER value; a key of 2,048 bits or more always needs the length in two octets. */
    private static byte[] tagged(int tag, byte[] value) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {
                    (byte) tag, (byte) 0x82, (byte) (value.length >> 8), (byte) value.length
                });
        out.writeBytes(value);
        return out.toByteArray();
    }
}
