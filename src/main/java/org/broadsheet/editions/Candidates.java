package org.broadsheet.editions;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.topics.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open to an edition by the ledger, and what was decided over it. */
@Component
class Candidates {
    private final JdbcClient jdbc;
    private final Clock clock;

    Candidates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An article that is not settled for a list. */
    record Open(ArticleId article, StoryId story, boolean leads) {}

    /** Everything not settled; {@code since} only spares looking at what was too old long ago. */
    List<Open> open(ListId list, Instant since) {
        return jdbc.sql(
                        """
                        select a.id, sa.story_id, s.lead_article_id
                        from article a
                        join story_article sa on sa.article_id = a.id
                        join story s on s.id = sa.story_id
                        where a.first_seen_at >= :since
                          and (exists (select 1 from list_source x where x.list_id = :list and x.source_id = a.source_id)
                               or not exists (select 1 from list_source x where x.list_id = :list))
                          and not exists (select 1 from settled d where d.list_id = :list and d.article_id = a.id)
                        order by sa.story_id, a.id
                        """)
                .param("since", SqlTime.of(since))
                .param("list", list.value())
                .query((row, number) ->
                        new Open(
                                new ArticleId(row.getLong("id")),
                                new StoryId(row.getLong("story_id")),
                                row.getLong("id") == row.getLong("lead_article_id")))
                .list();
    }

    /** A decision as it was recorded; {@code title} is the lead article's. */
    record Recorded(StoryId story, Decision decision, double score, String why, String title) {}

    Map<StoryId, Recorded> recorded(EditionId edition) {
        return jdbc
                .sql(
                        """
                        select c.story_id, c.decision, c.score, c.why, a.title
                        from candidate c
                        join story s on s.id = c.story_id
                        join article a on a.id = s.lead_article_id
                        where c.edition_id = :edition
                        order by c.score desc, c.story_id
                        """)
                .param("edition", edition.value())
                .query((row, number) ->
                        new Recorded(
                                new StoryId(row.getLong("story_id")),
                                Decision.of(row.getString("decision")),
                                row.getDouble("score"),
                                row.getString("why"),
                                row.getString("title")))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Recorded::story, it -> it, (one, same) -> one, LinkedHashMap::new));
    }

    /** Replaces what was recorded for the edition. */
    void record(EditionId edition, List<Decided> decisions) {
        jdbc.sql("delete from candidate where edition_id = :edition")
                .param("edition", edition.value())
                .update();
        decisions.forEach(decided -> add(edition, decided));
    }

    /** Decided anew by an editor after the freeze. */
    void take(Edition edition, Decided decided) {
        jdbc.sql("delete from candidate where edition_id = :edition and story_id = :story")
                .param("edition", edition.id().value())
                .param("story", decided.story().value())
                .update();
        add(edition.id(), decided);
    }

    private void add(EditionId edition, Decided decided) {
        jdbc.sql(
                        """
                        insert into candidate (edition_id, story_id, decision, actor, score, why)
                        values (:edition, :story, :decision, :actor, :score, :why)
                        """)
                .param("edition", edition.value())
                .param("story", decided.story().value())
                .param("decision", decided.decision().word())
                .param("actor", decided.actor())
                .param("score", decided.score())
                .param("why", decided.why())
                .update();
    }

    /** Settles articles that were in no edition. */
    void settle(Edition edition, Decided decided) {
        for (var article : decided.articles()) {
            jdbc.sql(
                            """
                            insert into article_decision (list_id, article_id, decision, edition_id, actor, made_at)
                            select :list, :article, :decision, :edition, :actor, :now
                            where not exists (select 1 from article_decision d
                                              where d.list_id = :list and d.article_id = :article)
                            """)
                    .param("list", edition.list().value())
                    .param("article", article.id().value())
                    .param("decision", decided.decision().word())
                    .param("edition", edition.id().value())
                    .param("actor", decided.actor())
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        }
    }

    /** Struck from a frozen edition: its articles stay settled even if the edition lapses. */
    void hide(Edition edition, StoryId story, String actor) {
        decide(edition, story, Decision.HIDDEN, actor);
        jdbc.sql(
                        """
                        insert into article_decision (list_id, article_id, decision, edition_id, actor, made_at)
                        select :list, ea.article_id, 'hidden', ea.edition_id, :actor, :now
                        from edition_article ea
                        where ea.edition_id = :edition and ea.story_id = :story
                          and not exists (select 1 from article_decision d
                                          where d.list_id = :list and d.article_id = ea.article_id)
                        """)
                .param("list", edition.list().value())
                .param("edition", edition.id().value())
                .param("story", story.value())
                .param("actor", actor)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    void show(Edition edition, StoryId story, String actor) {
        decide(edition, story, Decision.IN, actor);
        jdbc.sql(
                        """
                        delete from article_decision
                        where list_id = :list and edition_id = :edition and decision = 'hidden'
                          and article_id in (select ea.article_id from edition_article ea
                                             where ea.edition_id = :edition and ea.story_id = :story)
                        """)
                .param("list", edition.list().value())
                .param("edition", edition.id().value())
                .param("story", story.value())
                .update();
    }

    private void decide(Edition edition, StoryId story, Decision decision, String actor) {
        jdbc.sql(
                        """
                        update candidate set decision = :decision, actor = :actor, why = :why
                        where edition_id = :edition and story_id = :story
                        """)
                .param("decision", decision.word())
                .param("actor", actor)
                .param("why", decision.word() + " by " + actor)
                .param("edition", edition.id().value())
                .param("story", story.value())
                .update();
    }
}
