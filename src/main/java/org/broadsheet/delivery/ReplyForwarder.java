package org.broadsheet.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.delivery.KeptMails.KeptMail;
import org.broadsheet.delivery.mime.MailHead;
import org.broadsheet.delivery.mime.MailHead.ContentField;
import org.broadsheet.delivery.mime.Mailbox;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.delivery.smtp.OutgoingMail;
import org.broadsheet.delivery.smtp.SendOutcome;
import org.broadsheet.delivery.smtp.SmtpSender;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.subscribers.SecretKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what people wrote back to the person who answers them, whole, as an attachment.
 *
 * <p>Marked as forwarded only after the server took it: in a crash it may come twice, never not.
 */
@Component
class ReplyForwarder {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyForwarder.class);
    private static final int LONGEST_LINE = 990;

    private final KeptMails kept;
    private final InboxSettings inbox;
    private final MailSettings mail;
    private final SecretKeys keys;

    ReplyForwarder(KeptMails kept, InboxSettings inbox, MailSettings mail, SecretKeys keys) {
        this.kept = kept;
        this.inbox = inbox;
        this.mail = mail;
        this.keys = keys;
    }

    /** Returns how many went out. */
    int forward() throws InterruptedException {
        var to = inbox.forwardTo();
        var from = mail.noticeSender();
        var waiting = kept.toForward();
        if (to == null || from == null || mail.host() == null || waiting.isEmpty()) {
            return 0;
        }
        var sent = 0;
        try (var sender = new SmtpSender(List.of(MailServers.server(mail, 1)))) {
            for (var reply : waiting) {
                var outcome =
                        sender.send(written(reply, new EmailAddress(from), new EmailAddress(to)));
                if (!(outcome instanceof SendOutcome.Accepted)) {
                    LOG.warn("reply={} could not be forwarded and waits: {}", reply.id(), outcome);
                    return sent;
                }
                kept.forwarded(reply.id());
                sent++;
            }
        }
        return sent;
    }

    private OutgoingMail written(KeptMail reply, EmailAddress from, EmailAddress to) {
        var boundary = "=_kept-" + reply.id();
        var subject = reply.subject() == null ? "(no subject)" : reply.subject();
        var head =
                new MailHead(
                                new Mailbox("Broadsheet", from),
                                answerTo(reply),
                                Mailbox.of(to),
                                "Fwd: " + subject,
                                reply.came().atZone(ZoneOffset.UTC),
                                MessageId.ofNotice(
                                        "kept/" + reply.id(), from.wireDomain(), keys.links()),
                                null)
                        .bytes(
                                List.of(
                                        new ContentField(
                                                "Content-Type",
                                                "multipart/mixed; boundary=\"" + boundary + "\"")));
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--"
                                + boundary
                                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                                + "A reader wrote back: "
                                + (reply.sender() == null ? "sender unknown" : reply.sender())
                                + ".\r\nThe whole mail is attached; an answer goes to them.\r\n\r\n--"
                                + boundary
                                + "\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
                        .getBytes(UTF_8));
        body.writeBytes(sendable(reply.mail().bytes()));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return new OutgoingMail(to, "", List.of(head, body.toByteArray()));
    }

    private static @Nullable Mailbox answerTo(KeptMail reply) {
        var sender = reply.sender();
        if (sender == null) {
            return null;
        }
        var bare = sender.replaceFirst("^.*<([^<>]*)>.*$", "$1");
        return EmailAddress.parse(bare).map(Mailbox::of).orElse(null);
    }

    /** Line ends and lengths as SMTP wants them (RFC 5321 4.5.3.1.6). */
    private static byte[] sendable(byte[] mail) {
        var text = new String(mail, ISO_8859_1).replace("\0", "").replaceAll("\r\n|\r|\n", "\r\n");
        return text.replaceAll("([^\r\n]{" + LONGEST_LINE + "})(?=[^\r\n])", "$1\r\n")
                .getBytes(ISO_8859_1);
    }
}
