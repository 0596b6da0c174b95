package org.broadsheet.editions;

import java.time.Clock;
import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.Newsroom;
import org.broadsheet.topics.Stories;
import org.broadsheet.topics.StoryId;
import org.springframework.stereotype.Component;

/**
 * Puts a story into an edition that the rules left out, or did not know yet. While it forms a pin
 * does that; in a draft the story is filled in, as a new revision.
 */
@Component
public class StoryAdding {
    private final EditingDesk desk;
    private final EditionActs acts;
    private final EditionComposer composer;
    private final Draft draft;
    private final Arrivals arrivals;

    StoryAdding(
            EditingDesk desk,
            EditionActs acts,
            EditionComposer composer,
            Draft draft,
            Arrivals arrivals) {
        this.desk = desk;
        this.acts = acts;
        this.composer = composer;
        this.draft = draft;
        this.arrivals = arrivals;
    }

    /** What a frozen edition is written with. */
    @Component
    record Draft(
            EditionStories stories,
            EditionFilling filling,
            EditionRevising revising,
            EditLog log,
            Clock clock) {}

    /** How an article that just came in gets its topics and its story. */
    @Component
    record Arrivals(Newsroom newsroom, Stories stories, Clock clock) {
        StoryId storyOf(ArticleId article) {
            if (stories.storyOf(article).isEmpty()) {
                newsroom.file(List.of(article));
                newsroom.group(clock.instant());
            }
            return stories.storyOf(article)
                    .orElseThrow(() -> new UserProblem("editions.article-without-story", article));
        }
    }

    /** Files the article and puts the story that tells it in. */
    public StoryId add(EditionId id, ArticleId article, Actor by) {
        var story = arrivals.storyOf(article);
        add(id, story, by);
        return story;
    }

    public Edition add(EditionId id, StoryId story, Actor by) {
        var there = draft.stories().find(id, story);
        if (there.filter(EditionStory::isIn).isPresent()) {
            throw new UserProblem("editions.story-in-already");
        }
        var version = there.map(EditionStory::version).orElse(0);
        if (there.filter(it -> it.hiddenBy() != null).isPresent()) {
            return desk.edit(id, story, version, new StoryEdit.Show(), by);
        }
        var now = draft.clock().instant();
        var decided =
                composer.compose(id, now).decisions().stream()
                        .filter(it -> it.story().equals(story))
                        .findFirst()
                        .orElseThrow(() -> new UserProblem("editions.story-settled"));
        return acts.step(
                id, by, "edition.story-added", edition -> added(edition, decided, version, by));
    }

    private Edition added(Edition edition, Decided decided, int version, Actor by) {
        var story = decided.story();
        var hide = EditText.write(new StoryEdit.Hide());
        draft.log().record(edition.id(), story, "edition.story-added", by, "", hide);
        if (edition.isForming()) {
            var row =
                    draft.stories()
                            .find(edition.id(), story)
                            .orElseGet(() -> EditionStory.untouched(story));
            if (row.version() != version) {
                throw new UserProblem("editions.story-changed-meanwhile");
            }
            draft.stories().put(edition.id(), row.pinned(true));
            return edition;
        }
        draft.filling().add(edition, decided.taken(by.asText()));
        return draft.revising().revised(edition, by);
    }
}
