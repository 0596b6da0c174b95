package org.broadsheet.editions;

import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.topics.Newsroom;
import org.broadsheet.topics.Stories;
import org.broadsheet.topics.StoryDesk;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an edit means beyond its edition: stories that an editor joined or divided stay so for every
 * list, and a story moved to a section is an example for that topic.
 */
@Component
class StoriesAtLarge {
    private final StoryDesk desk;
    private final Stories stories;
    private final Newsroom newsroom;

    StoriesAtLarge(StoryDesk desk, Stories stories, Newsroom newsroom) {
        this.desk = desk;
        this.stories = stories;
        this.newsroom = newsroom;
    }

    void change(Edition edition, EditionStory before, StoryEdit edit, Actor by) {
        switch (edit) {
            case StoryEdit.Join(var article) -> {
                requireForming(edition);
                desk.merge(before.story(), storyOf(article), by);
            }
            case StoryEdit.Divide(var leaving) -> {
                requireForming(edition);
                desk.split(before.story(), leaving, by);
            }
            case StoryEdit.MoveToSection(var section) -> teach(before, section, by);
            case StoryEdit.OwnWords words -> {}
            case StoryEdit.Pin pin -> {}
            case StoryEdit.Hide hide -> {}
            case StoryEdit.Show show -> {}
            case StoryEdit.MoveAfter move -> {}
        }
    }

    StoryEdit undo(StoryEdit.Join join) {
        return new StoryEdit.Divide(articles(storyOf(join.article())));
    }

    StoryEdit undo(StoryEdit.Divide divide) {
        return new StoryEdit.Join(divide.leaving().getFirst());
    }

    /** The lead article is the example for where it is moved to, and none for where it stood. */
    private void teach(EditionStory before, @Nullable TopicId section, Actor by) {
        var lead = stories.get(before.story()).lead();
        if (before.section() != null) {
            newsroom.forget(lead, before.section());
        }
        if (section != null) {
            newsroom.move(lead, section, true, by);
        }
    }

    private StoryId storyOf(ArticleId article) {
        return stories.storyOf(article)
                .orElseThrow(() -> new UserProblem("editions.article-without-story", article));
    }

    private List<ArticleId> articles(StoryId story) {
        return stories.get(story).articles();
    }

    /** Readers may be about to get a frozen edition's stories as they are. */
    private static void requireForming(Edition edition) {
        if (!edition.isForming()) {
            throw new UserProblem("editions.frozen-stories-stay");
        }
    }
}
