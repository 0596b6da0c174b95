package org.broadsheet.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.delivery.dkim.DkimKeys;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SigningTest {
    private static final byte[] HEAD = "From: a@one.example\r\nSubject: x\r\n".getBytes(US_ASCII);
    private static final byte[] BODY = "hello\r\n".getBytes(US_ASCII);

    @TempDir Path folder;

    private static MailSettings settings(Map<String, Object> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bind("broadsheet.mail", MailSettings.class)
                .get();
    }

    private static String signed(Signing signing, String domain) {
        return signing.sign(domain, HEAD, BODY, Instant.EPOCH)
                .map(field -> new String(field, US_ASCII))
                .orElse("");
    }

    private MailSettings oneDomain() {
        var key = folder.resolve("one.pem");
        var second = folder.resolve("two.pem");
        DkimKeys.generate(DkimKeys.Kind.RSA, "s1", key);
        DkimKeys.generate(DkimKeys.Kind.ED25519, "e1", second);
        return settings(
                Map.of(
                        "broadsheet.mail.dkim-keys[0].domain", "one.example",
                        "broadsheet.mail.dkim-keys[0].selector", "s1",
                        "broadsheet.mail.dkim-keys[0].key-file", key.toString(),
                        "broadsheet.mail.dkim-keys[0].second-selector", "e1",
                        "broadsheet.mail.dkim-keys[0].second-key-file", second.toString()));
    }

    @Test
    void eachDomainIsSignedWithItsOwnKeys() {
        var signing = Signing.of(oneDomain());
        assertThat(signed(signing, "one.example"))
                .contains("a=rsa-sha256", "d=one.example", "s=s1", "a=ed25519-sha256", "s=e1");
        assertThat(signed(signing, "two.example")).isEmpty();
    }

    @Test
    void whatHasNoKeyIsTold() {
        var settings = oneDomain();
        assertThat(settings.keysFor("ONE.example"))
                .extracting(MailSettings.KeyFile::selector)
                .isEqualTo(List.of("s1", "e1"));
        assertThat(settings.keysFor("two.example")).isEmpty();
    }

    @Test
    void aKeyThatOthersCanReadStopsTheStart() throws Exception {
        var settings = oneDomain();
        Files.setPosixFilePermissions(
                folder.resolve("one.pem"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Signing.of(settings)).isInstanceOf(UserProblem.class);
    }

    @Test
    void aSecondServerIsReadFromTheSettings() {
        var settings = settings(Map.of("broadsheet.mail.fallback.host", "smtp2.example.org"));
        assertThat(settings.fallback())
                .extracting("host", "port", "after")
                .containsExactly("smtp2.example.org", 587, Duration.ofMinutes(1));
        assertThat(settings(Map.of("broadsheet.mail.port", "25")).fallback()).isNull();
    }
}
