package org.broadsheet.topics;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.classify.TopicFile;
import org.broadsheet.topics.classify.TopicRules;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The editors' topics, in their order. */
@Component
public class Topics {
    private static final RowMapper<Topic> TOPIC =
            (row, number) ->
                    new Topic(
                            new TopicId(row.getLong("id")),
                            row.getString("name_key"),
                            row.getString("name"),
                            row.getInt("position"),
                            row.getDouble("minimum_score"),
                            row.getString("rules"));

    private final JdbcClient jdbc;
    private final Clock clock;

    public Topics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Topic> list() {
        return jdbc.sql("select * from topic order by position, id").query(TOPIC).list();
    }

    public Optional<Topic> find(String key) {
        return jdbc.sql("select * from topic where name_key = :key")
                .param("key", key)
                .query(TOPIC)
                .optional();
    }

    public Topic get(TopicId id) {
        return jdbc.sql("select * from topic where id = :id")
                .param("id", id.value())
                .query(TOPIC)
                .optional()
                .orElseThrow(() -> new UserProblem("topics.unknown", id));
    }

    public List<TopicRules> rules() {
        return list().stream().map(Topics::rulesOf).toList();
    }

    static TopicRules rulesOf(Topic topic) {
        return TopicFile.stored(topic.rules()).getFirst();
    }

    /** Changes the topic with this key, or adds it after the others. */
    @Transactional
    public void put(TopicRules rules) {
        var changed =
                jdbc.sql(
                                """
                                update topic set name = :name, minimum_score = :minimum, rules = :rules
                                where name_key = :key
                                """)
                        .param("name", rules.name())
                        .param("minimum", rules.minimum())
                        .param("rules", TopicFile.write(List.of(rules)))
                        .param("key", rules.key())
                        .update();
        if (changed == 0) {
            add(rules);
        }
    }

    private void add(TopicRules rules) {
        jdbc.sql(
                        """
                        insert into topic (name_key, name, position, minimum_score, rules, created_at)
                        values (:key, :name, (select coalesce(max(position), 0) + 1 from topic), :minimum, :rules, :now)
                        """)
                .param("key", rules.key())
                .param("name", rules.name())
                .param("minimum", rules.minimum())
                .param("rules", TopicFile.write(List.of(rules)))
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
