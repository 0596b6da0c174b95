package org.broadsheet.topics;

import java.util.List;
import org.broadsheet.collecting.ArticleId;
import org.jspecify.annotations.Nullable;

/** The articles that report one event, the lead first. */
public record Story(StoryId id, @Nullable String language, List<ArticleId> articles) {
    public Story {
        articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("a story has at least one article: " + id);
        }
    }

    public ArticleId lead() {
        return articles.getFirst();
    }
}
