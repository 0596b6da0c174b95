package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything this module knows of one member of a list, for whoever looks after them. */
@Component
public class MemberFile {
    private final JdbcClient jdbc;
    private final Choices choices;
    private final Rhythms rhythms;

    public MemberFile(JdbcClient jdbc, Choices choices, Rhythms rhythms) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.rhythms = rhythms;
    }

    /** {@code suppressed} is why no list may mail them; null where it may. */
    public record Member(
            SubscriberId id,
            EmailAddress address,
            @Nullable String name,
            @Nullable String externalId,
            Map<String, String> attributes,
            String state,
            Choice choice,
            Rhythm rhythm,
            @Nullable Instant pausedUntil,
            Instant joinedAt,
            int watermark,
            @Nullable String suppressed) {}

    /** One entry of the history, a consent or an act of staff. */
    public record Entry(Instant at, String act, String words, String by) {}

    public Optional<Member> find(ListId list, SubscriberId id) {
        return jdbc.sql(
                        """
                        select p.id, p.address, p.name, p.external_id, p.attributes, s.state, s.choice_id, s.rhythm_id,
                               s.paused_until, s.joined_at, s.watermark, x.reason, x.detail
                        from subscriber p
                        join subscription s on s.subscriber_id = p.id and s.list_id = :list
                        left join suppression x on x.address_hash = p.address_hash
                        where p.id = :id and p.erased_at is null
                        """)
                .param("list", list.value())
                .param("id", id.value())
                .query((row, number) -> member(row))
                .optional();
    }

    /** The newest first: what was agreed and taken back on this list, and what staff did. */
    public List<Entry> history(ListId list, SubscriberId id) {
        return jdbc.sql(
                        """
                        select at_instant, act, how || ': ' || wording words, actor from consent
                        where subscriber_id = :id and list_id = :list
                        union all
                        select at_instant, act, coalesce(after_text, '') words, actor from audit where subject = :subject
                        order by at_instant desc
                        """)
                .param("id", id.value())
                .param("list", list.value())
                .param("subject", MemberDesk.subject(id))
                .query((row, number) ->
                        new Entry(
                                SqlTime.get(row, "at_instant"),
                                row.getString("act"),
                                row.getString("words"),
                                row.getString("actor")))
                .list();
    }

    private Member member(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var detail = row.getString("detail");
        return new Member(
                new SubscriberId(row.getLong("id")),
                new EmailAddress(row.getString("address")),
                row.getString("name"),
                row.getString("external_id"),
                KnownPeople.attributes(row.getString("attributes")),
                row.getString("state"),
                choices.get(new ChoiceId(row.getLong("choice_id"))),
                rhythms.get(new RhythmId(row.getLong("rhythm_id"))),
                SqlTime.find(row, "paused_until").orElse(null),
                SqlTime.get(row, "joined_at"),
                row.getInt("watermark"),
                reason == null || detail == null ? reason : reason + ": " + detail);
    }
}
