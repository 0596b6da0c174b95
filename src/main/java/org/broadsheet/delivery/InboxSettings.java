package org.broadsheet.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.broadsheet.delivery.inbox.MailboxSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where mail that comes back is read: bounces, complaints, unsubscribe mails, replies.
 *
 * @param protocol {@code none}, {@code imap}, {@code pop3} or {@code maildir}
 * @param host of the mailbox's server
 * @param port 0: the usual one (993 or 143, 995 or 110)
 * @param encryption {@code tls}, {@code starttls} or {@code none}; certificates are always verified
 * @param username of the mailbox
 * @param password of the mailbox
 * @param folder that is read over IMAP
 * @param doneFolder where handled mails go over IMAP; empty: they are deleted, as over POP3
 * @param maildir folder with {@code new} in it, for {@code maildir}
 * @param every how often it is read
 * @param within longest wait for an answer of its server
 * @param largest most that is read of one mail
 * @param forwardTo who gets what people write back; none: it is kept on the page "Bounces" only
 */
@Validated
@ConfigurationProperties(prefix = "broadsheet.inbox", ignoreUnknownFields = false)
public record InboxSettings(
        @DefaultValue("none") @Pattern(regexp = "none|imap|pop3|maildir") String protocol,
        @Nullable String host,
        @DefaultValue("0") @Min(0) @Max(65_535) int port,
        @DefaultValue("tls") @Pattern(regexp = "tls|starttls|none") String encryption,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Handled") String doneFolder,
        @Nullable Path maildir,
        @DefaultValue("3m") @NotNull Duration every,
        @DefaultValue("30s") @NotNull Duration within,
        @DefaultValue("2MB") @NotNull DataSize largest,
        @Nullable String forwardTo) {

    /** No mailbox is read. */
    public static InboxSettings none() {
        return new InboxSettings(
                "none",
                null,
                0,
                "tls",
                null,
                null,
                "INBOX",
                "Handled",
                null,
                Duration.ofMinutes(3),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(2),
                null);
    }

    /** A maildir, all else as usual. */
    public static InboxSettings maildir(Path folder) {
        return new InboxSettings(
                "maildir",
                null,
                0,
                "tls",
                null,
                null,
                "INBOX",
                "Handled",
                folder,
                Duration.ofMinutes(3),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(2),
                null);
    }

    /** Empty where none is set, or too little of one. */
    public Optional<MailboxSource> source() {
        return switch (protocol) {
            case "maildir" -> Optional.ofNullable(maildir).map(MailboxSource.Maildir::new);
            case "imap", "pop3" -> Optional.ofNullable(host).map(this::server);
            default -> Optional.empty();
        };
    }

    private MailboxSource server(String at) {
        return new MailboxSource.Server(
                protocol,
                at,
                port == 0 ? usualPort() : port,
                encryption,
                username == null ? "" : username,
                password == null ? "" : password,
                folder,
                doneFolder.isBlank() ? null : doneFolder,
                within);
    }

    private int usualPort() {
        var tls = encryption.equals("tls");
        return protocol.equals("imap") ? (tls ? 993 : 143) : (tls ? 995 : 110);
    }
}
