package org.broadsheet.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadsheet.delivery.Evidence.Meant;
import org.broadsheet.delivery.Evidence.Way;
import org.broadsheet.delivery.WhoIsMeant.Hints;
import org.broadsheet.delivery.bounce.Bounce;
import org.broadsheet.delivery.bounce.BounceClass;
import org.broadsheet.delivery.bounce.BounceKind;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.broadsheet.subscribers.SecretKeys;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.subscribers.Suppressions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came back, by mail or by a relay's webhook, put to the person it is about.
 *
 * <p>All in the caller's transaction.
 */
@Component
class Returns {
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final ReaderLinks links;
    private final WhoIsMeant who;
    private final Consequences consequences;

    Returns(
            JdbcClient jdbc,
            Deliveries deliveries,
            Readers readers,
            Suppressions suppressions,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = readers.subscriptions();
        this.links = readers.links();
        this.who =
                new WhoIsMeant(
                        jdbc,
                        readers.subscribers(),
                        readers.links(),
                        readers.keys().links(),
                        clock);
        this.consequences = new Consequences(jdbc, suppressions, clock);
    }

    /** The subscribers module as it is needed here. */
    @Component
    record Readers(
            Subscribers subscribers,
            Subscriptions subscriptions,
            ReaderLinks links,
            SecretKeys keys) {}

    Optional<Meant> find(Hints hints) {
        return who.find(hints);
    }

    Optional<Meant> findByAddress(@Nullable String address) {
        return Optional.ofNullable(address).flatMap(who::byAddress);
    }

    /** Does to the person what the bounce's class says, and to the mail what its action says. */
    void record(Meant about, Bounce bounce, Way way) {
        var isFinal =
                bounce.kind() == BounceKind.DSN
                        && (bounce.action() == null || bounce.action().equals("failed"));
        var counts = isFinal || bounce.kind() == BounceKind.ARF;
        consequences.of(
                new Evidence(
                        about,
                        way,
                        counts ? bounce.bounceClass() : BounceClass.NONE,
                        bounce.reason(),
                        bounce.status(),
                        bounce.diagnostic()));
        if (isFinal && about.delivery() != null && bounce.bounceClass() != BounceClass.NONE) {
            deliveries.bounced(about.delivery());
        }
        if (counts && bounce.bounceClass() == BounceClass.COMPLAINT) {
            leave(about, "complaint", "This is spam");
        }
    }

    /** Ends a subscription by the token of its link; false when it is none of ours. */
    boolean unsubscribe(List<String> tokens) {
        var named =
                tokens.stream()
                        .flatMap(token -> links.check(Purpose.UNSUBSCRIBE, token).stream())
                        .findFirst();
        named.ifPresent(
                who -> leave(new Meant(who.subscriber(), who.list(), null, null), "mail", ""));
        return named.isPresent();
    }

    private void leave(Meant about, String how, String wording) {
        if (about.list() != null) {
            subscriptions.unsubscribe(
                    about.list(),
                    about.subscriber(),
                    new Consent(
                            Consent.Act.WITHDRAWN,
                            how,
                            wording,
                            null,
                            new Actor.Subscriber(about.subscriber().value())));
        }
    }
}
