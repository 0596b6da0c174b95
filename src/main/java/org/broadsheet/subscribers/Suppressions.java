package org.broadsheet.subscribers;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.Page;
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
    private final OptOutJournal journal;
    private final Clock clock;

    public Suppressions(JdbcClient jdbc, AddressHash hash, OptOutJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.journal = journal;
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

    /** One of many refusals that are written together. */
    record Refusal(EmailAddress address, Reason reason, @Nullable String detail) {}

    @Transactional
    void add(List<Refusal> refusals) {
        var hashed = new LinkedHashMap<String, Refusal>();
        refusals.forEach(refusal -> hashed.putIfAbsent(hash.of(refusal.address()), refusal));
        hashed.keySet().removeIf(this::isSuppressed);
        var now = clock.instant();
        journal.append(
                hashed.entrySet().stream()
                        .map(it ->
                                new OptOut(
                                        now,
                                        OptOut.Act.SUPPRESSED,
                                        it.getKey(),
                                        MailingLists.word(it.getValue().reason())))
                        .toList());
        hashed.forEach((person, refusal) -> write(person, refusal.reason(), refusal.detail()));
    }

    /** Digests of addresses; see {@link SuppressedDigests}. */
    @Transactional
    void addDigests(Collection<String> digests, String detail) {
        var now = clock.instant();
        journal.append(
                digests.stream()
                        .map(digest -> digest.toLowerCase(Locale.ROOT))
                        .map(digest -> new OptOut(now, OptOut.Act.DIGEST, digest, detail))
                        .toList());
        new SuppressedDigests(jdbc, hash, clock).add(digests, detail);
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

    /** A suppressed address that we still know; an erased person's is a hash only. */
    public record Suppressed(
            SubscriberId subscriber,
            String address,
            String reason,
            @Nullable String detail,
            Instant since) {}

    /** Those whose address we still know, the newest first, a hundred a page. */
    public Page<Suppressed> list(String after) {
        var rows =
                jdbc.sql(
                                """
                                select s.id, s.address, x.reason, x.detail, x.made_at
                                from suppression x join subscriber s on s.address_hash = x.address_hash
                                where s.erased_at is null and s.id < :after
                                order by s.id desc fetch first 100 rows only
                                """)
                        .param("after", after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after))
                        .query((row, number) ->
                                new Suppressed(
                                        new SubscriberId(row.getLong("id")),
                                        row.getString("address"),
                                        row.getString("reason"),
                                        row.getString("detail"),
                                        SqlTime.get(row, "made_at")))
                        .list();
        return new Page<>(rows, rows.size() < 100 ? null : rows.getLast().subscriber().toString());
    }

    /** Lets the address be mailed again; false when it was not suppressed. */
    @Transactional
    public boolean lift(SubscriberId subscriber) {
        return jdbc.sql(
                        "select address, address_hash from subscriber where id = :id and erased_at is null")
                .param("id", subscriber.value())
                .query((row, number) ->
                        lift(
                                row.getString("address_hash"),
                                new EmailAddress(row.getString("address"))))
                .optional()
                .orElse(false);
    }

    public boolean contains(EmailAddress address) {
        return isSuppressed(hash.of(address));
    }

    private boolean isSuppressed(String addressHash) {
        return jdbc.sql("select count(*) from suppression where address_hash = :hash")
                        .param("hash", addressHash)
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    /** An admin takes it back, with the person's word for it. False when there was none. */
    @Transactional
    public boolean lift(EmailAddress address) {
        return lift(hash.of(address), address);
    }

    private boolean lift(String person, EmailAddress address) {
        new SuppressedDigests(jdbc, hash, clock).forget(address);
        return lift(person);
    }

    private boolean lift(String person) {
        journal.append(List.of(new OptOut(clock.instant(), OptOut.Act.LIFTED, person, "admin")));
        return jdbc.sql("delete from suppression where address_hash = :hash")
                        .param("hash", person)
                        .update()
                > 0;
    }

    private void insert(String addressHash, Reason reason, @Nullable String detail) {
        if (isSuppressed(addressHash)) {
            return;
        }
        journal.append(
                List.of(
                        new OptOut(
                                clock.instant(),
                                OptOut.Act.SUPPRESSED,
                                addressHash,
                                MailingLists.word(reason))));
        write(addressHash, reason, detail);
    }

    private void write(String addressHash, Reason reason, @Nullable String detail) {
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
