package org.broadsheet.subscribers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes sign-up forms in.
 *
 * <p>It counts the network and adds one row, whoever the address belongs to: neither the answer nor
 * its time tells. {@link SignUpDesk} looks at the rows afterwards.
 */
@Component
public class SignUps {
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AddressHash hash;
    private final SubscriberSettings settings;
    private final Clock clock;

    public SignUps(JdbcClient jdbc, AddressHash hash, SubscriberSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public SignUpOutcome take(SignUp signUp) {
        var now = clock.instant();
        var soonest = soonest(signUp.network(), now);
        if (soonest.isAfter(now)) {
            return new SignUpOutcome.TryLater(soonest);
        }
        jdbc.sql(
                        """
                        insert into sign_up (list_id, wish, address, address_hash, language, zone, wording, network, sent_at)
                        values (:list, :wish, :address, :hash, :language, :zone, :wording, :network, :now)
                        """)
                .param("list", signUp.list().value())
                .param("wish", MailingLists.word(signUp.wish()))
                .param("address", signUp.address().value())
                .param("hash", hash.of(signUp.address()))
                .param("language", signUp.language())
                .param("zone", signUp.zone().getId())
                .param("wording", signUp.wording())
                .param("network", signUp.network())
                .param("now", SqlTime.of(now))
                .update();
        return new SignUpOutcome.Taken();
    }

    /** When this network may send a form again: an hour after the oldest that fills its measure. */
    private Instant soonest(String network, Instant now) {
        return jdbc.sql(
                        """
                        select min(sent_at) oldest, count(*) sent from (
                            select sent_at from sign_up where network = :network and sent_at > :anHourAgo
                            order by sent_at desc fetch first :most rows only) latest
                        """)
                .param("network", network)
                .param("anHourAgo", SqlTime.of(now.minus(HOUR)))
                .param("most", settings.perNetworkAnHour())
                .query((row, number) ->
                        row.getInt("sent") < settings.perNetworkAnHour()
                                ? now
                                : SqlTime.get(row, "oldest").plus(HOUR))
                .single();
    }
}
