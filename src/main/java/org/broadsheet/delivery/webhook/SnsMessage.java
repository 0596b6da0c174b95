package org.broadsheet.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message of Amazon SNS whose signature was checked (SNS developer guide, "Verifying the
 * signatures").
 *
 * @param message what the topic says: a note of SES in JSON
 * @param subscribeLink to open for confirming a subscription; empty for a notification
 */
public record SnsMessage(String id, String message, String subscribeLink) {
    private static final Duration OLDEST = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Pattern HOST =
            Pattern.compile("sns\\.[a-z0-9-]{3,30}\\.amazonaws\\.com(\\.cn)?");
    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of(
                    "Message",
                    "MessageId",
                    "SubscribeURL",
                    "Timestamp",
                    "Token",
                    "TopicArn",
                    "Type");

    /** Gets the certificate's PEM from its checked address. */
    public interface CertificateSource {
        byte[] get(URI address) throws IOException;
    }

    /** Empty when it is not of this topic, not signed by SNS, or too old. */
    public static Optional<SnsMessage> check(
            byte[] body, String topic, Instant now, CertificateSource certificates) {
        try {
            var json = JsonMapper.shared().readTree(body);
            return text(json, "TopicArn").equals(topic)
                            && isFresh(text(json, "Timestamp"), now)
                            && isSigned(json, certificates)
                    ? Optional.of(
                            new SnsMessage(
                                    text(json, "MessageId"), text(json, "Message"), link(json)))
                    : Optional.empty();
        } catch (JacksonException
                | GeneralSecurityException
                | IOException
                | IllegalArgumentException
                | DateTimeException notBelieved) {
            return Optional.empty();
        }
    }

    /** Only SNS itself may hand out its certificates and confirm its subscriptions. */
    static boolean isOfSns(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && HOST.matcher(address.getHost()).matches()
                && address.getPort() == -1
                && address.getUserInfo() == null;
    }

    private static String link(JsonNode json) {
        var link = text(json, "SubscribeURL");
        return text(json, "Type").equals("SubscriptionConfirmation") && isOfSns(URI.create(link))
                ? link
                : "";
    }

    private static boolean isFresh(String timestamp, Instant now) {
        var at = Instant.parse(timestamp);
        return at.isAfter(now.minus(OLDEST)) && at.isBefore(now.plus(AHEAD));
    }

    private static boolean isSigned(JsonNode json, CertificateSource certificates)
            throws GeneralSecurityException, IOException {
        var address = URI.create(text(json, "SigningCertURL"));
        if (!isOfSns(address) || !address.getPath().endsWith(".pem")) {
            return false;
        }
        var certificate =
                (X509Certificate)
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(
                                        new ByteArrayInputStream(certificates.get(address)));
        certificate.checkValidity();
        var signature =
                Signature.getInstance(
                        text(json, "SignatureVersion").equals("2")
                                ? "SHA256withRSA"
                                : "SHA1withRSA");
        signature.initVerify(certificate);
        signature.update(canonical(json).getBytes(UTF_8));
        return signature.verify(Base64.getDecoder().decode(text(json, "Signature")));
    }

    /** Names and values, a line each, in the order of names; a missing Subject is left out. */
    static String canonical(JsonNode json) {
        var names = text(json, "Type").equals("Notification") ? NOTIFICATION : CONFIRMATION;
        var lines = new StringBuilder();
        for (var name : names) {
            if (json.has(name)) {
                lines.append(name).append('\n').append(text(json, name)).append('\n');
            }
        }
        return lines.toString();
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
