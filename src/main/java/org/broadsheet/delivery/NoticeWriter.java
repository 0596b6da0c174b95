package org.broadsheet.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.delivery.StoredVariants.StoredVariant;
import org.broadsheet.delivery.mime.EnvelopeSender;
import org.broadsheet.delivery.mime.MailHead;
import org.broadsheet.delivery.mime.Mailbox;
import org.broadsheet.delivery.mime.MessageId;
import org.broadsheet.delivery.smtp.OutgoingMail;
import org.broadsheet.editions.Looks;
import org.broadsheet.editions.render.Look;
import org.broadsheet.editions.render.NoticeModel;
import org.broadsheet.editions.render.NoticeRenderer;
import org.broadsheet.editions.render.PieceWriter;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;

/** Writes a notice: rendered when it is sent, in the look and with the sender of its list. */
final class NoticeWriter {
    private final NoticeRenderer renderer;
    private final ListVoices lists;
    private final ReaderLinks links;
    private final Signing signing;
    private final byte[] key;
    private final @Nullable EmailAddress installationSender;

    NoticeWriter(
            NoticeRenderer renderer,
            ListVoices lists,
            ReaderLinks links,
            Signing signing,
            byte[] key,
            @Nullable EmailAddress installationSender) {
        this.renderer = renderer;
        this.lists = lists;
        this.links = links;
        this.signing = signing;
        this.key = key.clone();
        this.installationSender = installationSender;
    }

    /** Empty when it belongs to no list and the installation has no sender of its own. */
    Optional<OutgoingMail> write(ClaimedNotice notice, EmailAddress to) {
        var list = notice.list() == null ? null : lists.get(notice.list());
        var from = sender(list);
        return from.map(sender -> written(notice, to, list, sender));
    }

    private OutgoingMail written(
            ClaimedNotice notice, EmailAddress to, @Nullable MailingList list, Mailbox from) {
        var words =
                renderer.render(
                        notice.kind(),
                        model(notice, list, from),
                        Locale.forLanguageTag(notice.language()));
        var purpose = HexFormat.of().formatHex(notice.purpose().getBytes(StandardCharsets.UTF_8));
        var body = PieceWriter.write(words, purpose + "0".repeat(24));
        var domain = from.address().wireDomain();
        ZoneId zone = list == null ? ZoneOffset.UTC : list.zone();
        var head =
                new MailHead(
                                from,
                                null,
                                Mailbox.of(to),
                                words.subject(),
                                notice.created().atZone(zone),
                                MessageId.ofNotice(notice.purpose(), domain, key),
                                null)
                        .bytes(new StoredVariant("", notice.language(), body).contentFields());
        var content = new ArrayList<byte[]>();
        var filled = body.fill(Map.of());
        signing.sign(domain, head, filled, notice.created()).ifPresent(content::add);
        content.add(head);
        content.add(filled);
        return new OutgoingMail(
                to, EnvelopeSender.of("n" + notice.id(), domain, key), List.copyOf(content));
    }

    private Optional<Mailbox> sender(@Nullable MailingList list) {
        return list == null
                ? Optional.ofNullable(installationSender)
                        .map(address -> new Mailbox("Broadsheet", address))
                : Optional.of(new Mailbox(list.sender().name(), list.sender().address()));
    }

    private NoticeModel model(ClaimedNotice notice, @Nullable MailingList list, Mailbox from) {
        var look = list == null ? Look.plain() : Looks.withoutLogo(list);
        return new NoticeModel(
                look,
                list == null ? "Broadsheet" : list.name(),
                List.copyOf(notice.arguments()),
                action(notice),
                refusal(notice),
                List.of(),
                list == null ? from.name() : list.name() + "\n" + list.postalAddress());
    }

    /** A reader's links are made here, so that no table holds what opens their settings. */
    private @Nullable WebLink action(ClaimedNotice notice) {
        var list = notice.list();
        var reader = notice.subscriber();
        if (list == null || reader == null) {
            return notice.action() == null ? null : new WebLink(notice.action());
        }
        return switch (notice.kind()) {
            case CONFIRMATION -> links.confirm(list, reader, Instant.ofEpochSecond(number(notice)));
            case SETTINGS_LINK -> links.preferences(list, reader);
            case MY_DATA, ERASURE, MOVE_AWAY -> links.owner(list, reader, number(notice));
            case MOVE_HERE -> links.newAddress(list, reader, number(notice));
            case WELCOME -> welcome(notice, list, reader);
            case DRAFT_READY, ALARM ->
                    notice.action() == null ? null : new WebLink(notice.action());
        };
    }

    private WebLink welcome(ClaimedNotice notice, ListId list, SubscriberId reader) {
        return notice.action() == null
                ? new WebLink(links.preferences(list, reader) + "/latest")
                : new WebLink(notice.action());
    }

    private @Nullable WebLink refusal(ClaimedNotice notice) {
        var list = notice.list();
        var reader = notice.subscriber();
        if (list == null || reader == null) {
            return null;
        }
        return switch (notice.kind()) {
            case CONFIRMATION -> links.never(list, reader);
            case WELCOME -> links.preferences(list, reader);
            case SETTINGS_LINK, MY_DATA, ERASURE, MOVE_AWAY, MOVE_HERE, DRAFT_READY, ALARM -> null;
        };
    }

    /** What the reader's link answers: the second of the ask, or the owner's request. */
    private static long number(ClaimedNotice notice) {
        return notice.arguments().size() > 1 ? Long.parseLong(notice.arguments().get(1)) : 0;
    }
}
