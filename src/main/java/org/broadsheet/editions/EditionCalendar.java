package org.broadsheet.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Segment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens editions: the next one of each slot, and those that somebody asks for. */
@Component
public class EditionCalendar {
    private final Editions editions;
    private final MailingLists lists;
    private final Audit audit;
    private final TransactionTemplate transactions;

    public EditionCalendar(
            Editions editions, MailingLists lists, Audit audit, TransactionTemplate transactions) {
        this.editions = editions;
        this.lists = lists;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The coming edition times of a list, so far as its schedule stands. */
    public List<EditionSlot> next(ListId list, Instant now, int count) {
        return EditionTimes.of(lists.get(list)).after(now).limit(count).toList();
    }

    /**
     * Makes sure that the list's next scheduled edition forms; empty when the list is not live or
     * has no edition times. Harmless to repeat, on any number of nodes.
     */
    public Optional<Edition> openScheduled(ListId id, Instant now) {
        var list = lists.get(id);
        if (list.state() != MailingList.State.LIVE) {
            return Optional.empty();
        }
        var coming = EditionTimes.of(list).after(now).findFirst();
        coming.ifPresent(slot -> follow(list, slot, now));
        return coming.map(slot -> editions.openSlot(slot, opens(id, now)));
    }

    /** Opens what every live list needs next. */
    public List<Edition> openScheduled(Instant now) {
        return lists.list().stream()
                .flatMap(list -> openScheduled(list.id(), now).stream())
                .toList();
    }

    /** The scheduled edition of the list's present day, while it is not frozen. */
    public Optional<Edition> unfrozenToday(ListId list, Instant now) {
        var today = day(list, now);
        return editions.list(list, 10).stream()
                .filter(Edition::isForming)
                .filter(edition -> edition.kind() == EditionKind.SCHEDULED)
                .filter(edition -> edition.day().equals(today))
                .findFirst();
    }

    /** Brings the freeze of a forming edition to now. */
    public Edition hurry(EditionId id, Actor by, Instant now) {
        return transactions.execute(status -> {
            var edition = editions.lock(id).due(now);
            editions.change(edition);
            audit.record(by, "edition.hurried", "edition:" + id, null, null);
            return edition;
        });
    }

    /** An edition out of turn; it joins the stream. */
    public Edition extra(ListId list, Actor by, Instant now) {
        return opened(NewEdition.extra(list, day(list, now), now), by);
    }

    /** A note without stories, to a segment or, without one, to all. */
    public Edition announcement(
            ListId list, EditionText text, @Nullable Segment segment, Actor by, Instant now) {
        var clean = text.cleaned(language(list));
        return opened(NewEdition.announcement(list, day(list, now), now, clean, segment), by);
    }

    /** To those who had the revision that was approved last, with its stories as they are now. */
    public Edition correction(EditionId wrong, EditionText text, Actor by, Instant now) {
        var standing = editions.get(wrong).standing();
        var approval = standing.approval();
        return correction(
                wrong, approval == null ? standing.revision() : approval.revision(), text, by, now);
    }

    /** To those who had this revision or an older one, with its stories as they are now. */
    public Edition correction(
            EditionId wrong, int revision, EditionText text, Actor by, Instant now) {
        var edition = editions.get(wrong);
        if (edition.standing().wentOutAt() == null) {
            throw new UserProblem("editions.nothing-to-correct");
        }
        var beside = Beside.correctionOf(edition, revision);
        var list = edition.list();
        var clean = text.cleaned(language(list));
        return opened(NewEdition.correction(list, day(list, now), now, clean, beside), by);
    }

    private Edition opened(NewEdition wanted, Actor by) {
        return transactions.execute(status -> {
            var edition = editions.add(wanted);
            audit.record(
                    by, "edition.opened", "edition:" + edition.id(), null, wanted.kind().word());
            return edition;
        });
    }

    /** The schedule was changed: what forms for a slot that is no more moves to the next one. */
    private void follow(MailingList list, EditionSlot next, Instant now) {
        var keys = EditionTimes.of(list).after(now).limit(list.editionTimes().size() * 2L).toList();
        var known = keys.stream().map(EditionSlot::key).toList();
        if (editions.findBySlot(next.key()).isPresent()) {
            return;
        }
        transactions.executeWithoutResult(status ->
                editions.lockOpen(list.id()).stream()
                        .filter(Edition::isForming)
                        .filter(edition -> edition.kind() == EditionKind.SCHEDULED)
                        .filter(edition -> edition.times().freezeAt().isAfter(now))
                        .filter(edition -> !known.contains(edition.slotKey()))
                        .findFirst()
                        .ifPresent(edition -> editions.change(edition.movedTo(next))));
    }

    private Instant opens(ListId list, Instant now) {
        return editions.lastFreeze(list).orElse(now);
    }

    private Locale language(ListId list) {
        return Locale.forLanguageTag(lists.get(list).language());
    }

    private LocalDate day(ListId list, Instant now) {
        return LocalDate.ofInstant(now, lists.get(list).zone());
    }
}
