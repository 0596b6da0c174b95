package org.broadsheet.subscribers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be mailed on a list, in groups that get the same digest at the same hour. */
@Component
public class Audience {
    private final JdbcClient jdbc;

    public Audience(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All with the same choice, rhythm and watermark. */
    public record ReaderGroup(ChoiceId choice, RhythmId rhythm, int watermark, long readers) {}

    public List<ReaderGroup> groups(ListId list) {
        return jdbc.sql(
                        """
                        select choice_id, rhythm_id, watermark, count(*) readers from mailable where list_id = :list
                        group by choice_id, rhythm_id, watermark
                        order by choice_id, rhythm_id, watermark
                        """)
                .param("list", list.value())
                .query((row, number) ->
                        new ReaderGroup(
                                new ChoiceId(row.getLong("choice_id")),
                                new RhythmId(row.getLong("rhythm_id")),
                                row.getInt("watermark"),
                                row.getLong("readers")))
                .list();
    }

    public long mailable(ListId list) {
        return jdbc.sql("select count(*) from mailable where list_id = :list")
                .param("list", list.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Why the others of this list get nothing: reason to number, in the words of the dry run. */
    public Map<String, Long> notMailed(ListId list) {
        var reasons = new TreeMap<String, Long>();
        jdbc.sql("select reason, count(*) readers from (" + NOT_MAILED + ") why group by reason")
                .param("list", list.value())
                .query((row, number) -> Map.entry(row.getString("reason"), row.getLong("readers")))
                .list()
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        return reasons;
    }

    /** Why this subscriber of the list gets nothing of it; empty where they may be mailed. */
    public Optional<String> whyNotMailed(ListId list, SubscriberId subscriber) {
        return jdbc.sql(
                        "select reason from ("
                                + NOT_MAILED
                                + ") why where subscriber_id = :subscriber")
                .param("list", list.value())
                .param("subscriber", subscriber.value())
                .query((row, number) -> row.getString("reason"))
                .optional();
    }

    private static final String NOT_MAILED =
            """
            select s.subscriber_id,
                   case when s.state = 'unconfirmed' then 'unconfirmed'
                        when s.state = 'unsubscribed' then 'unsubscribed'
                        when p.erased_at is not null then 'erased'
                        when x.address_hash is not null then 'suppressed'
                        when p.undeliverable is not null then 'undeliverable'
                        when s.paused_until is not null then 'paused'
                        else 'list not live' end reason
            from subscription s
            join subscriber p on p.id = s.subscriber_id
            left join suppression x on x.address_hash = p.address_hash
            where s.list_id = :list
              and not exists (select 1 from mailable m
                              where m.list_id = s.list_id and m.subscriber_id = s.subscriber_id)
            """;
}
