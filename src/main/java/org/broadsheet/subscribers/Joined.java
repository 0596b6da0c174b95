package org.broadsheet.subscribers;

import java.time.Instant;
import org.broadsheet.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers to a confirmation: yes, or never. */
@Component
public class Joined {
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final ApplicationEventPublisher events;

    public Joined(
            Subscriptions subscriptions,
            Suppressions suppressions,
            ApplicationEventPublisher events) {
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.events = events;
    }

    /** False where the ask was answered before, has ended, or is another. */
    @Transactional
    public boolean confirm(ReaderLinks.Named named, String wording, String network) {
        var person = named.subscriber();
        var confirmed =
                subscriptions.confirm(
                        named.list(),
                        person,
                        Instant.ofEpochSecond(named.number()),
                        new Consent(
                                Consent.Act.CONFIRMED,
                                "link in the confirmation",
                                wording,
                                network,
                                new Actor.Subscriber(person.value())));
        if (confirmed) {
            events.publishEvent(
                    new NoticeWanted(
                            NoticeWanted.Kind.WELCOME,
                            named.list(),
                            person,
                            0,
                            Long.toString(named.number())));
        }
        return confirmed;
    }

    /** "This was not me": the address is suppressed everywhere. */
    @Transactional
    public void never(ReaderLinks.Named named, String wording, String network) {
        var person = named.subscriber();
        subscriptions.unsubscribe(
                named.list(),
                person,
                new Consent(
                        Consent.Act.WITHDRAWN,
                        "link in the confirmation",
                        wording,
                        network,
                        new Actor.Subscriber(person.value())));
        suppressions.add(person, Suppressions.Reason.ASKED, null);
    }
}
