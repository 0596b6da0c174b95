package org.broadsheet.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.delivery.smtp.SmtpServer.Encryption;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail leaves this installation.
 *
 * @param host SMTP server that takes our mail; needed to send
 * @param port of the SMTP server
 * @param encryption {@code starttls}, {@code tls} or {@code none}; certificates are always verified
 * @param username for signing in; none: no sign-in
 * @param password for signing in
 * @param trustedCertificates PEM file of authorities to trust instead of Java's own
 * @param helloName name this machine greets with; should be its name in DNS
 * @param connections to the SMTP server at once; each may repeat one mail after a crash
 * @param mailsPerConnection after so many mails a connection is opened anew
 * @param connectWithin time for opening a connection
 * @param replyWithin time for the reply to a command
 * @param afterDataWithin time for the reply after the data; a short one makes doubles
 * @param bounceDomain domain of the envelope sender; none: that of the list's sender
 * @param noticeSender address that alarms come from; other notices have their list's sender
 * @param dkimSelector under which the public key stands in DNS; none: mails are not signed
 * @param dkimKeyFile PEM file of the RSA key, readable by its owner only
 * @param dkimSecondSelector of a second, Ed25519 signature
 * @param dkimSecondKeyFile PEM file of the Ed25519 key
 * @param dkimKeys keys of single domains, in place of the ones above
 * @param fallback a second server, used while the first cannot be; none: mails wait
 * @param onlyTo addresses, or domains as {@code @example.org}, that may get mail; all others are
 *     refused and counted; empty: everyone may
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.mail", ignoreUnknownFields = false)
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") @Min(1) @Max(65_535) int port,
        @DefaultValue("starttls") @NotNull Encryption encryption,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path trustedCertificates,
        @DefaultValue("localhost") @Pattern(regexp = "[A-Za-z0-9.:\\[\\]-]{1,255}") String helloName,
        @DefaultValue("4") @Min(1) @Max(200) int connections,
        @DefaultValue("1000") @Min(1) int mailsPerConnection,
        @DefaultValue("30s") @NotNull Duration connectWithin,
        @DefaultValue("60s") @NotNull Duration replyWithin,
        @DefaultValue("10m") @NotNull Duration afterDataWithin,
        @Nullable String bounceDomain,
        @Nullable String noticeSender,
        @Nullable String dkimSelector,
        @Nullable Path dkimKeyFile,
        @Nullable String dkimSecondSelector,
        @Nullable Path dkimSecondKeyFile,
        @DefaultValue List<DomainKey> dkimKeys,
        @Nullable Fallback fallback,
        @DefaultValue List<String> onlyTo) {

    /**
     * The keys that sign for one domain.
     *
     * @param domain of a list's sender
     * @param secondSelector of an Ed25519 signature
     */
    public record DomainKey(
            @NotNull String domain,
            @NotNull String selector,
            @NotNull Path keyFile,
            @Nullable String secondSelector,
            @Nullable Path secondKeyFile) {}

    /**
     * A second server.
     *
     * @param after so long the first must have refused connections or sign-in
     */
    public record Fallback(
            @NotNull String host,
            @DefaultValue("587") @Min(1) @Max(65_535) int port,
            @DefaultValue("starttls") @NotNull Encryption encryption,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("60s") @NotNull Duration after) {}

    /** A selector and the file with its private key. */
    public record KeyFile(String selector, Path file) {}

    /** What signs for that domain; none where its mails are not signed. */
    public List<KeyFile> keysFor(String domain) {
        for (var key : dkimKeys) {
            if (key.domain().equalsIgnoreCase(domain)) {
                return files(
                        key.selector(), key.keyFile(), key.secondSelector(), key.secondKeyFile());
            }
        }
        return files(dkimSelector, dkimKeyFile, dkimSecondSelector, dkimSecondKeyFile);
    }

    private static List<KeyFile> files(
            @Nullable String selector,
            @Nullable Path file,
            @Nullable String secondSelector,
            @Nullable Path secondFile) {
        var files = new ArrayList<KeyFile>();
        if (selector != null && file != null) {
            files.add(new KeyFile(selector, file));
        }
        if (secondSelector != null && secondFile != null) {
            files.add(new KeyFile(secondSelector, secondFile));
        }
        return List.copyOf(files);
    }

    public MailSettings {
        dkimKeys = List.copyOf(dkimKeys);
        onlyTo = List.copyOf(onlyTo);
    }

    /** A server on a safe line without sign-in, all else as usual: for commands and tests. */
    public static MailSettings plain(String host, int port, int connections) {
        return new MailSettings(
                host,
                port,
                Encryption.NONE,
                null,
                null,
                null,
                "localhost",
                connections,
                1_000,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    MailSettings withFallback(Fallback second) {
        return new MailSettings(
                host,
                port,
                encryption,
                username,
                password,
                trustedCertificates,
                helloName,
                connections,
                mailsPerConnection,
                connectWithin,
                replyWithin,
                afterDataWithin,
                bounceDomain,
                noticeSender,
                dkimSelector,
                dkimKeyFile,
                dkimSecondSelector,
                dkimSecondKeyFile,
                dkimKeys,
                second,
                onlyTo);
    }

    MailSettings withOnlyTo(List<String> addresses) {
        return new MailSettings(
                host,
                port,
                encryption,
                username,
                password,
                trustedCertificates,
                helloName,
                connections,
                mailsPerConnection,
                connectWithin,
                replyWithin,
                afterDataWithin,
                bounceDomain,
                noticeSender,
                dkimSelector,
                dkimKeyFile,
                dkimSecondSelector,
                dkimSecondKeyFile,
                dkimKeys,
                fallback,
                addresses);
    }
}
