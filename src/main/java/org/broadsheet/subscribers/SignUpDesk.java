package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the forms that were sent, one a transaction, and decides which mail each is worth: a
 * confirmation, one's own link, or none.
 *
 * <p>An address gets at most two of a list and three of all lists in a day, with a rest between.
 * What a list or the installation may not mail this hour waits; after a day it is dropped.
 */
@Component
public class SignUpDesk {
    private static final Duration DAY = Duration.ofDays(1);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final int PER_LIST_AND_DAY = 2;
    private static final int PER_DAY = 3;

    private final JdbcClient jdbc;
    private final Joining joining;
    private final SubscriberSettings settings;
    private final Clock clock;

    public SignUpDesk(JdbcClient jdbc, Joining joining, SubscriberSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.joining = joining;
        this.settings = settings;
        this.clock = clock;
    }

    /** The parts of the module that a decision needs. */
    @Component
    public record Joining(
            MailingLists lists,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Suppressions suppressions,
            ApplicationEventPublisher events) {}

    private record Row(long id, SignUp signUp, String hash, Instant sent) {}

    private enum Outcome {
        CONFIRMATION,
        SETTINGS_LINK,
        NOTHING
    }

    /** Looks at the next one; false when there is none, or it has to wait. */
    @Transactional
    public boolean lookAtNext() {
        var now = clock.instant();
        var row = next(now);
        row.ifPresent(found -> end(found, decide(found, now), now));
        return row.isPresent();
    }

    /** How many wait, for the desk that watches. */
    public long waiting() {
        return jdbc.sql("select count(*) from sign_up where looked_at is null")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** The oldest whose list and installation may still mail this hour. */
    private Optional<Row> next(Instant now) {
        return oldest(full(now), now)
                .flatMap(id ->
                        jdbc.sql(
                                        "select * from sign_up where id = :id and looked_at is null for update skip locked")
                                .param("id", id)
                                .query(SignUpDesk::row)
                                .optional());
    }

    private Optional<Long> oldest(List<Long> full, Instant now) {
        return jdbc.sql(
                        """
                        select min(id) from sign_up
                        where looked_at is null and (sent_at < :aDayAgo or list_id not in (:full))
                        """)
                .param("aDayAgo", SqlTime.of(now.minus(DAY)))
                .param("full", full)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** The lists that mailed their measure this hour; all of them where the installation did. */
    private List<Long> full(Instant now) {
        var mailed = new HashMap<Long, Integer>();
        jdbc.sql(
                        """
                        select list_id, count(*) mails from sign_up
                        where looked_at > :anHourAgo and outcome <> 'nothing' group by list_id
                        """)
                .param("anHourAgo", SqlTime.of(now.minus(Duration.ofHours(1))))
                .query(row -> {
                    mailed.put(row.getLong("list_id"), row.getInt("mails"));
                });
        var all = mailed.values().stream().mapToInt(Integer::intValue).sum();
        var full = new ArrayList<>(List.of(0L));
        if (all >= settings.perInstallationAnHour()) {
            joining.lists().list().forEach(list -> full.add(list.id().value()));
        }
        mailed.forEach((list, mails) -> {
            if (mails >= settings.perListAnHour()) {
                full.add(list);
            }
        });
        return full;
    }

    private Outcome decide(Row row, Instant now) {
        var signUp = row.signUp();
        if (row.sent().isBefore(now.minus(DAY))
                || joining.suppressions().contains(signUp.address())
                || hadEnough(row, now)) {
            return Outcome.NOTHING;
        }
        return switch (signUp.wish()) {
            case LINK -> sendLink(row);
            case JOIN -> join(row);
        };
    }

    private Outcome sendLink(Row row) {
        var list = row.signUp().list();
        return joining.subscribers()
                .findByAddress(row.signUp().address())
                .flatMap(person -> joining.subscriptions().find(list, person.id()))
                .filter(found -> found.state() != Subscription.State.UNCONFIRMED)
                .map(found -> tell(row, found.subscriber(), NoticeWanted.Kind.SETTINGS_LINK, 0))
                .orElse(Outcome.NOTHING);
    }

    private Outcome join(Row row) {
        var signUp = row.signUp();
        var person = joining.subscribers().know(signUp.address(), null);
        var active =
                joining.subscriptions()
                        .find(signUp.list(), person)
                        .filter(found -> found.state() == Subscription.State.ACTIVE)
                        .isPresent();
        if (active) {
            return tell(row, person, NoticeWanted.Kind.SETTINGS_LINK, 0);
        }
        joining.subscriptions()
                .ask(
                        signUp.list(),
                        person,
                        Choice.everything(signUp.language()),
                        Rhythm.everyEdition(SEVEN, signUp.zone()),
                        consent(signUp, person));
        var asked = joining.subscriptions().asked(signUp.list(), person).orElseThrow();
        return tell(row, person, NoticeWanted.Kind.CONFIRMATION, asked.getEpochSecond());
    }

    private Outcome tell(Row row, SubscriberId person, NoticeWanted.Kind kind, long number) {
        joining.events()
                .publishEvent(
                        new NoticeWanted(
                                kind,
                                row.signUp().list(),
                                person,
                                number,
                                Long.toString(row.id())));
        return kind == NoticeWanted.Kind.CONFIRMATION
                ? Outcome.CONFIRMATION
                : Outcome.SETTINGS_LINK;
    }

    private boolean hadEnough(Row row, Instant now) {
        return jdbc.sql(
                        """
                        select count(*) of_all, count(case when list_id = :list then 1 end) of_list,
                               max(looked_at) newest
                        from sign_up where address_hash = :hash and looked_at > :aDayAgo and outcome <> 'nothing'
                        """)
                .param("list", row.signUp().list().value())
                .param("hash", row.hash())
                .param("aDayAgo", SqlTime.of(now.minus(DAY)))
                .query((sent, number) ->
                        sent.getInt("of_all") >= PER_DAY
                                || sent.getInt("of_list") >= PER_LIST_AND_DAY
                                || SqlTime.find(sent, "newest")
                                        .filter(now.minus(settings.resendAfter())::isBefore)
                                        .isPresent())
                .single();
    }

    private void end(Row row, Outcome outcome, Instant now) {
        jdbc.sql(
                        "update sign_up set looked_at = :now, outcome = :outcome, address = null where id = :id")
                .param("now", SqlTime.of(now))
                .param("outcome", MailingLists.word(outcome))
                .param("id", row.id())
                .update();
    }

    private static Consent consent(SignUp signUp, SubscriberId person) {
        return new Consent(
                Consent.Act.ASKED,
                "form",
                signUp.wording(),
                signUp.network(),
                new Actor.Subscriber(person.value()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new SignUp(
                        new ListId(row.getLong("list_id")),
                        MailingLists.constant(SignUp.Wish.class, row.getString("wish")),
                        new EmailAddress(row.getString("address")),
                        row.getString("language"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("wording"),
                        row.getString("network")),
                row.getString("address_hash"),
                SqlTime.get(row, "sent_at"));
    }
}
