package org.broadsheet.subscribers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only record of consent: what text, when, from where, how. */
@Component
public class Consents {
    private final JdbcClient jdbc;
    private final OptOutJournal journal;
    private final Clock clock;

    public Consents(JdbcClient jdbc, OptOutJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** One line of proof. */
    public record Proof(
            String list,
            Instant at,
            String act,
            String how,
            String wording,
            @Nullable String network,
            String actor) {}

    /** A consent taken back is in the opt-out journal before it is in the database. */
    public void record(ListId list, SubscriberId subscriber, Consent consent) {
        if (consent.act() == Consent.Act.WITHDRAWN) {
            journal.append(left(list, subscriber));
        }
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

    /** Everything one person agreed to or took back, oldest first. */
    public List<Proof> proof(SubscriberId subscriber) {
        return jdbc.sql(
                        """
                        select l.name_key, c.at_instant, c.act, c.how, c.wording, c.network, c.actor
                        from consent c join mailing_list l on l.id = c.list_id
                        where c.subscriber_id = :subscriber order by c.at_instant, c.id
                        """)
                .param("subscriber", subscriber.value())
                .query((row, number) ->
                        new Proof(
                                row.getString("name_key"),
                                SqlTime.get(row, "at_instant"),
                                row.getString("act"),
                                row.getString("how"),
                                row.getString("wording"),
                                row.getString("network"),
                                row.getString("actor")))
                .list();
    }

    private List<OptOut> left(ListId list, SubscriberId subscriber) {
        return jdbc.sql(
                        """
                        select l.name_key, s.address_hash from mailing_list l, subscriber s
                        where l.id = :list and s.id = :subscriber
                        """)
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .query((row, number) ->
                        new OptOut(
                                clock.instant(),
                                OptOut.Act.LEFT,
                                row.getString("address_hash"),
                                row.getString("name_key")))
                .list();
    }
}
