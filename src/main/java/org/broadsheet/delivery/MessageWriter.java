package org.broadsheet.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.delivery.mime.EnvelopeSender;
import org.broadsheet.delivery.mime.ListHead;
import org.broadsheet.delivery.mime.MailHead;
import org.broadsheet.delivery.mime.Mailbox;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.delivery.smtp.OutgoingMail;
import org.broadsheet.editions.render.Blank;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.ReaderLinks;
import org.jspecify.annotations.Nullable;

/**
 * Writes one reader's mail: the head, the stored body with its blanks filled, and the signature.
 *
 * <p>The same row gives the same bytes whenever it is written, so that a mail sent twice after a
 * crash is the same mail twice.
 */
final class MessageWriter {
    private final StoredVariants variants;
    private final ListVoices lists;
    private final ReaderLinks links;
    private final WhySentences reasons;
    private final Signing signing;
    private final byte[] key;
    private final @Nullable String bounceDomain;
    private final UnsubscribeMailboxes mailboxes;

    /** Where an unsubscribe mail of a reader may go, if an inbox is read. */
    interface UnsubscribeMailboxes {
        @Nullable EmailAddress of(Claimed mail, String domain);
    }

    MessageWriter(
            StoredVariants variants,
            ListVoices lists,
            ReaderLinks links,
            WhySentences reasons,
            Signing signing,
            byte[] key,
            @Nullable String bounceDomain) {
        this(variants, lists, links, reasons, signing, key, bounceDomain, (_, _) -> null);
    }

    MessageWriter(
            StoredVariants variants,
            ListVoices lists,
            ReaderLinks links,
            WhySentences reasons,
            Signing signing,
            byte[] key,
            @Nullable String bounceDomain,
            UnsubscribeMailboxes mailboxes) {
        this.variants = variants;
        this.lists = lists;
        this.links = links;
        this.reasons = reasons;
        this.signing = signing;
        this.key = key.clone();
        this.bounceDomain = bounceDomain;
        this.mailboxes = mailboxes;
    }

    OutgoingMail write(Claimed mail, EmailAddress to) {
        var list = lists.get(mail.list());
        var variant = variants.get(mail.variant());
        var leave = links.unsubscribe(mail.list(), mail.subscriber());
        var head = head(mail, to, leave, variant.subject()).bytes(variant.contentFields());
        var values = blanks(mail, to, list, variant.language());
        values.put(Blank.UNSUBSCRIBE_LINK, leave.value());
        var body = variant.body().fill(values);
        var domain = list.sender().address().wireDomain();
        var content = new ArrayList<byte[]>(3);
        signing.sign(domain, head, body, mail.slot()).ifPresent(content::add);
        content.add(head);
        content.add(body);
        return new OutgoingMail(to, envelopeSender(mail, domain), List.copyOf(content));
    }

    private MailHead head(Claimed mail, EmailAddress to, WebLink leave, String subject) {
        var list = lists.get(mail.list());
        var sender = list.sender();
        var domain = sender.address().wireDomain();
        var replyTo = sender.replyTo();
        return new MailHead(
                new Mailbox(sender.name(), sender.address()),
                replyTo == null ? null : Mailbox.of(replyTo),
                new Mailbox(nameOf(mail), to),
                subject,
                mail.slot().atZone(list.zone()),
                MessageId.ofDigest(
                        mail.edition().value(),
                        mail.revision(),
                        mail.subscriber().value(),
                        domain,
                        key),
                new ListHead(
                        list.name(),
                        list.key() + "." + domain,
                        leave,
                        mailboxes.of(mail, bounceDomain == null ? domain : bounceDomain),
                        "",
                        list.archive().isPublic() ? list.archive().address() : null));
    }

    private Map<Blank, String> blanks(
            Claimed mail, EmailAddress to, MailingList list, String language) {
        var values = new EnumMap<Blank, String>(Blank.class);
        values.put(Blank.NAME, nameOf(mail));
        values.put(Blank.TO, to.value());
        values.put(Blank.WHY, reasons.why(mail, list, language));
        values.put(
                Blank.PREFERENCES_LINK, links.preferences(mail.list(), mail.subscriber()).value());
        values.put(
                Blank.BROWSER_LINK,
                links.browser(mail.list(), mail.subscriber(), mail.edition().value()).value());
        return values;
    }

    private String envelopeSender(Claimed mail, String senderDomain) {
        return EnvelopeSender.of(
                "d" + mail.id(), bounceDomain == null ? senderDomain : bounceDomain, key);
    }

    private static String nameOf(Claimed mail) {
        var name = mail.name();
        return name == null ? "" : name;
    }
}
