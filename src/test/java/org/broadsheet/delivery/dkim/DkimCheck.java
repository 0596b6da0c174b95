package org.broadsheet.delivery.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verifies a mail as RFC 6376 section 6 tells it, slowly and sharing no code with the signer. */
final class DkimCheck {
    private final List<String> fields;
    private final String body;
    private final List<DnsRecord> records;

    DkimCheck(String mail, List<DnsRecord> records) {
        var end = mail.indexOf("\r\n\r\n");
        this.fields = List.of(mail.substring(0, end).split("\r\n(?![ \t])"));
        this.body = mail.substring(end + 4);
        this.records = records;
    }

    /** One answer for each signature, from the top. */
    List<Boolean> run() {
        return fields.stream()
                .filter(field -> field.startsWith("DKIM-Signature:"))
                .map(this::verifies)
                .toList();
    }

    private boolean verifies(String field) {
        var tags = tags(field);
        try {
            var bodyHash = sha256(relaxedBody().getBytes(ISO_8859_1));
            return tag(tags, "bh").equals(Base64.getEncoder().encodeToString(bodyHash))
                    && verifies(tags, signedText(tags, field).getBytes(ISO_8859_1));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean verifies(Map<String, String> tags, byte[] text)
            throws GeneralSecurityException {
        var rsa = tag(tags, "a").equals("rsa-sha256");
        var verifier = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
        verifier.initVerify(key(tags, rsa));
        verifier.update(rsa ? text : sha256(text));
        return verifier.verify(Base64.getDecoder().decode(tag(tags, "b")));
    }

    private PublicKey key(Map<String, String> tags, boolean rsa) throws GeneralSecurityException {
        var name = tag(tags, "s") + "._domainkey." + tag(tags, "d");
        var record =
                records.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        var octets =
                Base64.getDecoder()
                        .decode(record.value().substring(record.value().indexOf("p=") + 2));
        var prefix = rsa ? "" : "302a300506032b6570032100";
        var der = HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(octets));
        return KeyFactory.getInstance(rsa ? "RSA" : "Ed25519")
                .generatePublic(new X509EncodedKeySpec(der));
    }

    private String signedText(Map<String, String> tags, String signatureField) {
        var left = new ArrayList<>(fields);
        left.removeIf(field -> field.startsWith("DKIM-Signature:"));
        var text = new StringBuilder();
        for (var name : List.of(tag(tags, "h").split(":"))) {
            for (var at = left.size() - 1; at >= 0; at--) {
                if (left.get(at).toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                    text.append(relaxed(left.remove(at))).append("\r\n");
                    break;
                }
            }
        }
        return text + relaxed(signatureField.replaceAll("\\bb=[^;]*$", "b="));
    }

    private String relaxedBody() {
        var lines =
                body.replaceAll("[ \t]+\r\n", "\r\n")
                        .replaceAll("[ \t]+", " ")
                        .replaceAll("[ \t]+$", "");
        var end = lines.replaceAll("(\r\n)+$", "");
        return end.isEmpty() ? "" : end + "\r\n";
    }

    private static String relaxed(String field) {
        var colon = field.indexOf(':');
        return field.substring(0, colon).toLowerCase(Locale.ROOT)
                + ":"
                + field.substring(colon + 1).replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private static String tag(Map<String, String> tags, String name) {
        return tags.getOrDefault(name, "");
    }

    private static Map<String, String> tags(String field) {
        var tags = new HashMap<String, String>();
        for (var tag :
                List.of(field.substring(field.indexOf(':') + 1).replaceAll("\\s", "").split(";"))) {
            tags.put(tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
        }
        return tags;
    }

    private static byte[] sha256(byte[] text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text);
    }
}
