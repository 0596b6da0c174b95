package org.broadsheet.subscribers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suppressed addresses of which only a digest was handed over: MD5, SHA-1 or SHA-256 of the address
 * in lower case, in hex.
 *
 * <p>Who turns out to be behind one is suppressed by address the moment we learn it.
 */
@Component
public class SuppressedDigests {
    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256");
    private static final int BLOCK = 1_000;

    private final JdbcClient jdbc;
    private final AddressHash hash;
    private final Clock clock;

    public SuppressedDigests(JdbcClient jdbc, AddressHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    @Transactional
    public void add(Collection<String> digests, String detail) {
        var wanted = new HashSet<String>();
        digests.forEach(digest -> wanted.add(digest.toLowerCase(Locale.ROOT)));
        wanted.removeAll(known(wanted));
        for (var digest : wanted) {
            jdbc.sql(
                            "insert into suppressed_digest (digest, detail, made_at) values (:digest, :detail, :now)")
                    .param("digest", digest)
                    .param("detail", detail)
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        }
    }

    /** Suppresses the address for good where one of its digests is listed. */
    @Transactional
    public boolean suppressIfListed(EmailAddress address) {
        var listed = !isEmpty() && !known(digestsOf(address)).isEmpty();
        if (listed) {
            jdbc.sql(
                            """
                            insert into suppression (address_hash, reason, detail, made_at)
                            select :hash, 'import', 'on a list of digests', :now
                            where not exists (select 1 from suppression where address_hash = :hash)
                            """)
                    .param("hash", hash.of(address))
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        }
        return listed;
    }

    /** Takes the address off every list of digests. */
    @Transactional
    void forget(EmailAddress address) {
        jdbc.sql("delete from suppressed_digest where digest in (:digests)")
                .param("digests", digestsOf(address))
                .update();
    }

    /** Goes through everyone we know, block by block. Returns how many were suppressed. */
    public int suppressKnown() {
        return suppressKnown(Set.of());
    }

    /**
     * @param lifted keyed hashes of those whom an admin has taken off again
     */
    int suppressKnown(Set<String> lifted) {
        if (isEmpty()) {
            return 0;
        }
        var suppressed = 0;
        var after = 0L;
        for (var block = people(after); !block.isEmpty(); block = people(after)) {
            for (var person : block) {
                if (lifted.contains(hash.of(person.address))) {
                    forget(person.address);
                }
                suppressed += suppressIfListed(person.address) ? 1 : 0;
                after = person.id;
            }
        }
        return suppressed;
    }

    /** The keys of those addresses of which a digest is listed. */
    Set<String> listed(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty() || isEmpty()) {
            return Set.of();
        }
        var keys = new HashMap<String, String>();
        for (var address : addresses) {
            digestsOf(address).forEach(digest -> keys.put(digest, address.key()));
        }
        var listed = new HashSet<String>();
        known(keys.keySet()).forEach(digest -> listed.add(keys.getOrDefault(digest, "")));
        return listed;
    }

    private boolean isEmpty() {
        return jdbc.sql("select digest from suppressed_digest fetch first 1 row only")
                .query((row, number) -> row.getString(1))
                .optional()
                .isEmpty();
    }

    private record Person(long id, EmailAddress address) {}

    private List<Person> people(long after) {
        return jdbc.sql(
                        """
                        select id, address from subscriber where id > :after and erased_at is null
                        order by id fetch first :block rows only
                        """)
                .param("after", after)
                .param("block", BLOCK)
                .query((row, number) ->
                        new Person(row.getLong("id"), new EmailAddress(row.getString("address"))))
                .list();
    }

    private Set<String> known(Collection<String> digests) {
        if (digests.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql("select digest from suppressed_digest where digest in (:digests)")
                        .param("digests", digests)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private static List<String> digestsOf(EmailAddress address) {
        var bytes = address.key().getBytes(StandardCharsets.UTF_8);
        return ALGORITHMS.stream()
                .map(algorithm -> HexFormat.of().formatHex(digest(algorithm, bytes)))
                .toList();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
