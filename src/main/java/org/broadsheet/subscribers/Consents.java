package org.broadsheet.subscribers;

import java.time.Clock;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only record of consent: what text, when, from where, how. */
@Component
public class Consents {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(ListId list, SubscriberId subscriber, Consent consent) {
        jdbc.sql(
                        """
                        insert into consent (list_id, subscriber_id, act, how, wording, network, actor, at_instant)
                        values (:list, :subscriber, :act, :how, :wording, :network, :actor, :now)
                        """)
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .param("act", MailingLists.word(consent.act()))
                .param("how", consent.how())
                .param("wording", consent.wording())
                .param("network", consent.network())
                .param("actor", consent.actor().asText())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
