package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who subscribes to which list, and how. Every change records the consent behind it. */
@Component
public class Subscriptions {
    /** Asked again within this time is the same ask, and the first mail still answers it. */
    private static final Duration ASK_STAYS = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Consents consents;
    private final Choices choices;
    private final Rhythms rhythms;
    private final Clock clock;

    public Subscriptions(
            JdbcClient jdbc, Consents consents, Choices choices, Rhythms rhythms, Clock clock) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.choices = choices;
        this.rhythms = rhythms;
        this.clock = clock;
    }

    public Optional<Subscription> find(ListId list, SubscriberId subscriber) {
        return jdbc.sql(
                        "select * from subscription where list_id = :list and subscriber_id = :subscriber")
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .query(Subscriptions::subscription)
                .optional();
    }

    public List<Subscription> listOf(SubscriberId subscriber) {
        return jdbc.sql(
                        "select * from subscription where subscriber_id = :subscriber order by list_id")
                .param("subscriber", subscriber.value())
                .query(Subscriptions::subscription)
                .list();
    }

    /**
     * Someone asks to join: they are unconfirmed and not mailed until {@link #confirm}.
     *
     * <p>An active subscription stays as it is, so that nobody can put another person's back.
     */
    @Transactional
    public void ask(
            ListId list, SubscriberId subscriber, Choice choice, Rhythm rhythm, Consent consent) {
        consents.record(list, subscriber, consent);
        join(list, subscriber, choice, rhythm, Subscription.State.UNCONFIRMED);
    }

    /**
     * An admin or an import adds someone whose consent is given elsewhere and named in {@code
     * consent}.
     */
    @Transactional
    public void add(
            ListId list, SubscriberId subscriber, Choice choice, Rhythm rhythm, Consent consent) {
        consents.record(list, subscriber, consent);
        join(list, subscriber, choice, rhythm, Subscription.State.ACTIVE);
    }

    /** True where a subscription was waiting for it. */
    @Transactional
    public boolean confirm(ListId list, SubscriberId subscriber, Consent consent) {
        return confirm(list, subscriber, null, consent);
    }

    /**
     * The same for the answer to one mail: it fits only the ask it was written for.
     *
     * @param asked the {@code asked_at} of that ask; null where nobody was asked by mail
     */
    @Transactional
    public boolean confirm(
            ListId list, SubscriberId subscriber, @Nullable Instant asked, Consent consent) {
        var confirmed =
                jdbc.sql(
                                """
                                update subscription
                                set state = 'active', changed_at = :now, watermark = (select coalesce(max(e.number), 0)
                                    from edition e where e.list_id = :list and e.went_out_at is not null)
                                where list_id = :list and subscriber_id = :subscriber and state = 'unconfirmed'
                                  and (cast(:asked as timestamp with time zone) is null or asked_at = :asked)
                                """)
                        .param(
                                "asked",
                                asked == null ? null : SqlTime.of(asked),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("list", list.value())
                        .param("subscriber", subscriber.value())
                        .update();
        if (confirmed > 0) {
            consents.record(list, subscriber, consent);
        }
        return confirmed > 0;
    }

    /** Ends the subscription; said again, it changes nothing and is no error. */
    @Transactional
    public void unsubscribe(ListId list, SubscriberId subscriber, Consent consent) {
        var ended =
                jdbc.sql(
                                """
                                update subscription set state = 'unsubscribed', changed_at = :now
                                where list_id = :list and subscriber_id = :subscriber and state <> 'unsubscribed'
                                """)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("list", list.value())
                        .param("subscriber", subscriber.value())
                        .update();
        if (ended > 0) {
            consents.record(list, subscriber, consent);
        }
    }

    /** What a reader gets and when, from the next edition that is planned. */
    @Transactional
    public void change(
            ListId list, SubscriberId subscriber, Choice choice, Rhythm rhythm, Consent consent) {
        jdbc.sql(
                        """
                        update subscription set choice_id = :choice, rhythm_id = :rhythm, changed_at = :now
                        where list_id = :list and subscriber_id = :subscriber
                        """)
                .param("choice", choices.intern(choice).value())
                .param("rhythm", rhythms.intern(rhythm).value())
                .param("now", SqlTime.of(clock.instant()))
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .update();
        consents.record(list, subscriber, consent);
    }

    /** Ends a pause at once. */
    @Transactional
    public void resume(ListId list, SubscriberId subscriber) {
        jdbc.sql(
                        """
                        update subscription set paused_until = null, changed_at = :now
                        where list_id = :list and subscriber_id = :subscriber
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .update();
    }

    @Transactional
    public void pause(ListId list, SubscriberId subscriber, Instant until) {
        jdbc.sql(
                        """
                        update subscription set paused_until = :until, changed_at = :now
                        where list_id = :list and subscriber_id = :subscriber
                        """)
                .param("until", SqlTime.of(until))
                .param("now", SqlTime.of(clock.instant()))
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .update();
    }

    /**
     * Ends the pauses that are over; planning calls it first, so that {@code mailable} needs no
     * clock.
     */
    @Transactional
    public int resumeDue(Instant now) {
        return jdbc.sql(
                        "update subscription set paused_until = null, changed_at = :now where paused_until <= :now")
                .param("now", SqlTime.of(now))
                .update();
    }

    private void join(
            ListId list,
            SubscriberId subscriber,
            Choice choice,
            Rhythm rhythm,
            Subscription.State state) {
        var existing = find(list, subscriber);
        if (existing.isPresent() && existing.get().state() == Subscription.State.ACTIVE) {
            return;
        }
        var sql = existing.isPresent() ? REJOIN : JOIN;
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql(sql)
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .param("asked", SqlTime.of(now))
                .param("stillGood", SqlTime.of(now.minus(ASK_STAYS)))
                .param("state", MailingLists.word(state))
                .param("choice", choices.intern(choice).value())
                .param("rhythm", rhythms.intern(rhythm).value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /**
     * A new reader starts at the newest edition that went out: the past is offered, never mailed.
     */
    private static final String JOIN =
            """
            insert into subscription (list_id, subscriber_id, state, choice_id, rhythm_id, watermark, joined_at, changed_at, asked_at)
            values (:list, :subscriber, :state, :choice, :rhythm, (select coalesce(max(e.number), 0) from edition e
                where e.list_id = :list and e.went_out_at is not null), :now, :now,
                :asked)
            """;

    private static final String REJOIN =
            """
            update subscription
            set asked_at = case when state = 'unconfirmed' and asked_at > :stillGood then asked_at else :asked end,
                state = :state, choice_id = :choice, rhythm_id = :rhythm, paused_until = null, joined_at = :now,
                changed_at = :now, watermark = (select coalesce(max(e.number), 0) from edition e
                where e.list_id = :list and e.went_out_at is not null)
            where list_id = :list and subscriber_id = :subscriber
            """;

    /** The second at which a waiting subscription was asked for. */
    public Optional<Instant> asked(ListId list, SubscriberId subscriber) {
        return jdbc.sql(
                        "select asked_at from subscription where list_id = :list and subscriber_id = :subscriber and state = 'unconfirmed'")
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .query((row, number) -> SqlTime.find(row, "asked_at"))
                .optional()
                .flatMap(found -> found);
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                new ListId(row.getLong("list_id")),
                new SubscriberId(row.getLong("subscriber_id")),
                MailingLists.constant(Subscription.State.class, row.getString("state")),
                new ChoiceId(row.getLong("choice_id")),
                new RhythmId(row.getLong("rhythm_id")),
                SqlTime.find(row, "paused_until").orElse(null),
                row.getInt("watermark"),
                SqlTime.get(row, "joined_at"));
    }
}
