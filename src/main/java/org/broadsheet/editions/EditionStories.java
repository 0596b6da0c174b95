package org.broadsheet.editions;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stories of editions: edited while they form, all of them from the freeze on. */
@Component
public class EditionStories {
    private static final String COLUMNS =
            "select s.*, coalesce(t.merged_into, s.story_id) now_story from edition_story s"
                    + " join story t on t.id = s.story_id ";

    private final JdbcClient jdbc;

    EditionStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the edition; what did not come in stands last. */
    public List<EditionStory> list(EditionId edition) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where s.edition_id = :edition
                                order by case when s.position is null then 1 else 0 end, s.position, s.id
                                """)
                .param("edition", edition.value())
                .query((row, number) -> story(row, "story_id"))
                .list();
    }

    public Optional<EditionStory> find(EditionId edition, StoryId story) {
        return jdbc.sql(COLUMNS + "where s.edition_id = :edition and s.story_id = :story")
                .param("edition", edition.value())
                .param("story", story.value())
                .query((row, number) -> story(row, "story_id"))
                .optional();
    }

    /** The edits under the story each belongs to now that stories may have merged. */
    Map<StoryId, EditionStory> followed(EditionId edition) {
        return jdbc
                .sql(COLUMNS + "where s.edition_id = :edition order by s.id")
                .param("edition", edition.value())
                .query((row, number) -> story(row, "now_story"))
                .list()
                .stream()
                .collect(toMap(EditionStory::story, it -> it, (first, later) -> first));
    }

    /** Writes down which stories merged, before the edition is filled; the earlier edit stays. */
    void follow(EditionId edition) {
        jdbc.sql(
                        """
                        delete from edition_story
                        where edition_id = :edition and id in (
                            select s.id from edition_story s
                            join story t on t.id = s.story_id and t.merged_into is not null
                            join edition_story o on o.edition_id = s.edition_id
                            join story u on u.id = o.story_id
                            where s.edition_id = :edition
                              and coalesce(u.merged_into, u.id) = t.merged_into and o.id < s.id)
                        """)
                .param("edition", edition.value())
                .update();
        jdbc.sql(
                        """
                        delete from edition_story
                        where edition_id = :edition and id in (
                            select s.id from edition_story s
                            join edition_story o on o.edition_id = s.edition_id and o.id < s.id
                            join story u on u.id = o.story_id and u.merged_into = s.story_id
                            where s.edition_id = :edition)
                        """)
                .param("edition", edition.value())
                .update();
        jdbc.sql(
                        """
                        update edition_story set story_id =
                            (select t.merged_into from story t where t.id = edition_story.story_id)
                        where edition_id = :edition and story_id in
                            (select t.id from story t where t.merged_into is not null)
                        """)
                .param("edition", edition.value())
                .update();
    }

    /** Adds the row, or writes the named version over; a version that is no more is refused. */
    void put(EditionId edition, EditionStory story) {
        var row = EditionStoryRow.columns(edition, story);
        var changed =
                jdbc.sql(
                                """
                                update edition_story set version = version + 1, topic_id = :topic, position = :position,
                                    score = :score, pinned = :pinned, hidden_by = :hiddenBy, mark = :mark,
                                    first_sent_on = :firstSentOn, first_sent_in = :firstSentIn, new_facts = :newFacts,
                                    headline = :headline, summary = :summary, own_headline = :ownHeadline,
                                    own_summary = :ownSummary, language = :language
                                where edition_id = :edition and story_id = :story and version = :version
                                """)
                        .params(row)
                        .update();
        if (changed == 1) {
            return;
        }
        if (find(edition, story.story()).isPresent() || story.version() > 0) {
            throw new UserProblem("editions.story-changed-meanwhile");
        }
        jdbc.sql(
                        """
                        insert into edition_story (edition_id, story_id, topic_id, position, score, pinned, hidden_by, mark,
                            first_sent_on, first_sent_in, new_facts, headline, summary, own_headline, own_summary, language)
                        values (:edition, :story, :topic, :position, :score, :pinned, :hiddenBy, :mark,
                            :firstSentOn, :firstSentIn, :newFacts, :headline, :summary, :ownHeadline, :ownSummary, :language)
                        """)
                .params(row)
                .update();
    }

    /** Writes the order down; it is not an edit, so versions stay. */
    void place(EditionId edition, List<EditionStory> ordered) {
        for (var position = 0; position < ordered.size(); position++) {
            jdbc.sql(
                            """
                            update edition_story set position = :position
                            where edition_id = :edition and story_id = :story
                            """)
                    .param("position", position)
                    .param("edition", edition.value())
                    .param("story", ordered.get(position).story().value())
                    .update();
        }
    }

    private static EditionStory story(ResultSet row, String idColumn) throws SQLException {
        return EditionStoryRow.story(row, new StoryId(row.getLong(idColumn)));
    }
}
