package org.broadsheet.subscribers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why people left, counted by month and without a name. */
@Component
public class LeavingReasons {
    private final JdbcClient jdbc;
    private final Clock clock;

    public LeavingReasons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public enum Reason {
        OFTEN,
        TOPICS,
        NEVER,
        ELSEWHERE,
        OTHER
    }

    @Transactional
    public void count(ListId list, Reason reason) {
        if (update(list, reason) == 0) {
            sql(
                            list,
                            reason,
                            "insert into leaving_reason (list_id, reason, month_start, people) values (:list, :reason, :month, 1)")
                    .update();
        }
    }

    private int update(ListId list, Reason reason) {
        return sql(
                        list,
                        reason,
                        "update leaving_reason set people = people + 1 where list_id = :list and reason = :reason and month_start = :month")
                .update();
    }

    private JdbcClient.StatementSpec sql(ListId list, Reason reason, String text) {
        return jdbc.sql(text)
                .param("list", list.value())
                .param("reason", MailingLists.word(reason))
                .param(
                        "month",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1));
    }
}
