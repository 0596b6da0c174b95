package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Export, erasure and change of address: asked for on a page that a forwarded mail may open too, so
 * each is confirmed by a fresh mail to the owner and good for a day.
 */
@Component
public class OwnerRequests {
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final int A_DAY = 3;

    private final JdbcClient jdbc;
    private final Erasure erasure;
    private final AddressChange change;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public OwnerRequests(
            JdbcClient jdbc,
            Erasure erasure,
            AddressChange change,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.erasure = erasure;
        this.change = change;
        this.events = events;
        this.clock = clock;
    }

    /** Mails the owner; false when there were three of this wish within a day. */
    @Transactional
    public boolean ask(
            ListId list,
            SubscriberId subscriber,
            OwnerRequest.Wish wish,
            @Nullable EmailAddress newAddress) {
        if (askedToday(subscriber, wish) >= A_DAY) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into owner_request (list_id, subscriber_id, wish, new_address, made_at)
                        values (:list, :subscriber, :wish, :address, :now)
                        """)
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .param("wish", MailingLists.word(wish))
                .param("address", newAddress == null ? null : newAddress.value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        say(kind(wish), newest(subscriber));
        return true;
    }

    /** The request a token names, while it is good. */
    public Optional<OwnerRequest> find(ReaderLinks.Named named) {
        return jdbc.sql(
                        """
                        select * from owner_request where id = :id and list_id = :list and subscriber_id = :subscriber
                          and made_at > :oldest
                        """)
                .param("id", named.number())
                .param("list", named.list().value())
                .param("subscriber", named.subscriber().value())
                .param("oldest", SqlTime.of(clock.instant().minus(GOOD_FOR)))
                .query(OwnerRequests::request)
                .optional();
    }

    /** The press in the mail to the present address: the new one is asked next. */
    @Transactional
    public void agree(OwnerRequest request) {
        var to = request.newAddress();
        if (to != null && mark("agreed_at", request) && change.mayBeWritten(to)) {
            say(NoticeWanted.Kind.MOVE_HERE, request);
        }
    }

    /** The press in the mail to the new address. */
    @Transactional
    public MoveOutcome move(OwnerRequest request) {
        var to = request.newAddress();
        if (to == null || request.agreed() == null || request.done() != null) {
            return MoveOutcome.STALE;
        }
        var outcome = change.move(request.subscriber(), to);
        if (outcome == MoveOutcome.MOVED) {
            mark("done_at", request);
        }
        return outcome;
    }

    /** False when the owner's mailbox did not ask for it. */
    @Transactional
    public boolean erase(OwnerRequest request) {
        if (request.wish() != OwnerRequest.Wish.ERASURE) {
            return false;
        }
        erasure.erase(request.subscriber(), new Actor.Subscriber(request.subscriber().value()));
        return true;
    }

    private boolean mark(String column, OwnerRequest request) {
        return jdbc.sql(
                                "update owner_request set "
                                        + column
                                        + " = :now where id = :id and "
                                        + column
                                        + " is null")
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", request.id())
                        .update()
                == 1;
    }

    private void say(NoticeWanted.Kind kind, OwnerRequest request) {
        events.publishEvent(
                new NoticeWanted(
                        kind,
                        request.list(),
                        request.subscriber(),
                        request.id(),
                        Long.toString(request.id())));
    }

    private static NoticeWanted.Kind kind(OwnerRequest.Wish wish) {
        return switch (wish) {
            case DATA -> NoticeWanted.Kind.MY_DATA;
            case ERASURE -> NoticeWanted.Kind.ERASURE;
            case ADDRESS -> NoticeWanted.Kind.MOVE_AWAY;
        };
    }

    private long askedToday(SubscriberId subscriber, OwnerRequest.Wish wish) {
        return jdbc.sql(
                        """
                        select count(*) from owner_request
                        where subscriber_id = :subscriber and wish = :wish and made_at > :aDayAgo
                        """)
                .param("subscriber", subscriber.value())
                .param("wish", MailingLists.word(wish))
                .param("aDayAgo", SqlTime.of(clock.instant().minus(GOOD_FOR)))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private OwnerRequest newest(SubscriberId subscriber) {
        return jdbc.sql(
                        """
                        select * from owner_request where subscriber_id = :subscriber
                        order by id desc fetch first 1 row only
                        """)
                .param("subscriber", subscriber.value())
                .query(OwnerRequests::request)
                .single();
    }

    private static OwnerRequest request(ResultSet row, int number) throws SQLException {
        var address = row.getString("new_address");
        return new OwnerRequest(
                row.getLong("id"),
                new ListId(row.getLong("list_id")),
                new SubscriberId(row.getLong("subscriber_id")),
                MailingLists.constant(OwnerRequest.Wish.class, row.getString("wish")),
                address == null ? null : new EmailAddress(address),
                SqlTime.find(row, "agreed_at").orElse(null),
                SqlTime.find(row, "done_at").orElse(null));
    }
}
