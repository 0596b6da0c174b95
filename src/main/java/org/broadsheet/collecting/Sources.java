package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.UserProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we read. A row says how it went and when it is due again. */
@Component
public class Sources {
    /** A claimed source is nobody else's for so long; a crash gives it back. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    public Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Due at once. An address is read by one source only. */
    @Transactional
    public SourceId add(NewSource source, Instant now) {
        if (find(source.address()).isPresent()) {
            throw new UserProblem("collecting.source-exists", source.address());
        }
        jdbc.sql(
                        """
                        insert into source (outlet_id, kind, address, title, language, state, quote_words, quote_picture,
                            keep_full_text, is_protected, credit, paywalled, selector, next_poll_at, first_admits_days, created_at)
                        values (:outlet, :kind, :address, :title, :language, 'active', :words, :picture,
                            :fullText, :protected, :credit, :paywalled, :selector, :now, :days, :now)
                        """)
                .param("outlet", source.outlet() == null ? null : source.outlet().value())
                .param("kind", source.kind().word())
                .param("address", source.address())
                .param("title", source.title())
                .param("language", source.language())
                .param("words", source.rights().words())
                .param("picture", source.rights().picture())
                .param("fullText", source.rights().fullText())
                .param("protected", source.rights().isProtected())
                .param("credit", source.rights().credit())
                .param("paywalled", source.paywalled())
                .param("selector", source.selector())
                .param("now", SqlTime.of(now))
                .param("days", source.firstAdmitsDays())
                .update();
        return find(source.address()).orElseThrow().id();
    }

    public Optional<Source> find(SourceId id) {
        return jdbc.sql(SourceRow.SELECT + "where id = :id")
                .param("id", id.value())
                .query(SourceRow::read)
                .optional();
    }

    public Optional<Source> find(String address) {
        return jdbc.sql(SourceRow.SELECT + "where address = :address")
                .param("address", address)
                .query(SourceRow::read)
                .optional();
    }

    public List<Source> list() {
        return jdbc.sql(SourceRow.SELECT + "order by lower(title), id")
                .query(SourceRow::read)
                .list();
    }

    public List<Source> list(Collection<SourceId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SourceRow.SELECT + "where id in (:ids) order by id")
                        .param("ids", ids.stream().map(SourceId::value).toList())
                        .query(SourceRow::read)
                        .list();
    }

    /**
     * Claims sources that are due, the longest waiting first: their next poll moves forward before
     * anything is fetched, so that neither a second worker nor a crash reads twice.
     */
    @Transactional
    public List<Source> due(Instant now, int limit) {
        var ids =
                jdbc.sql(
                                """
                                select id from source
                                where state = 'active' and kind <> 'hand' and next_poll_at <= :now
                                order by next_poll_at, id
                                limit :limit
                                for update skip locked
                                """)
                        .param("now", SqlTime.of(now))
                        .param("limit", limit)
                        .query(Long.class)
                        .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update source set next_poll_at = :until where id in (:ids)")
                .param("until", SqlTime.of(now.plus(CLAIM)))
                .param("ids", ids)
                .update();
        return jdbc.sql(SourceRow.SELECT + "where id in (:ids) order by next_poll_at, id")
                .param("ids", ids)
                .query(SourceRow::read)
                .list();
    }

    /**
     * Those that an edition may lack articles of: not read, gone, or silent against their habit.
     */
    public List<Source> troubled(Instant now) {
        return list().stream()
                .filter(source -> SourceHealth.trouble(source, now).isPresent())
                .toList();
    }

    /** How many wait now. */
    public int countDue(Instant now) {
        return jdbc.sql(
                        "select count(*) from source where state = 'active' and kind <> 'hand' and next_poll_at <= :now")
                .param("now", SqlTime.of(now))
                .query(Integer.class)
                .single();
    }

    /**
     * Before a freeze: whatever was not read within this time is due now, hosts that rest aside.
     */
    public int hasten(Instant now, Duration notReadFor) {
        return jdbc.sql(
                        """
                        update source set next_poll_at = :now
                        where state = 'active' and kind <> 'hand' and next_poll_at > :now and failures = 0
                          and (last_polled_at is null or last_polled_at < :since)
                        """)
                .param("now", SqlTime.of(now))
                .param("since", SqlTime.of(now.minus(notReadFor)))
                .update();
    }

    /** "Read it now": due at once, and asked without validators. */
    public void refresh(SourceId id, Instant now) {
        jdbc.sql(
                        "update source set next_poll_at = :now, etag = null, last_modified = null, body_hash = null where id = :id")
                .param("now", SqlTime.of(now))
                .param("id", id.value())
                .update();
    }

    /** Stopped, or active again and due at once. */
    public void change(SourceId id, Source.State state, Instant now) {
        jdbc.sql(
                        "update source set state = :state, next_poll_at = :now, failures = 0, gone_answers = 0 where id = :id")
                .param("state", state.word())
                .param("now", SqlTime.of(now))
                .param("id", id.value())
                .update();
    }

    public void change(SourceId id, Rights rights) {
        jdbc.sql(
                        """
                        update source set quote_words = :words, quote_picture = :picture, keep_full_text = :fullText,
                            is_protected = :protected, credit = :credit
                        where id = :id
                        """)
                .param("words", rights.words())
                .param("picture", rights.picture())
                .param("fullText", rights.fullText())
                .param("protected", rights.isProtected())
                .param("credit", rights.credit())
                .param("id", id.value())
                .update();
    }

    /** Title, language, paywall and selector as a person set them; the address only by a move. */
    public void change(SourceId id, NewSource as) {
        jdbc.sql(
                        """
                        update source set outlet_id = :outlet, title = :title, language = :language, paywalled = :paywalled,
                            selector = :selector, first_admits_days = :days
                        where id = :id
                        """)
                .param("outlet", as.outlet() == null ? null : as.outlet().value())
                .param("title", as.title())
                .param("language", as.language())
                .param("paywalled", as.paywalled())
                .param("selector", as.selector())
                .param("days", as.firstAdmitsDays())
                .param("id", id.value())
                .update();
        change(id, as.rights());
    }

    /** The new address of a source; validators belong to the old one, which is remembered. */
    @Transactional
    public boolean move(SourceId id, String address, Instant now) {
        if (find(address).isPresent()) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into source_move (source_id, address, moved_at)
                        select id, address, cast(:now as timestamp with time zone) from source s where id = :id
                          and not exists (select 1 from source_move m where m.source_id = s.id and m.address = s.address)
                        """)
                .param("now", SqlTime.of(now))
                .param("id", id.value())
                .update();
        jdbc.sql(
                        """
                        update source set address = :address, etag = null, last_modified = null, body_hash = null,
                            moved_to = null, moved_seen = 0
                        where id = :id
                        """)
                .param("address", address)
                .param("id", id.value())
                .update();
        return true;
    }

    /** Lets a held flood in: the next poll takes what the feed has. */
    public void release(SourceId id, Instant now) {
        jdbc.sql(
                        """
                        update source set held_at = null, held_entries = 0, released_at = :now, hold_key = 'released', next_poll_at = :now,
                            etag = null, last_modified = null, body_hash = null
                        where id = :id
                        """)
                .param("now", SqlTime.of(now))
                .param("id", id.value())
                .update();
    }

    /** Writes down how a poll went. */
    void record(SourceId id, PollResult result) {
        SourceRow.bind(jdbc.sql(SourceRow.RECORD), result).param("id", id.value()).update();
    }
}
