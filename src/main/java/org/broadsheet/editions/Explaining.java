package org.broadsheet.editions;

import java.util.List;
import java.util.Optional;
import org.broadsheet.subscribers.Choice;
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

    Explaining(JdbcClient jdbc, EditionRenderings renderings) {
        this.jdbc = jdbc;
        this.renderings = renderings;
    }

    /** The reader's choice, watermark and rhythm as they are, or as they were asked about. */
    public record Reader(Choice choice, int watermark, Rhythm.Pattern rhythm) {}

    /** What the desk decided first, then what the reader's own choice made of it. */
    public List<Explanation> explain(EditionId edition, StoryId story, Reader reader) {
        var rendering = renderings.of(edition);
        var desk = decision(edition, story).or(() -> elsewhere(rendering.edition(), story));
        var offered = rendering.offered(story, reader.watermark(), reader.rhythm());
        if (offered.isEmpty()) {
            return List.of(desk.orElseGet(() -> Explanation.of("not-a-candidate")));
        }
        var own = ofReader(rendering, offered.get(), reader);
        return desk.map(it -> List.of(it, own)).orElseGet(() -> List.of(own));
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
