package org.broadsheet.subscribers;

import java.time.Clock;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses nobody here may mail any more, as keyed hashes that outlive the person's erasure.
 */
@Component
public class Suppressions {
    private final JdbcClient jdbc;
    private final AddressHash hash;
    private final Clock clock;

    public Suppressions(JdbcClient jdbc, AddressHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    public enum Reason {
        BOUNCE,
        COMPLAINT,
        ASKED,
        ADMIN,
        IMPORT
    }

    /** Suppresses the address everywhere; a second time changes nothing. */
    @Transactional
    public void add(EmailAddress address, Reason reason, @Nullable String detail) {
        insert(hash.of(address), reason, detail);
    }

    /** The same for a subscriber whose address is not at hand. */
    @Transactional
    public void add(SubscriberId subscriber, Reason reason, @Nullable String detail) {
        jdbc.sql("select address_hash from subscriber where id = :id")
                .param("id", subscriber.value())
                .query((row, number) -> row.getString("address_hash"))
                .optional()
                .ifPresent(known -> insert(known, reason, detail));
    }

    public boolean contains(EmailAddress address) {
        return jdbc.sql("select count(*) from suppression where address_hash = :hash")
                        .param("hash", hash.of(address))
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    private void insert(String addressHash, Reason reason, @Nullable String detail) {
        jdbc.sql(
                        """
                        insert into suppression (address_hash, reason, detail, made_at)
                        select :hash, :reason, :detail, :now
                        where not exists (select 1 from suppression where address_hash = :hash)
                        """)
                .param("hash", addressHash)
                .param("reason", MailingLists.word(reason))
                .param("detail", detail)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
