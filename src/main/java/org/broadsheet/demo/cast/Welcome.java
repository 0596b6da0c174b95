package org.broadsheet.demo.cast;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.broadsheet.collecting.Outlet;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.Consent;
import org.broadsheet.subscribers.Consent.Act;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Subscribers;
import org.broadsheet.subscribers.Subscriptions;
import org.broadsheet.subscribers.Suppressions;
import org.broadsheet.topics.Topic;

/** Lets members of the cast join a list as people do: ask, confirm, and sometimes leave again. */
public final class Welcome {
    private static final Duration AWAY = Duration.ofDays(14);

    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Clock clock;

    public Welcome(
            Subscribers subscribers,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Clock clock) {
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    public void welcome(
            ListId list, List<Member> members, List<Topic> topics, List<Outlet> outlets) {
        for (var member : members) {
            var id = subscribers.know(member.address(), member.name());
            var choice = member.wishes().choice(topics, outlets);
            subscriptions.ask(list, id, choice, member.rhythm(), consent(id, Act.ASKED));
            if (member.standing() != Standing.UNCONFIRMED) {
                subscriptions.confirm(list, id, consent(id, Act.CONFIRMED));
                settle(list, member, id);
            }
        }
    }

    private void settle(ListId list, Member member, SubscriberId id) {
        switch (member.standing()) {
            case ACTIVE, UNCONFIRMED -> {}
            case PAUSED -> subscriptions.pause(list, id, clock.instant().plus(AWAY));
            case UNSUBSCRIBED -> subscriptions.unsubscribe(list, id, consent(id, Act.WITHDRAWN));
            case BOUNCED ->
                    suppressions.add(
                            member.address(),
                            Suppressions.Reason.BOUNCE,
                            "550 5.1.1 no such mailbox");
        }
    }

    private static Consent consent(SubscriberId id, Act act) {
        return new Consent(
                act,
                act == Act.WITHDRAWN ? "one-click" : "form",
                act == Act.WITHDRAWN
                        ? "Unsubscribe"
                        : "Yes, mail me Critical Materials Daily. I can leave at any time.",
                "127.0.0.0/24",
                new Actor.Subscriber(id.value()));
    }
}
