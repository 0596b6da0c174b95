package org.broadsheet.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadsheet.TestDatabase;
import org.broadsheet.delivery.bounce.BounceClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record RelayHooksTest(TestDatabase database) {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:1:bounces";
    private static final String KEY = "mailgun-signing-key";
    private static final KeyStore STORE = store();

    @Test
    void aSignedBounceOfSesIsPutToItsReaderOnce() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.world.clock.set(java.time.Instant.now());
            var body = sns(it, note(it), "https://sns.eu-west-1.amazonaws.com/a.pem", TOPIC);
            assertThat(hooks(it).ses(body, _ -> pem())).isTrue();
            assertThat(hooks(it).ses(body, _ -> pem())).isTrue();
            assertThat(it.state(it.ada)).isEqualTo("bounced");
            assertThat(it.isSuppressed(it.ada)).isTrue();
            assertThat(it.evidence(it.ada, BounceClass.PERMANENT)).isOne();
        }
    }

    @Test
    void whatIsForgedIsNotBelieved() throws Exception {
        try (var it = new InboxWorld(database)) {
            it.world.clock.set(java.time.Instant.now());
            var there = "https://sns.eu-west-1.amazonaws.com/a.pem";
            var good = new String(sns(it, note(it), there, TOPIC), UTF_8);
            var changed = good.replace("User unknown", "User unknowm").getBytes(UTF_8);
            assertThat(hooks(it).ses(changed, _ -> pem())).isFalse();
            for (var host :
                    new String[] {
                        "https://sns.eu-west-1.amazonaws.com.evil.example/a.pem",
                        "http://sns.eu-west-1.amazonaws.com/a.pem",
                        "https://evil.example/sns.eu-west-1.amazonaws.com/a.pem",
                        "https://x@sns.eu-west-1.amazonaws.com:444/a.pem"
                    }) {
                assertThat(hooks(it).ses(sns(it, note(it), host, TOPIC), _ -> pem())).isFalse();
            }
            assertThat(hooks(it).ses(sns(it, note(it), there, "arn:other"), _ -> pem())).isFalse();
            it.world.clock.advance(java.time.Duration.ofHours(2));
            assertThat(hooks(it).ses(good.getBytes(UTF_8), _ -> pem())).isFalse();
            assertThat(hooks(it).ses("no json".getBytes(UTF_8), _ -> pem())).isFalse();
            assertThat(it.state(it.ada)).isEqualTo("sent");
        }
    }

    @Test
    void aComplaintToMailgunEndsTheSubscription() throws Exception {
        try (var it = new InboxWorld(database)) {
            var body = mailgun(it, KEY);
            assertThat(hooks(it).mailgun(mailgun(it, "another key"))).isFalse();
            assertThat(it.subscription(it.ada)).isEqualTo("active");
            assertThat(hooks(it).mailgun(body)).isTrue();
            assertThat(it.subscription(it.ada)).isEqualTo("unsubscribed");
            assertThat(it.isSuppressed(it.ada)).isTrue();
        }
    }

    private static RelayHooks hooks(InboxWorld it) {
        return new RelayHooks(
                it.world.jdbc,
                new DataSourceTransactionManager(it.world.pool),
                it.returns,
                new WebhookSettings(TOPIC, KEY),
                it.world.clock);
    }

    private static String note(InboxWorld it) {
        return """
        {"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"ada@example.net",
        "action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 User unknown"}]},
        "mail":{"source":"%s","messageId":"0100018f-abc"}}
        """
                .formatted(it.envelope(it.ada))
                .replace("\n", "");
    }

    private static byte[] sns(InboxWorld it, String message, String certificate, String topic)
            throws Exception {
        var fields = new TreeMap<String, String>();
        fields.put("Message", message);
        fields.put("MessageId", "id-1");
        fields.put("Timestamp", it.world.clock.instant().toString());
        fields.put("TopicArn", topic);
        fields.put("Type", "Notification");
        var lines = new StringBuilder();
        fields.forEach((name, value) -> lines.append(name).append('\n').append(value).append('\n'));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((PrivateKey) STORE.getKey("k", "secret".toCharArray()));
        signature.update(lines.toString().getBytes(UTF_8));
        fields.put("SignatureVersion", "2");
        fields.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
        fields.put("SigningCertURL", certificate);
        return JsonMapper.shared().writeValueAsBytes(fields);
    }

    private static byte[] mailgun(InboxWorld it, String key) throws Exception {
        var at = Long.toString(it.world.clock.instant().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
        var id = it.messageId(it.ada);
        return JsonMapper.shared()
                .writeValueAsBytes(
                        Map.of(
                                "signature",
                                Map.of(
                                        "timestamp",
                                        at,
                                        "token",
                                        "t1",
                                        "signature",
                                        HexFormat.of()
                                                .formatHex(
                                                        mac.doFinal((at + "t1").getBytes(UTF_8)))),
                                "event-data",
                                Map.of(
                                        "event",
                                        "complained",
                                        "recipient",
                                        "ada@example.net",
                                        "message",
                                        Map.of(
                                                "headers",
                                                Map.of(
                                                        "message-id",
                                                        id.substring(1, id.length() - 1))))));
    }

    private static byte[] pem() throws IOException {
        try {
            return ("-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(STORE.getCertificate("k").getEncoded())
                            + "\n-----END CERTIFICATE-----\n")
                    .getBytes(UTF_8);
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The JDK makes certificates by its keytool only. */
    private static KeyStore store() {
        try {
            var file = Files.createTempDirectory("sns").resolve("k.p12");
            new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/keytool",
                            "-genkeypair",
                            "-alias",
                            "k",
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-dname",
                            "CN=sns.amazonaws.com",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            "secret",
                            "-keystore",
                            file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            var store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                store.load(in, "secret".toCharArray());
            }
            return store;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
