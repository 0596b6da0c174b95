package org.broadsheet.editions;

import java.util.List;
import java.util.Objects;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** What an editor does to one story of an edition. */
public sealed interface StoryEdit {
    /** The editor's headline and summary; null leaves the outlet's. */
    record OwnWords(@Nullable String headline, @Nullable String summary) implements StoryEdit {}

    /** A pin comes first in its section, and takes even what no rule would take. */
    record Pin(boolean pinned) implements StoryEdit {}

    /** Out, and never offered again. */
    record Hide() implements StoryEdit {}

    /** Takes a hiding back. */
    record Show() implements StoryEdit {}

    /** Null: back to the section that its score gives it. */
    record MoveToSection(@Nullable TopicId section) implements StoryEdit {}

    /** Right after another story of the section; null: first. */
    record MoveAfter(@Nullable StoryId other) implements StoryEdit {}

    /** The story that tells this article is the same story: it joins this one, from now on. */
    record Join(ArticleId article) implements StoryEdit {}

    /** These articles tell another story: they leave for one of their own. */
    record Divide(List<ArticleId> leaving) implements StoryEdit {
        public Divide {
            leaving = List.copyOf(leaving);
        }
    }

    default String act() {
        return switch (this) {
            case OwnWords words -> "edition.story-worded";
            case Pin(var pinned) -> pinned ? "edition.story-pinned" : "edition.story-unpinned";
            case Hide() -> "edition.story-hidden";
            case Show() -> "edition.story-shown";
            case MoveToSection move -> "edition.story-moved";
            case MoveAfter move -> "edition.story-reordered";
            case Join join -> "edition.story-joined";
            case Divide divide -> "edition.story-divided";
        };
    }

    /** What an editor wants to read of the state before: the words that were replaced. */
    default String told(EditionStory before) {
        return this instanceof OwnWords
                ? Objects.requireNonNullElse(
                        before.ownHeadline(), Objects.requireNonNullElse(before.headline(), ""))
                : "";
    }
}
