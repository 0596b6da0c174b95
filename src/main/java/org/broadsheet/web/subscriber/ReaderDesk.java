package org.broadsheet.web.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything about the one reader that a link names. */
@Component
class ReaderDesk {
    private final ReaderLinks links;
    private final Chosen chosen;
    private final MailingLists lists;
    private final Topics topics;

    ReaderDesk(ReaderLinks links, Chosen chosen, MailingLists lists, Topics topics) {
        this.links = links;
        this.chosen = chosen;
        this.lists = lists;
        this.topics = topics;
    }

    /** What reading a subscription needs of its module. */
    @Component
    record Chosen(Subscriptions subscriptions, Choices choices, Rhythms rhythms) {}

    record Reader(
            MailingList list,
            SubscriberId subscriber,
            Subscription.State state,
            Choice choice,
            Rhythm rhythm,
            @Nullable Instant pausedUntil) {

        /** The rhythm as the page names it. */
        public String rhythmWord() {
            return switch (rhythm.pattern()) {
                case Rhythm.Pattern.EveryEdition() -> "every-edition";
                case Rhythm.Pattern.Monthly(var day) -> "monthly";
                case Rhythm.Pattern.OnDays(var days) ->
                        days.size() == 1
                                ? days.iterator().next().name().toLowerCase(Locale.ROOT)
                                : "weekdays";
            };
        }
    }

    /** One topic on offer and what the reader said of it. */
    record OfferedTopic(long id, String name, boolean wanted, boolean less) {}

    Optional<Reader> find(String token) {
        return links.check(Purpose.PREFERENCES, token).flatMap(this::reader);
    }

    List<OfferedTopic> topics(Reader reader) {
        return topics.list().stream()
                .filter(topic -> reader.list().topics().contains(topic.id()))
                .map(topic -> offered(topic, reader.choice()))
                .toList();
    }

    private Optional<Reader> reader(Named named) {
        return chosen.subscriptions()
                .find(named.list(), named.subscriber())
                .map(subscription ->
                        new Reader(
                                lists.get(named.list()),
                                named.subscriber(),
                                subscription.state(),
                                chosen.choices().get(subscription.choice()),
                                chosen.rhythms().get(subscription.rhythm()),
                                subscription.pausedUntil()));
    }

    private static OfferedTopic offered(Topic topic, Choice choice) {
        return new OfferedTopic(
                topic.id().value(),
                topic.name(),
                choice.wants(topic.id()),
                choice.topics().get(topic.id()) == Choice.Interest.LESS);
    }
}
