package org.broadsheet.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingLists;

/** The lists that are being sent, read again every minute. */
final class ListVoices {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final MailingLists lists;
    private final Clock clock;
    private final ConcurrentMap<ListId, Known> known = new ConcurrentHashMap<>();

    ListVoices(MailingLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    private record Known(MailingList list, Instant since) {}

    MailingList get(ListId id) {
        var now = clock.instant();
        return Optional.ofNullable(known.get(id))
                .filter(list -> now.isBefore(list.since().plus(FRESH)))
                .orElseGet(() -> read(id, now))
                .list();
    }

    private Known read(ListId id, Instant now) {
        var list = new Known(lists.get(id), now);
        known.put(id, list);
        return list;
    }
}
