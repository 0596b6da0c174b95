package org.broadsheet.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event of Mailgun whose signature was checked: HMAC-SHA-256 over timestamp and token.
 *
 * @param kind {@code failed}, {@code complained}, ...
 * @param isFinal false for a failure that Mailgun tries again
 */
public record MailgunEvent(
        String id,
        String kind,
        boolean isFinal,
        String person,
        String messageId,
        String replyCode,
        String status,
        String words) {
    private static final Duration OLDEST = Duration.ofHours(12);

    /** Empty when it is not signed with our key, or too old. */
    public static Optional<MailgunEvent> check(byte[] body, String key, Instant now) {
        try {
            var json = JsonMapper.shared().readTree(body);
            var signature = json.path("signature");
            var at = Long.parseLong(text(signature, "timestamp"));
            var age = Duration.between(Instant.ofEpochSecond(at), now).abs();
            return age.compareTo(OLDEST) <= 0 && isSigned(signature, key)
                    ? Optional.of(event(text(signature, "token"), json.path("event-data")))
                    : Optional.empty();
        } catch (JacksonException | NumberFormatException | ArithmeticException notBelieved) {
            return Optional.empty();
        }
    }

    private static MailgunEvent event(String token, JsonNode data) {
        var status = data.path("delivery-status");
        var message = text(status, "message");
        return new MailgunEvent(
                token,
                text(data, "event"),
                !text(data, "severity").equals("temporary"),
                text(data, "recipient"),
                "<" + text(data.path("message").path("headers"), "message-id") + ">",
                text(status, "code"),
                text(status, "enhanced-code"),
                message.isEmpty() ? text(status, "description") : message);
    }

    private static boolean isSigned(JsonNode signature, String key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            var facts = text(signature, "timestamp") + text(signature, "token");
            var right = HexFormat.of().formatHex(mac.doFinal(facts.getBytes(UTF_8)));
            return MessageDigest.isEqual(
                    right.getBytes(UTF_8), text(signature, "signature").getBytes(UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
