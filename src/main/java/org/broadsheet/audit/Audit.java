package org.broadsheet.audit;

import java.time.Clock;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people and the program did; rows are only ever added. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * In the transaction of the act itself.
     *
     * @param act what was done, as {@code edition.approved}
     * @param subject to what, as {@code edition:7}
     */
    public void record(
            Actor by, String act, String subject, @Nullable String before, @Nullable String after) {
        jdbc.sql(
                        """
                        insert into audit (at_instant, actor, act, subject, before_text, after_text)
                        values (:now, :actor, :act, :subject, :before, :after)
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("actor", by.asText())
                .param("act", act)
                .param("subject", subject)
                .param("before", before)
                .param("after", after)
                .update();
    }

    /**
     * What an erased person's own rows said is gone, and their address in everyone else's.
     *
     * @param subject as {@code subscriber:9}
     */
    public void forget(String subject, String address) {
        jdbc.sql("update audit set before_text = null, after_text = null where subject = :subject")
                .param("subject", subject)
                .update();
        jdbc.sql(
                        """
                        update audit set before_text = replace(before_text, :address, '(erased)'),
                            after_text = replace(after_text, :address, '(erased)')
                        where position(:address in before_text) > 0 or position(:address in after_text) > 0
                        """)
                .param("address", address)
                .update();
    }
}
