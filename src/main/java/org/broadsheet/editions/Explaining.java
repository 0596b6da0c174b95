package org.broadsheet.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.ListId;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.topics.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells why a story is, or is not, in the digest that a reader gets of an edition.
 *
 * <p>Whether the reader is mailed at all is the subscribers module's to say.
 */
@Component
public class Explaining {
    private final JdbcClient jdbc;
    private final EditionRenderings renderings;
    private final Editions editions;
    private final EditionComposer composer;
    private final FormingEditions forming;

    Explaining(
            JdbcClient jdbc,
            EditionRenderings renderings,
            Editions editions,
            EditionComposer composer,
            FormingEditions forming) {
        this.jdbc = jdbc;
        this.renderings = renderings;
        this.editions = editions;
        this.composer = composer;
        this.forming = forming;
    }

    /** The reader's choice, watermark and rhythm as they are, or as they were asked about. */
    public record Reader(Choice choice, int watermark, Rhythm.Pattern rhythm) {}

    /**
     * Under which topic and by which rule, then what the desk decided, then what the reader's own
     * choice made of it. Of an edition that forms: as it would be at that instant.
     */
    public List<Explanation> explain(EditionId id, StoryId story, Reader reader, Instant at) {
        var edition = editions.get(id);
        var rendering =
                edition.isForming()
                        ? renderings.of(forming.stream(edition, at))
                        : renderings.of(id);
        var decided =
                edition.isForming()
                        ? composed(composer.compose(id, at), story)
                        : decision(id, story);
        var said = new ArrayList<>(filed(edition.list(), story));
        var desk = decided.or(() -> elsewhere(edition, story));
        desk.ifPresent(said::add);
        rendering
                .offered(story, reader.watermark(), reader.rhythm())
                .ifPresentOrElse(
                        offered -> said.add(ofReader(rendering, offered, reader)),
                        () -> {
                            if (desk.isEmpty()) {
                                said.add(Explanation.of("not-a-candidate"));
                            }
                        });
        return said;
    }

    /** The title of the story's lead. */
    public String title(StoryId story) {
        return jdbc.sql(
                        "select a.title from story s join article a on a.id = s.lead_article_id where s.id = :story")
                .param("story", story.value())
                .query((row, number) -> row.getString(1))
                .optional()
                .orElse("");
    }

    /** Stories with these words in a title, the newest first, ten at most. */
    public List<StoryId> find(String words) {
        return jdbc.sql(
                        """
                        select sa.story_id from story_article sa join article a on a.id = sa.article_id
                        where position(lower(cast(:words as varchar)) in lower(a.title)) > 0
                        group by sa.story_id order by sa.story_id desc limit 10
                        """)
                .param("words", words)
                .query((row, number) -> new StoryId(row.getLong(1)))
                .list();
    }

    /** The topics on offer that its articles are filed under, the best first, and why. */
    private List<Explanation> filed(ListId list, StoryId story) {
        return jdbc.sql(
                        """
                        select t.name, ft.why, ft.score from story_article sa
                        join article_topic ft on ft.article_id = sa.article_id
                        join list_topic l on l.topic_id = ft.topic_id and l.list_id = :list
                        join topic t on t.id = ft.topic_id
                        where sa.story_id = :story
                        order by ft.score desc, t.name limit 3
                        """)
                .param("list", list.value())
                .param("story", story.value())
                .query((row, number) ->
                        Explanation.of("filed", row.getString("name"), row.getString("why")))
                .list();
    }

    private static Optional<Explanation> composed(Composition composition, StoryId story) {
        return composition.decisions().stream()
                .filter(it -> it.story().equals(story))
                .map(it -> Explanation.of("desk-" + it.decision().word(), it.why(), it.actor()))
                .findFirst();
    }

    private static Explanation ofReader(
            EditionRendering rendering, FrozenStory story, Reader reader) {
        var number = rendering.edition().number();
        if (number != null && number <= reader.watermark()) {
            return Explanation.of("had-this-edition", number);
        }
        var choice = reader.choice();
        var section = story.section();
        if (section != null && !choice.wants(section)) {
            return Explanation.of("topic-not-chosen");
        }
        var selected = rendering.select(choice, reader.watermark(), reader.rhythm());
        if (contains(selected, story.story())) {
            return Explanation.of("in-the-digest");
        }
        var all = rendering.selectUncapped(choice, reader.watermark(), reader.rhythm());
        return contains(all, story.story())
                ? Explanation.of("over-the-cap")
                : Explanation.of(leftOut(choice, section != null));
    }

    private static String leftOut(Choice choice, boolean hasTopic) {
        if (!hasTopic && !choice.topics().isEmpty()) {
            return "other-news-not-chosen";
        }
        return choice.outletsOut().isEmpty() && choice.articleLanguages().isEmpty()
                ? "less-of-the-topic"
                : "outlet-or-language-left-out";
    }

    private static boolean contains(SelectedStories selected, StoryId story) {
        return selected.stories().stream().anyMatch(it -> it.story().equals(story));
    }

    private Optional<Explanation> decision(EditionId edition, StoryId story) {
        return jdbc.sql(
                        """
                        select c.decision, c.why, c.actor from candidate c
                        where c.edition_id = :edition and c.story_id = :story
                        """)
                .param("edition", edition.value())
                .param("story", story.value())
                .query((row, number) ->
                        Explanation.of(
                                "desk-" + row.getString("decision"),
                                row.getString("why"),
                                row.getString("actor")))
                .optional();
    }

    /** The newest other edition of the list that has the story. */
    private Optional<Explanation> elsewhere(Edition edition, StoryId story) {
        return jdbc.sql(
                        """
                        select max(e.number) newest from edition_article ea
                        join edition e on e.id = ea.edition_id
                        where ea.story_id = :story and e.list_id = :list and e.id <> :edition
                          and e.number is not null
                          and (e.state in ('frozen', 'approved', 'stopped') or e.went_out_at is not null)
                        """)
                .param("story", story.value())
                .param("list", edition.list().value())
                .param("edition", edition.id().value())
                .query((row, number) -> Optional.ofNullable(row.getObject("newest", Integer.class)))
                .single()
                .map(newest -> Explanation.of("in-edition", newest));
    }
}
