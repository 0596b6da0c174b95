package org.broadsheet.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** A story of an edition as a row. */
final class EditionStoryRow {
    private EditionStoryRow() {}

    static EditionStory story(ResultSet row, StoryId story) throws SQLException {
        var facts = row.getString("new_facts");
        return new EditionStory(
                story,
                row.getInt("version"),
                topic(row),
                row.getObject("position", Integer.class),
                row.getDouble("score"),
                row.getBoolean("pinned"),
                row.getString("hidden_by"),
                StoryMark.of(row.getString("mark")),
                row.getObject("first_sent_on", LocalDate.class),
                row.getObject("first_sent_in", Integer.class),
                facts == null ? List.of() : Json.strings(facts),
                row.getString("headline"),
                row.getString("summary"),
                row.getString("own_headline"),
                row.getString("own_summary"),
                row.getString("language"));
    }

    static Map<String, @Nullable Object> columns(EditionId edition, EditionStory story) {
        var topic = story.section();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("edition", edition.value());
        columns.put("story", story.story().value());
        columns.put("version", story.version());
        columns.put("topic", topic == null ? null : topic.value());
        columns.put("position", story.position());
        columns.put("score", story.score());
        columns.put("pinned", story.pinned());
        columns.put("hiddenBy", story.hiddenBy());
        columns.put("mark", story.mark().word());
        columns.put("firstSentOn", story.firstSentOn());
        columns.put("firstSentIn", story.firstSentIn());
        columns.put("newFacts", story.newFacts().isEmpty() ? null : Json.write(story.newFacts()));
        columns.put("headline", story.headline());
        columns.put("summary", story.summary());
        columns.put("ownHeadline", story.ownHeadline());
        columns.put("ownSummary", story.ownSummary());
        columns.put("language", story.language());
        return columns;
    }

    private static @Nullable TopicId topic(ResultSet row) throws SQLException {
        var topic = row.getObject("topic_id", Long.class);
        return topic == null ? null : new TopicId(topic);
    }
}
