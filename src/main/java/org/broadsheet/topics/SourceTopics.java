package org.broadsheet.topics;

import java.util.Optional;
import org.broadsheet.collecting.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the articles of a source go that no rule takes. */
@Component
public class SourceTopics {
    private final JdbcClient jdbc;

    public SourceTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TopicId> find(SourceId source) {
        return jdbc.sql("select topic_id from source_topic where source_id = :source")
                .param("source", source.value())
                .query((row, number) -> new TopicId(row.getLong("topic_id")))
                .optional();
    }

    @Transactional
    public void put(SourceId source, TopicId topic) {
        remove(source);
        jdbc.sql("insert into source_topic (source_id, topic_id) values (:source, :topic)")
                .param("source", source.value())
                .param("topic", topic.value())
                .update();
    }

    @Transactional
    public void remove(SourceId source) {
        jdbc.sql("delete from source_topic where source_id = :source")
                .param("source", source.value())
                .update();
    }
}
