package org.broadsheet.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.delivery.mime.EnvelopeSender;
import org.broadsheet.delivery.mime.MailHead;
import org.broadsheet.delivery.mime.MailHead.ContentField;
import org.broadsheet.delivery.mime.Mailbox;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.delivery.smtp.OutgoingMail;
import org.broadsheet.delivery.smtp.SendOutcome;
import org.broadsheet.delivery.smtp.SmtpSender;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.SecretKeys;
import org.springframework.stereotype.Component;

/**
 * Sends one mail through the relay to the inbox we read, and says what came back changed: several
 * relays rewrite Message-ID, Return-Path or links.
 */
@Component
public class TestMail {
    static final String SUBJECT = "Broadsheet test ";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final MailSettings settings;
    private final Inbox inbox;
    private final KeptMails kept;
    private final Identity identity;
    private final Clock clock;

    TestMail(MailSettings settings, Inbox inbox, KeptMails kept, Identity identity, Clock clock) {
        this.settings = settings;
        this.inbox = inbox;
        this.kept = kept;
        this.identity = identity;
        this.clock = clock;
    }

    /** What a mail is made with. */
    @Component
    record Identity(Installation installation, SecretKeys keys) {}

    /** What became of it; {@code changed} is empty where all came back as it was sent. */
    public record Result(boolean arrived, String words, List<String> changed) {}

    /** Waits up to two minutes for it. */
    public Result send(EmailAddress from, EmailAddress to) throws InterruptedException {
        var token = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
        var mail = written(from, to, token);
        try (var sender = new SmtpSender(List.of(MailServers.server(settings, 1)))) {
            var outcome = sender.send(mail);
            if (!(outcome instanceof SendOutcome.Accepted)) {
                return new Result(false, "The server did not take it: " + outcome, List.of());
            }
        }
        var sent = text(mail.content());
        for (var waited = Duration.ZERO;
                waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(PAUSE)) {
            var back = arrived(token);
            if (back.isPresent()) {
                return new Result(true, "It came back.", changed(sent, back.get(), mail));
            }
            Thread.sleep(PAUSE);
        }
        return new Result(
                false, "It was taken but did not come to the inbox within two minutes.", List.of());
    }

    private Optional<String> arrived(String token) throws InterruptedException {
        inbox.read(() -> {});
        var found =
                kept.open().stream()
                        .filter(each -> (SUBJECT + token).equals(each.subject()))
                        .findFirst();
        found.ifPresent(each -> kept.close(each.id()));
        return found.map(each -> new String(each.mail().bytes(), ISO_8859_1).replace("\r\n", "\n"));
    }

    private OutgoingMail written(EmailAddress from, EmailAddress to, String token) {
        var domain = from.wireDomain();
        var now = clock.instant();
        var key = identity.keys().links();
        var body =
                ("This mail tests how mails arrive.\r\n"
                                + identity.installation().reachedAt().value()
                                + "/u/test-"
                                + token
                                + "\r\n")
                        .getBytes(UTF_8);
        var head =
                new MailHead(
                                new Mailbox("Broadsheet", from),
                                null,
                                Mailbox.of(to),
                                SUBJECT + token,
                                now.atZone(ZoneOffset.UTC),
                                MessageId.ofNotice("test/" + token, domain, key),
                                null)
                        .bytes(
                                List.of(
                                        new ContentField(
                                                "Content-Type", "text/plain; charset=utf-8"),
                                        new ContentField("Content-Transfer-Encoding", "7bit")));
        var content = new ArrayList<byte[]>();
        Signing.of(settings).sign(domain, head, body, now).ifPresent(content::add);
        content.add(head);
        content.add(body);
        var bounces = settings.bounceDomain() == null ? domain : settings.bounceDomain();
        return new OutgoingMail(
                to, EnvelopeSender.of("t" + token, bounces, key), List.copyOf(content));
    }

    /** Compared as relaxed canonicalisation would (RFC 6376 3.4): folds and blanks do not count. */
    static List<String> changed(String sent, String back, OutgoingMail mail) {
        var changed = new ArrayList<String>();
        for (var field : List.of("Message-ID", "From", "To", "Subject", "Date", "DKIM-Signature")) {
            var before = field(sent, field);
            var after = field(back, field);
            if (!before.isEmpty() && !after.contains(before)) {
                changed.add(field + " was " + before + " and is now " + after);
            }
        }
        var path = field(back, "Return-Path");
        if (!path.isEmpty()
                && !path.toLowerCase(Locale.ROOT)
                        .contains(mail.envelopeSender().toLowerCase(Locale.ROOT))) {
            changed.add("Return-Path is " + path + " and not ours: bounces will not find us");
        }
        if (!body(back).contains(body(sent))) {
            changed.add("the text or its links: the signature breaks, clicks go elsewhere");
        }
        return changed;
    }

    private static String field(String mail, String name) {
        var head = mail.substring(0, Math.max(0, (mail + "\n\n").indexOf("\n\n")));
        var found = Pattern.compile("(?im)^" + name + ":([^\n]*(?:\n[ \t][^\n]*)*)").matcher(head);
        var values = new StringBuilder();
        while (found.find()) {
            values.append(found.group(1).replaceAll("\\s+", " ").strip()).append(' ');
        }
        return values.toString().strip();
    }

    private static String body(String mail) {
        var start = mail.indexOf("\n\n");
        return start < 0 ? "" : mail.substring(start).replaceAll("[ \t]+\n", "\n").strip();
    }

    private static String text(List<byte[]> content) {
        var text = new StringBuilder();
        content.forEach(block -> text.append(new String(block, ISO_8859_1)));
        return text.toString().replace("\r\n", "\n");
    }
}
