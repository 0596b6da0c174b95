package org.broadsheet.delivery;

import java.sql.Types;
import java.time.Clock;
import java.util.Locale;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.Suppressions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what came back as evidence and does to the reader what its class says; in the caller's
 * transaction.
 *
 * <p>Ending the subscription of who complained is left to the caller, who knows the list.
 */
final class Consequences {
    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final Suppressions suppressions;
    private final BounceScores scores;
    private final Clock clock;

    Consequences(JdbcClient jdbc, Suppressions suppressions, Clock clock) {
        this.jdbc = jdbc;
        this.suppressions = suppressions;
        this.scores = new BounceScores(jdbc, clock);
        this.clock = clock;
    }

    void of(Evidence evidence) {
        keep(evidence);
        var reader = evidence.about().subscriber();
        switch (evidence.bounceClass().action()) {
            case SUPPRESS ->
                    suppressions.add(reader, Suppressions.Reason.BOUNCE, said(evidence.words()));
            case SUPPRESS_AND_UNSUBSCRIBE ->
                    suppressions.add(reader, Suppressions.Reason.COMPLAINT, evidence.reason());
            case COUNT -> {
                if (scores.add(reader)) {
                    suppressions.add(
                            reader,
                            Suppressions.Reason.BOUNCE,
                            "for weeks: " + said(evidence.words()));
                }
            }
            case TELL_ADMIN, KEEP_ONLY -> {
                // The evidence is all: Alarms counts what is ours.
            }
        }
    }

    private void keep(Evidence evidence) {
        var about = evidence.about();
        jdbc.sql(
                        """
                        insert into bounce (delivery_id, edition_id, list_id, subscriber_id, at_instant, way, class, reason,
                                            status, evidence)
                        values (:delivery, :edition, :list, :subscriber, :now, :way, :class, :reason, :status, :words)
                        """)
                .param(
                        "delivery",
                        about.delivery() == null ? null : about.delivery().value(),
                        Types.BIGINT)
                .param(
                        "edition",
                        about.edition() == null ? null : about.edition().value(),
                        Types.BIGINT)
                .param("list", about.list() == null ? null : about.list().value(), Types.BIGINT)
                .param("subscriber", about.subscriber().value())
                .param("now", SqlTime.of(clock.instant()))
                .param("way", evidence.way().word())
                .param("class", evidence.bounceClass().name().toLowerCase(Locale.ROOT))
                .param("reason", evidence.reason())
                .param("status", evidence.status(), Types.VARCHAR)
                .param("words", said(evidence.words()))
                .update();
    }

    private static String said(String words) {
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
