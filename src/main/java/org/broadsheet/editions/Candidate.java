package org.broadsheet.editions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A story with articles that are not settled for the list, the lead first.
 *
 * @param section its topic among those on offer; null for other news
 * @param topicScore its best score under that topic, 1 being enough; 1 where an editor put it there
 * @param offered false when the list wants neither its topics nor other news
 * @param leftOverSince when it first was over the cap as it stands now
 */
record Candidate(
        StoryId story,
        List<Article> open,
        @Nullable TopicId section,
        double topicScore,
        boolean offered,
        @Nullable SentPart sent,
        @Nullable Instant leftOverSince,
        @Nullable EditionStory edited) {
    Candidate {
        open = List.copyOf(open);
    }

    boolean pinned() {
        return edited != null && edited.pinned();
    }

    @Nullable String hiddenBy() {
        return edited == null ? null : edited.hiddenBy();
    }

    Instant newestSeen() {
        return open.stream().map(Article::firstSeenAt).max(Comparator.naturalOrder()).orElseThrow();
    }

    List<ArticleId> ids() {
        return open.stream().map(Article::id).toList();
    }

    Candidate only(List<Article> articles) {
        return new Candidate(
                story, articles, section, topicScore, offered, sent, leftOverSince, edited);
    }
}
