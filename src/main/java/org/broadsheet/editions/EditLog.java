package org.broadsheet.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.StoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every edit of every edition, with the edit that takes it back. */
@Component
public class EditLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    EditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One edit.
     *
     * @param story null where the words of the whole edition were changed
     * @param told what was there before, in words
     */
    public record Entry(
            long id,
            @Nullable StoryId story,
            String act,
            String actor,
            Instant at,
            String told,
            String undo,
            boolean undone) {}

    /** The newest first. */
    public List<Entry> list(EditionId edition) {
        return jdbc.sql("select * from edition_edit where edition_id = :edition order by id desc")
                .param("edition", edition.value())
                .query(EditLog::entry)
                .list();
    }

    Entry get(EditionId edition, long id) {
        return jdbc.sql("select * from edition_edit where edition_id = :edition and id = :id")
                .param("edition", edition.value())
                .param("id", id)
                .query(EditLog::entry)
                .optional()
                .orElseThrow(() -> new UserProblem("editions.edit-unknown"));
    }

    void record(
            EditionId edition,
            @Nullable StoryId story,
            String act,
            Actor by,
            String told,
            String undo) {
        jdbc.sql(
                        """
                        insert into edition_edit (edition_id, story_id, act, actor, made_at, told, undo)
                        values (:edition, :story, :act, :actor, :now, :told, :undo)
                        """)
                .param("edition", edition.value())
                .param("story", story == null ? null : story.value())
                .param("act", act)
                .param("actor", by.asText())
                .param("now", SqlTime.of(clock.instant()))
                .param("told", told)
                .param("undo", undo)
                .update();
    }

    void undone(long id) {
        jdbc.sql("update edition_edit set undone = true where id = :id").param("id", id).update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var story = row.getObject("story_id", Long.class);
        return new Entry(
                row.getLong("id"),
                story == null ? null : new StoryId(story),
                row.getString("act"),
                row.getString("actor"),
                SqlTime.get(row, "made_at"),
                row.getString("told"),
                row.getString("undo"),
                row.getBoolean("undone"));
    }
}
