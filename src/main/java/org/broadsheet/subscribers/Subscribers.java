package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every person we know, whatever they subscribe to. */
@Component
public class Subscribers {
    private final JdbcClient jdbc;
    private final AddressHash hash;
    private final SearchWords words;
    private final SuppressedDigests digests;
    private final Clock clock;

    public Subscribers(JdbcClient jdbc, AddressHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.words = new SearchWords(jdbc);
        this.digests = new SuppressedDigests(jdbc, hash, clock);
        this.clock = clock;
    }

    public Optional<Subscriber> find(SubscriberId id) {
        return jdbc.sql("select * from subscriber where id = :id and erased_at is null")
                .param("id", id.value())
                .query(Subscribers::subscriber)
                .optional();
    }

    public Optional<Subscriber> findByAddress(EmailAddress address) {
        return jdbc.sql("select * from subscriber where address_key = :key and erased_at is null")
                .param("key", address.key())
                .query(Subscribers::subscriber)
                .optional();
    }

    /**
     * The person with this address, made known where they are not yet; an existing name is kept.
     */
    @Transactional
    public SubscriberId know(EmailAddress address, @Nullable String name) {
        var known = findByAddress(address);
        if (known.isPresent()) {
            return known.get().id();
        }
        jdbc.sql(
                        """
                        insert into subscriber (address, address_key, address_hash, lane, name, created_at)
                        values (:address, :key, :hash, :lane, :name, :now)
                        """)
                .param("address", address.value())
                .param("key", address.key())
                .param("hash", hash.of(address))
                .param("lane", Lane.of(address).key())
                .param("name", name)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        var id = findByAddress(address).orElseThrow().id();
        words.write(id, address, name);
        digests.suppressIfListed(address);
        return id;
    }

    private static Subscriber subscriber(ResultSet row, int number) throws SQLException {
        return new Subscriber(
                new SubscriberId(row.getLong("id")),
                new EmailAddress(row.getString("address")),
                row.getString("name"),
                row.getString("external_id"),
                MailingLists.constant(Lane.class, row.getString("lane")));
    }
}
