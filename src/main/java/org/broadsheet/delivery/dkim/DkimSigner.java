package org.broadsheet.delivery.dkim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Signs mails for one domain, with one key or with two. */
public final class DkimSigner {
    /** Fields a mail client shows or acts on. Absent ones are signed as absent. */
    private static final List<String> FIELDS =
            List.of(
                    "from",
                    "sender",
                    "reply-to",
                    "to",
                    "cc",
                    "subject",
                    "date",
                    "message-id",
                    "mime-version",
                    "content-type",
                    "content-transfer-encoding",
                    "list-id",
                    "list-unsubscribe",
                    "list-unsubscribe-post",
                    "list-archive",
                    "feedback-id",
                    "cfbl-address",
                    "auto-submitted");

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final String domain;
    private final List<DkimKey> keys;

    /** Signs in the order of the keys. */
    public DkimSigner(String domain, List<DkimKey> keys) {
        if (!DOMAIN.matcher(domain).matches() || keys.isEmpty()) {
            throw new IllegalArgumentException("a domain in A-labels and a key are needed");
        }
        this.domain = domain;
        this.keys = List.copyOf(keys);
    }

    /**
     * The signature fields, to be put before the head.
     *
     * @param head the fields with CRLF line ends, with or without the empty line
     * @param body the blocks after the empty line, as they will be sent
     * @param at the {@code t=} tag
     */
    public byte[] sign(byte[] head, List<byte[]> body, Instant at) {
        var relaxed = new RelaxedHead(head);
        var names = relaxed.oversigned(FIELDS);
        var signed = relaxed.signed(names);
        var bodyHash = bodyHash(body);
        var fields = new StringBuilder();
        for (var key : keys) {
            var unsigned = unsigned(key, names, bodyHash, at);
            fields.append(unsigned)
                    .append(signature(key, signed, unsigned.toString()))
                    .append("\r\n");
        }
        return fields.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String bodyHash(List<byte[]> body) {
        var relaxed = new RelaxedBody(Sha256.digest());
        body.forEach(relaxed::update);
        return base64(relaxed.digest());
    }

    private FoldedTags unsigned(DkimKey key, List<String> names, String bodyHash, Instant at) {
        return new FoldedTags("DKIM-Signature:")
                .word("v=1;")
                .word("a=" + key.algorithm() + ";")
                .word("c=relaxed/relaxed;")
                .word("d=" + domain + ";")
                .word("s=" + key.selector() + ";")
                .word("t=" + at.getEpochSecond() + ";")
                .list("h=", names)
                .word("bh=" + bodyHash + ";")
                .word("b=");
    }

    private static String signature(DkimKey key, String signed, String unsigned) {
        var own =
                RelaxedHead.relaxed(
                        "dkim-signature", unsigned.substring(unsigned.indexOf(':') + 1));
        try {
            var signature = key.sign((signed + own).getBytes(StandardCharsets.ISO_8859_1));
            return FoldedTags.broken(base64(signature));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "the key " + key.selector() + " signs no more", unusable);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
