package org.broadsheet.delivery;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.delivery.mime.ListHead;
import org.broadsheet.delivery.mime.MailHead;
import org.broadsheet.delivery.mime.MailHead.ContentField;
import org.broadsheet.delivery.mime.Mailbox;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.Preview.Previewed;
import org.broadsheet.editions.Preview.Reader;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.SecretKeys;
import org.springframework.stereotype.Component;

/**
 * A preview as a whole mail, to be looked at by a mail client or by {@code inspect mail}: with the
 * head of a real one, unsigned, and with links that act for nobody.
 */
@Component
public class PreviewMail {
    private final Installation installation;
    private final SecretKeys keys;

    PreviewMail(Installation installation, SecretKeys keys) {
        this.installation = installation;
        this.keys = keys;
    }

    public byte[] write(MailingList list, Edition edition, Previewed digest, Reader reader) {
        var head = head(list, edition, digest.subject(), reader).bytes(content(digest));
        var body = digest.wire();
        var mail = new byte[head.length + body.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(body, 0, mail, head.length, body.length);
        return mail;
    }

    private MailHead head(MailingList list, Edition edition, String subject, Reader reader) {
        var sender = list.sender();
        var domain = sender.address().wireDomain();
        var replyTo = sender.replyTo();
        return new MailHead(
                new Mailbox(sender.name(), sender.address()),
                replyTo == null ? null : Mailbox.of(replyTo),
                new Mailbox(reader.name(), new EmailAddress(reader.address())),
                subject,
                edition.times().editionAt().atZone(list.zone()),
                MessageId.ofDigest(
                        edition.id().value(), edition.revision(), 0, domain, keys.links()),
                new ListHead(
                        list.name(),
                        list.key() + "." + domain,
                        new WebLink(installation.reachedAt() + "/preview"),
                        null,
                        "",
                        list.archive().isPublic() ? list.archive().address() : null));
    }

    private static List<ContentField> content(Previewed digest) {
        var fields = new ArrayList<ContentField>();
        digest.body()
                .contentHeaders()
                .forEach((name, value) -> {
                    if (!name.equals("MIME-Version")) {
                        fields.add(new ContentField(name, value));
                    }
                });
        return fields;
    }
}
