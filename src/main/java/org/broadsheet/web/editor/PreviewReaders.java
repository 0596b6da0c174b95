package org.broadsheet.web.editor;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.Editions;
import org.broadsheet.editions.Preview;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.springframework.stereotype.Component;

/** As whom an edition is previewed: somebody new, or one of the list's subscribers. */
@Component
class PreviewReaders {
    private final Editions editions;
    private final MailingLists lists;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Choosing choosing;

    PreviewReaders(
            Editions editions,
            MailingLists lists,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Choosing choosing) {
        this.editions = editions;
        this.lists = lists;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.choosing = choosing;
    }

    @Component
    record Choosing(Choices choices, Rhythms rhythms, Clock clock) {}

    /** Somebody who chose everything and had all earlier editions. */
    Preview.Reader anybody(Edition edition) {
        return Preview.Reader.anybody(lists.get(edition.list()).language(), before(edition));
    }

    /** As they are now, but as if this edition had not reached them yet. */
    Preview.Reader subscriber(Edition edition, String typed) {
        var person =
                EmailAddress.parse(typed)
                        .flatMap(subscribers::findByAddress)
                        .orElseThrow(() -> noSuchReader(edition, typed));
        var subscription =
                subscriptions
                        .find(edition.list(), person.id())
                        .orElseThrow(() -> noSuchReader(edition, typed));
        return new Preview.Reader(
                choosing.choices().get(subscription.choice()),
                Math.min(subscription.watermark(), before(edition)),
                choosing.rhythms().get(subscription.rhythm()).pattern(),
                Objects.requireNonNullElse(person.name(), ""),
                person.address().value());
    }

    Instant now() {
        return choosing.clock().instant();
    }

    private int before(Edition edition) {
        return Optional.ofNullable(edition.number())
                .map(number -> number - 1)
                .orElseGet(() -> editions.newestNumber(edition.list()));
    }

    private UserProblem noSuchReader(Edition edition, String typed) {
        return new UserProblem(
                "web.preview.no-such-reader", typed, lists.get(edition.list()).name());
    }
}
