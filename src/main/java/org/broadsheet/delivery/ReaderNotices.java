package org.broadsheet.delivery;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.NoticeKind;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.NextDigest;
import org.broadsheet.subscribers.NoticeWanted;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.Subscriptions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the notices that readers' own steps ask for, in the transaction of the step. */
@Component
class ReaderNotices {
    private final Notices notices;
    private final MailingLists lists;
    private final Readers readers;
    private final DigestRenderer renderer;
    private final Clock clock;

    ReaderNotices(
            Notices notices,
            MailingLists lists,
            Readers readers,
            DigestRenderer renderer,
            Clock clock) {
        this.notices = notices;
        this.lists = lists;
        this.readers = readers;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** What the welcome needs to know of a reader. */
    @Component
    record Readers(Subscriptions subscriptions, Choices choices, Rhythms rhythms) {}

    @EventListener
    void keep(NoticeWanted wanted) {
        var list = lists.get(wanted.list());
        var kind = NoticeKind.valueOf(wanted.kind().name());
        notices.add(
                new NoticeToSend(
                        kind.name().toLowerCase(Locale.ROOT)
                                + "/"
                                + wanted.list()
                                + "/"
                                + wanted.subscriber()
                                + "/"
                                + wanted.occasion(),
                        kind,
                        wanted.list(),
                        new NoticeToSend.Addressee.Reader(wanted.subscriber()),
                        List.of(
                                list.name(),
                                kind == NoticeKind.WELCOME
                                        ? whenFirst(wanted, list)
                                        : Long.toString(wanted.number())),
                        null,
                        clock.instant()));
    }

    private String whenFirst(NoticeWanted wanted, MailingList list) {
        var joined = readers.subscriptions().find(wanted.list(), wanted.subscriber()).orElseThrow();
        var language = readers.choices().get(joined.choice()).language();
        var rhythm = readers.rhythms().get(joined.rhythm());
        return NextDigest.after(clock.instant(), list, rhythm)
                .map(next -> sentence(next, list, rhythm, language))
                .orElseGet(() -> renderer.words(Locale.forLanguageTag(language)).say("when.open"));
    }

    private String sentence(NextDigest next, MailingList list, Rhythm rhythm, String language) {
        var words = renderer.words(Locale.forLanguageTag(language));
        var slot = next.slot().atZone(rhythm.zone());
        var closed = next.closedAt().atZone(list.zone());
        return words.say(
                "when.first",
                slot.toLocalDate(),
                slot.toLocalTime().toString(),
                place(rhythm.zone()),
                closed.toLocalTime().toString(),
                place(list.zone()));
    }

    private static String place(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
