package org.broadsheet.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.broadsheet.topics.StoryId;
import org.springframework.stereotype.Component;

/** What an edition that still forms would be if it were frozen at some instant; keeps nothing. */
@Component
class FormingEditions {
    private final Editions editions;
    private final EditionRevisions revisions;
    private final EditionStories stories;
    private final EditionComposer composer;

    FormingEditions(
            Editions editions,
            EditionRevisions revisions,
            EditionStories stories,
            EditionComposer composer) {
        this.editions = editions;
        this.revisions = revisions;
        this.stories = stories;
        this.composer = composer;
    }

    /** With the number it would get, after the editions before it. */
    FrozenStream stream(Edition forming, Instant at) {
        if (!forming.kind().inStream()) {
            return FrozenStream.alone(forming, revisions.content(forming));
        }
        var frozen = forming.frozen(editions.newestNumber(forming.list()) + 1, at);
        return FrozenStream.upTo(
                frozen, content(frozen, composer.compose(forming.id(), at)), editions, revisions);
    }

    private FrozenEdition content(Edition frozen, Composition composition) {
        var edited = stories.followed(frozen.id());
        var filled = new ArrayList<EditionStory>();
        var quoted = new HashMap<StoryId, List<FrozenArticle>>();
        for (var decided : composition.in()) {
            var story = decided.story();
            filled.add(EditionStory.filled(decided, filled.size(), edited.get(story)));
            quoted.put(story, decided.articles().stream().map(FrozenArticle::quoting).toList());
        }
        return revisions.content(frozen, filled, quoted);
    }
}
