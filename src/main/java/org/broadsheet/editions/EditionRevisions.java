package org.broadsheet.editions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every revision of every edition, kept for ever as it was rendered and approved. */
@Component
public class EditionRevisions {
    private final JdbcClient jdbc;
    private final EditionStories stories;
    private final EditionArticles articles;
    private final Sponsors sponsors;
    private final Clock clock;

    EditionRevisions(
            JdbcClient jdbc,
            EditionStories stories,
            EditionArticles articles,
            Sponsors sponsors,
            Clock clock) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.articles = articles;
        this.sponsors = sponsors;
        this.clock = clock;
    }

    /** A revision with the hash that an approval binds to. */
    public record Kept(FrozenEdition content, String hash) {}

    public Kept get(EditionId edition, int revision) {
        return jdbc.sql(
                        """
                        select r.content, r.content_hash from edition_revision r
                        where r.edition_id = :edition and r.revision = :revision
                        """)
                .param("edition", edition.value())
                .param("revision", revision)
                .query((row, number) ->
                        new Kept(
                                Json.read(row.getString("content"), FrozenEdition.class),
                                row.getString("content_hash")))
                .single();
    }

    /** Writes the edition's present revision down from its stories; gives the hash. */
    String add(Edition edition, Actor by) {
        var content = Json.write(content(edition));
        var hash = Json.hash(content);
        jdbc.sql(
                        """
                        insert into edition_revision (edition_id, revision, content_hash, content, actor, made_at)
                        values (:edition, :revision, :hash, :content, :actor, :now)
                        """)
                .param("edition", edition.id().value())
                .param("revision", edition.revision())
                .param("hash", hash)
                .param("content", content)
                .param("actor", by.asText())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return hash;
    }

    /** What the edition's rows say now. */
    FrozenEdition content(Edition edition) {
        var corrected = edition.beside().corrects();
        var from = corrected == null ? edition.id() : corrected;
        return content(edition, stories.list(from), articles.list(from));
    }

    FrozenEdition content(
            Edition edition, List<EditionStory> all, Map<StoryId, List<FrozenArticle>> quoted) {
        return new FrozenEdition(
                edition.id(),
                edition.list(),
                edition.kind(),
                edition.number(),
                edition.revision(),
                edition.day(),
                edition.text(),
                sections(edition.list()),
                all.stream()
                        .filter(EditionStory::isIn)
                        .map(story -> frozen(story, quoted))
                        .toList(),
                sponsors.of(edition.id()).map(FrozenSponsor::of).orElse(null));
    }

    private static FrozenStory frozen(
            EditionStory story, Map<StoryId, List<FrozenArticle>> quoted) {
        return new FrozenStory(
                story.story(),
                story.section(),
                story.score(),
                story.pinned(),
                story.mark(),
                story.firstSentOn(),
                story.firstSentIn(),
                story.newFacts(),
                story.ownHeadline(),
                story.ownSummary(),
                quoted.getOrDefault(story.story(), List.of()));
    }

    private List<FrozenEdition.SectionName> sections(ListId list) {
        return jdbc.sql(
                        """
                        select l.topic_id, t.name from list_topic l join topic t on t.id = l.topic_id
                        where l.list_id = :list order by l.position
                        """)
                .param("list", list.value())
                .query((row, number) ->
                        new FrozenEdition.SectionName(
                                new TopicId(row.getLong("topic_id")), row.getString("name")))
                .list();
    }
}
