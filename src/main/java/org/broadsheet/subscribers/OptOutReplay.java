package org.broadsheet.subscribers;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Teaches the database at each start what the journal knows and it does not, before any part that
 * could mail has started: a restored backup then knows who has left since.
 *
 * <p>Who joined again after a line keeps what they joined. A line heard twice changes nothing.
 */
@Component
class OptOutReplay implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(OptOutReplay.class);

    private static final String LEAVE =
            """
            update subscription set state = 'unsubscribed', changed_at = :at
            where state <> 'unsubscribed'
              and list_id in (select id from mailing_list where name_key = :list)
              and subscriber_id in (select id from subscriber where address_hash = :person)
              and not exists (select 1 from consent c where c.list_id = subscription.list_id
                    and c.subscriber_id = subscription.subscriber_id and c.at_instant > :at
                    and c.act in ('asked', 'confirmed', 'imported', 'added'))
            """;

    private static final String SUPPRESS =
            """
            insert into suppression (address_hash, reason, made_at)
            select :person, :reason, cast(:at as timestamp with time zone)
            where not exists (select 1 from suppression where address_hash = :person)
            """;

    private final JdbcClient jdbc;
    private final OptOutJournal journal;
    private final Erasure erasure;
    private final SuppressedDigests digests;

    OptOutReplay(
            JdbcClient jdbc, OptOutJournal journal, Erasure erasure, SuppressedDigests digests) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.erasure = erasure;
        this.digests = digests;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        var name = journal.name();
        var length = journal.length();
        var known = known(name);
        if (known == length) {
            return;
        }
        var lifted = new HashSet<String>();
        journal.read(known > length ? 0 : known, optOut -> apply(optOut, lifted));
        digests.suppressKnown(lifted);
        remember(name, length);
        LOG.info("opt_out_journal replayed_bytes={}", length - Math.min(known, length));
    }

    /**
     * @param lifted who is off the lists again by the last line about them
     */
    private void apply(OptOut optOut, Set<String> lifted) {
        if (optOut.act() == OptOut.Act.LIFTED) {
            lifted.add(optOut.person());
        } else {
            lifted.remove(optOut.person());
        }
        apply(optOut);
    }

    private void apply(OptOut optOut) {
        switch (optOut.act()) {
            case LEFT ->
                    jdbc.sql(LEAVE)
                            .param("at", SqlTime.of(optOut.at()))
                            .param("list", optOut.detail())
                            .param("person", optOut.person())
                            .update();
            case SUPPRESSED -> suppress(optOut);
            case DIGEST -> digests.add(List.of(optOut.person()), optOut.detail());
            case LIFTED ->
                    jdbc.sql(
                                    "delete from suppression where address_hash = :person and made_at <= :at")
                            .param("person", optOut.person())
                            .param("at", SqlTime.of(optOut.at()))
                            .update();
            case ERASED ->
                    jdbc.sql(
                                    "select id from subscriber where address_hash = :person and created_at <= :at")
                            .param("person", optOut.person())
                            .param("at", SqlTime.of(optOut.at()))
                            .query((row, number) -> new SubscriberId(row.getLong("id")))
                            .list()
                            .forEach(id -> erasure.wipe(id, new Actor.Program("journal")));
        }
    }

    private void suppress(OptOut optOut) {
        jdbc.sql(SUPPRESS)
                .param("person", optOut.person())
                .param("reason", optOut.detail())
                .param("at", SqlTime.of(optOut.at()))
                .update();
    }

    private long known(String name) {
        return jdbc.sql("select position from opt_out_replay where journal = :name")
                .param("name", name)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    private void remember(String name, long position) {
        var changed =
                jdbc.sql("update opt_out_replay set position = :position where journal = :name")
                        .param("position", position)
                        .param("name", name)
                        .update();
        if (changed == 0) {
            jdbc.sql("insert into opt_out_replay (journal, position) values (:name, :position)")
                    .param("position", position)
                    .param("name", name)
                    .update();
        }
    }
}
