package org.broadsheet.subscribers;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a subscription back to what it was before a change: choice, rhythm and pause, never whether
 * it is one.
 */
@Component
public class Undo {
    private static final Pattern BEFORE =
            Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,12})");

    private final JdbcClient jdbc;
    private final ReaderLinks links;
    private final Consents consents;
    private final Clock clock;

    public Undo(JdbcClient jdbc, ReaderLinks links, Consents consents, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.consents = consents;
        this.clock = clock;
    }

    /** A token that a form holds; it names the three, and works for this subscription alone. */
    public String before(Subscription now) {
        var paused = now.pausedUntil();
        return links.undo(
                now.list(),
                now.subscriber(),
                now.choice()
                        + "."
                        + now.rhythm()
                        + "."
                        + (paused == null ? 0 : paused.getEpochSecond()));
    }

    /** False where the token is not one of ours for this subscription. */
    @Transactional
    public boolean putBack(ListId list, SubscriberId subscriber, String token) {
        var before = links.before(list, subscriber, token).map(BEFORE::matcher);
        if (before.isEmpty() || !before.get().matches()) {
            return false;
        }
        var facts = before.get();
        jdbc.sql(
                        """
                        update subscription set choice_id = :choice, rhythm_id = :rhythm, changed_at = :now,
                            paused_until = cast(:paused as timestamp with time zone)
                        where list_id = :list and subscriber_id = :subscriber and state <> 'unsubscribed'
                        """)
                .param("choice", Long.parseLong(facts.group(1)))
                .param("rhythm", Long.parseLong(facts.group(2)))
                .param("paused", paused(Long.parseLong(facts.group(3))))
                .param("now", SqlTime.of(clock.instant()))
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .update();
        consents.record(
                list,
                subscriber,
                new Consent(
                        Consent.Act.CHANGED,
                        "preferences page",
                        "Undo",
                        null,
                        new Actor.Subscriber(subscriber.value())));
        return true;
    }

    private static @Nullable Object paused(long second) {
        return second == 0 ? null : SqlTime.of(Instant.ofEpochSecond(second));
    }
}
