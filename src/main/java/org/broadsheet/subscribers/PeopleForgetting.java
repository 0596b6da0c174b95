package org.broadsheet.subscribers;

import java.time.Clock;
import java.time.Duration;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what is kept for a time only: people who never confirmed, old forms, old requests.
 *
 * <p>Who once left and did not confirm the new ask is unsubscribed again, and stays known as such.
 */
@Component
public class PeopleForgetting {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int BLOCK = 500;

    private static final String LEFT_BEFORE =
            """
            update subscription set state = 'unsubscribed', changed_at = :now
            where state = 'unconfirmed' and asked_at < :old and exists (select 1 from consent c
                where c.list_id = subscription.list_id and c.subscriber_id = subscription.subscriber_id
                  and c.act = 'withdrawn')
            """;

    private static final String NEVER_CONFIRMED =
            """
            select s.id from subscriber s where s.erased_at is null
              and exists (select 1 from subscription p where p.subscriber_id = s.id
                    and p.state = 'unconfirmed' and p.asked_at < :old)
              and not exists (select 1 from subscription p where p.subscriber_id = s.id
                    and (p.state <> 'unconfirmed' or p.asked_at is null or p.asked_at >= :old))
            order by s.id fetch first :block rows only
            """;

    private final JdbcClient jdbc;
    private final Erasure erasure;
    private final SubscriberSettings settings;
    private final Clock clock;

    public PeopleForgetting(
            JdbcClient jdbc, Erasure erasure, SubscriberSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.erasure = erasure;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns how many people it forgot; with more than a block due, call it again. */
    @Transactional
    public int forget() {
        var now = clock.instant();
        var old = SqlTime.of(now.minus(settings.unconfirmedFor()));
        jdbc.sql(LEFT_BEFORE).param("now", SqlTime.of(now)).param("old", old).update();
        var people =
                jdbc.sql(NEVER_CONFIRMED)
                        .param("old", old)
                        .param("block", BLOCK)
                        .query((row, number) -> new SubscriberId(row.getLong("id")))
                        .list();
        people.forEach(person -> erasure.wipe(person, new Actor.Program("never confirmed")));
        jdbc.sql("delete from subscription where state = 'unconfirmed' and asked_at < :old")
                .param("old", old)
                .update();
        var lastMonth = SqlTime.of(now.minus(MONTH));
        jdbc.sql("delete from sign_up where looked_at < :old").param("old", lastMonth).update();
        jdbc.sql("delete from owner_request where made_at < :old").param("old", lastMonth).update();
        return people.size();
    }
}
