package org.broadsheet.operations;

import org.broadsheet.subscribers.SubscriberErased;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has H2 write its file anew at the stop that follows an erasure: until then the freed pages of the
 * file still hold what was erased. PostgreSQL frees and overwrites by its own vacuum.
 */
@Component
class CompactionAfterErasure implements DisposableBean {
    private final JdbcClient jdbc;
    private volatile boolean erased;

    CompactionAfterErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void remember(SubscriberErased gone) {
        erased = true;
    }

    @Override
    public void destroy() {
        if (erased && version().startsWith("2.")) {
            jdbc.sql("shutdown compact").update();
        }
    }

    private String version() {
        return jdbc.sql("select version()").query((row, number) -> row.getString(1)).single();
    }
}
