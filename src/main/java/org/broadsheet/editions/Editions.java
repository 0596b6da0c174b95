package org.broadsheet.editions;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Every edition of every list. */
@Component
public class Editions {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Editions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Edition> find(EditionId id) {
        return jdbc.sql("select e.* from edition e where e.id = :id")
                .param("id", id.value())
                .query(EditionRow::edition)
                .optional();
    }

    public Edition get(EditionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no edition " + id));
    }

    /** Newest first. */
    public List<Edition> list(ListId list, int most) {
        return jdbc.sql(
                        """
                        select e.* from edition e where e.list_id = :list
                        order by e.edition_at desc, e.id desc limit :most
                        """)
                .param("list", list.value())
                .param("most", most)
                .query(EditionRow::edition)
                .list();
    }

    public List<Edition> inState(EditionState state) {
        return jdbc.sql(
                        """
                        select e.* from edition e where e.state = :state
                        order by e.freeze_at, e.id
                        """)
                .param("state", state.word())
                .query(EditionRow::edition)
                .list();
    }

    /** Forming editions whose freeze has come, the newest of each list first. */
    public List<Edition> dueToFreeze(Instant now) {
        return jdbc.sql(
                        """
                        select e.* from edition e
                        where e.state = 'forming' and e.freeze_at <= :now
                        order by e.list_id, e.edition_at desc, e.id desc
                        """)
                .param("now", SqlTime.of(now))
                .query(EditionRow::edition)
                .list();
    }

    /**
     * The list's stream before a number, oldest first, so far as its edition time is not earlier.
     */
    List<Edition> streamBefore(ListId list, int number, Instant earliest) {
        return jdbc.sql(
                        """
                        select e.* from edition e
                        where e.list_id = :list and e.number < :number and e.edition_at >= :earliest
                        order by e.number
                        """)
                .param("list", list.value())
                .param("number", number)
                .param("earliest", SqlTime.of(earliest))
                .query(EditionRow::edition)
                .list();
    }

    /** When an edition of the list's stream was last frozen. */
    Optional<Instant> lastFreeze(ListId list) {
        return jdbc.sql(
                        """
                        select e.* from edition e
                        where e.list_id = :list and e.frozen_at is not null and e.number is not null
                        order by e.frozen_at desc limit 1
                        """)
                .param("list", list.value())
                .query((row, number) -> SqlTime.get(row, "frozen_at"))
                .optional();
    }

    public int newestNumber(ListId list) {
        return jdbc.sql("select coalesce(max(e.number), 0) from edition e where e.list_id = :list")
                .param("list", list.value())
                .query(Integer.class)
                .single();
    }

    /** Number of the newest edition whose approval stands or that went out; 0 before the first. */
    public int newestApprovedNumber(ListId list) {
        return jdbc.sql(
                        """
                        select coalesce(max(e.number), 0) from edition e
                        where e.list_id = :list and (e.state = 'approved' or e.went_out_at is not null)
                        """)
                .param("list", list.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Within a transaction: nobody else freezes, edits, approves or stops an open edition of this
     * list until it ends.
     */
    List<Edition> lockOpen(ListId list) {
        return jdbc.sql(
                        """
                        select e.* from edition e
                        where e.list_id = :list and e.state in ('forming', 'frozen', 'approved', 'stopped')
                          and e.closed_at is null
                        order by e.id for update
                        """)
                .param("list", list.value())
                .query(EditionRow::edition)
                .list();
    }

    Edition lock(EditionId id) {
        return jdbc.sql("select e.* from edition e where e.id = :id for update")
                .param("id", id.value())
                .query(EditionRow::edition)
                .single();
    }

    Optional<Edition> findBySlot(String slotKey) {
        return jdbc.sql("select e.* from edition e where e.slot_key = :key")
                .param("key", slotKey)
                .query(EditionRow::edition)
                .optional();
    }

    /** One edition per slot: whoever comes second gets the first one's. */
    Edition openSlot(EditionSlot slot, Instant opens) {
        var there = findBySlot(slot.key());
        if (there.isPresent()) {
            return there.get();
        }
        try {
            return add(NewEdition.scheduled(slot, opens));
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return findBySlot(slot.key()).orElseThrow(() -> anotherNodeWasFirst);
        }
    }

    Edition add(NewEdition edition) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into edition (list_id, kind, slot_key, state, local_date, opens_at, freeze_at,
                            deadline_at, edition_at, subject, preheader, note, segment, corrects_edition_id,
                            corrects_revision, created_at)
                        values (:list, :kind, :slot, 'forming', :day, :opens, :freeze, :deadline, :edition,
                            :subject, :preheader, :note, :segment, :corrects, :correctsRevision, :now)
                        """)
                .params(EditionRow.columns(edition))
                .param("now", SqlTime.of(clock.instant()))
                .update(key, "id");
        return get(new EditionId(longKey(key)));
    }

    /** Keeps an edition that was read under {@link #lock} in this very transaction. */
    void change(Edition edition) {
        jdbc.sql(
                        """
                        update edition set slot_key = :slot, state = :state, number = :number, local_date = :day,
                            freeze_at = :freeze, deadline_at = :deadline, edition_at = :edition,
                            frozen_at = :frozenAt, revision = :revision, subject = :subject,
                            preheader = :preheader, note = :note, approved_revision = :approvedRevision,
                            approved_hash = :approvedHash, approved_by = :approvedBy,
                            approved_at = :approvedAt, went_out_at = :wentOutAt, closed_at = :closedAt
                        where id = :id
                        """)
                .params(EditionRow.columns(edition))
                .update();
    }

    /**
     * In the transaction of a claim: false when the approval was taken back, and then nothing may
     * go out.
     */
    public boolean markWentOut(EditionId id) {
        return jdbc.sql(
                                """
                                update edition set went_out_at = coalesce(went_out_at, :now)
                                where id = :id and state = 'approved'
                                """)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Every row of it is finished. */
    public void close(EditionId id) {
        jdbc.sql("update edition set closed_at = :now where id = :id and closed_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id.value())
                .update();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : SqlTime.of(instant);
    }

    static long longKey(GeneratedKeyHolder key) {
        var number = key.getKey();
        if (number == null) {
            throw new IllegalStateException("the database gave no id");
        }
        return number.longValue();
    }
}
