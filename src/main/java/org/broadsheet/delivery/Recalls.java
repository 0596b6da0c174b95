package org.broadsheet.delivery;

import org.broadsheet.editions.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recalls what waits of an edition that an editor stopped, and counts what is out. */
final class Recalls {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Stragglers stragglers;

    Recalls(JdbcClient jdbc, Transactions transactions, Stragglers stragglers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.stragglers = stragglers;
    }

    Stopped recall(EditionId edition) {
        return transactions.run(() -> {
            return new Stopped(stragglers.recall(edition), out(edition));
        });
    }

    private long out(EditionId edition) {
        return jdbc.sql(
                        """
                        select count(*) from delivery where edition_id = :edition
                          and (state in ('claimed', 'sending', 'sent', 'in-doubt', 'bounced') or maybe_twice)
                        """)
                .param("edition", edition.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
