package org.broadsheet.subscribers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which lists show their editions to everybody. */
@Component
public class Archives {
    private final JdbcClient jdbc;

    public Archives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Policy {
        /** For everybody, search engines included. */
        PUBLIC,
        /** For everybody who has the address. */
        NOINDEX,
        OFF
    }

    public Policy of(ListId list) {
        return jdbc.sql("select archive from mailing_list where id = :list")
                .param("list", list.value())
                .query((row, number) ->
                        MailingLists.constant(Policy.class, row.getString("archive")))
                .single();
    }

    @Transactional
    public void set(ListId list, Policy policy) {
        jdbc.sql("update mailing_list set archive = :policy where id = :list")
                .param("policy", MailingLists.word(policy))
                .param("list", list.value())
                .update();
    }
}
