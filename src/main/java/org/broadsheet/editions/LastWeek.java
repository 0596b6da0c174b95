package org.broadsheet.editions;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list's topics brought lately, for readers who choose among them. */
@Component
public class LastWeek {
    private final JdbcClient jdbc;

    public LastWeek(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code best} is the headline of the story with the highest score. */
    public record Brought(int stories, String best) {}

    private record Told(TopicId topic, long story, String headline) {}

    /** By topic; a topic that brought nothing is absent. */
    public Map<TopicId, Brought> of(ListId list, Instant since) {
        var brought = new LinkedHashMap<TopicId, Brought>();
        for (var told : told(list, since)) {
            brought.merge(
                    told.topic(),
                    new Brought(1, told.headline()),
                    (best, other) -> new Brought(best.stories() + 1, best.best()));
        }
        return brought;
    }

    /** Primary tags of the languages that its articles were written in, in order. */
    public List<String> languages(ListId list, Instant since) {
        return jdbc.sql(
                        """
                        select distinct lower(substring(a.language from 1 for 2)) tag from edition_article a
                        join edition e on e.id = a.edition_id
                        where e.list_id = :list and e.went_out_at >= :since and a.language is not null and a.language <> ''
                          and a.language <> 'und'
                        order by 1
                        """)
                .param("list", list.value())
                .param("since", SqlTime.of(since))
                .query((row, number) -> row.getString("tag"))
                .list();
    }

    /** Each story once, the best first. */
    private List<Told> told(ListId list, Instant since) {
        var seen = new HashSet<Long>();
        return jdbc
                .sql(
                        """
                        select s.topic_id, s.story_id, coalesce(s.own_headline, a.title) headline
                        from edition_story s
                        join edition e on e.id = s.edition_id
                        join edition_article a on a.edition_id = s.edition_id and a.story_id = s.story_id and a.place = 0
                        where e.list_id = :list and e.went_out_at >= :since and s.topic_id is not null and s.hidden_by is null
                          and e.kind in ('scheduled', 'extra')
                        order by s.score desc, s.story_id
                        """)
                .param("list", list.value())
                .param("since", SqlTime.of(since))
                .query((row, number) ->
                        new Told(
                                new TopicId(row.getLong("topic_id")),
                                row.getLong("story_id"),
                                row.getString("headline")))
                .list()
                .stream()
                .filter(told -> seen.add(told.story()))
                .toList();
    }
}
