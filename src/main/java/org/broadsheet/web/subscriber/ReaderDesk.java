package org.broadsheet.web.subscriber;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Choices;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.ReaderLinks.Named;
import org.broadsheet.subscribers.ReaderLinks.Purpose;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.Rhythms;
import org.broadsheet.subscribers.SubscriberId;
import org.broadsheet.subscribers.Subscription;
import org.broadsheet.subscribers.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything about the one reader that a link names. */
@Component
class ReaderDesk {
    private final ReaderLinks links;
    private final Chosen chosen;
    private final MailingLists lists;

    ReaderDesk(ReaderLinks links, Chosen chosen, MailingLists lists) {
        this.links = links;
        this.chosen = chosen;
        this.lists = lists;
    }

    /** What reading a subscription needs of its module. */
    @Component
    record Chosen(Subscriptions subscriptions, Choices choices, Rhythms rhythms) {}

    record Reader(MailingList list, Subscription subscription, Choice choice, Rhythm rhythm) {

        public SubscriberId subscriber() {
            return subscription.subscriber();
        }

        public String language() {
            return choice.language();
        }

        public @Nullable Instant pausedUntil() {
            return subscription.pausedUntil();
        }

        public boolean hasLeft() {
            return subscription.state() == Subscription.State.UNSUBSCRIBED;
        }

        /** The rhythm as the page names it. */
        public String rhythmWord() {
            return switch (rhythm.pattern()) {
                case Rhythm.Pattern.EveryEdition() -> "every-edition";
                case Rhythm.Pattern.Monthly(var _) -> "monthly";
                case Rhythm.Pattern.OnDays(var days) ->
                        days.equals(PreferencesForm.WEEKDAYS) ? "weekdays" : "days";
            };
        }

        public int monthDay() {
            return rhythm.pattern() instanceof Rhythm.Pattern.Monthly(var day) ? day : 1;
        }

        /** The days ticked where the reader chose some. */
        public Set<DayOfWeek> days() {
            return rhythmWord().equals("days")
                            && rhythm.pattern() instanceof Rhythm.Pattern.OnDays(var days)
                    ? days
                    : Set.of();
        }
    }

    Optional<Reader> find(String token) {
        return find(Purpose.PREFERENCES, token);
    }

    Optional<Reader> find(Purpose purpose, String token) {
        return links.check(purpose, token).flatMap(this::reader);
    }

    Optional<Reader> reader(Named named) {
        return chosen.subscriptions()
                .find(named.list(), named.subscriber())
                .map(subscription ->
                        new Reader(
                                lists.get(named.list()),
                                subscription,
                                chosen.choices().get(subscription.choice()),
                                chosen.rhythms().get(subscription.rhythm())));
    }

    /** Of this server, whatever its public address. */
    String unsubscribePath(Reader reader) {
        var link = links.unsubscribe(reader.list().id(), reader.subscriber()).value();
        return link.substring(link.indexOf("/u/"));
    }
}
