package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.collecting.Article;
import org.broadsheet.topics.cluster.NewFacts;
import org.broadsheet.topics.cluster.StoryText;
import org.broadsheet.topics.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether new articles of a story that was sent are worth an update: they must bring a new
 * outlet, a name or a number, and be more than a rewrite of what was sent.
 */
public final class FollowUps {
    private static final int MOST_FACTS = 5;

    private FollowUps() {}

    /** The new facts, most telling first: outlets, names, numbers. Empty if it is no follow-up. */
    public static Optional<List<String>> newFacts(List<Article> sent, List<Article> open) {
        var facts = NewFacts.of(texts(open), texts(sent));
        if (facts.rewrite()) {
            return Optional.empty();
        }
        var told = new ArrayList<String>(facts.names());
        told.addAll(facts.numbers());
        var outlets = newOutlets(sent, open);
        if (told.isEmpty() && outlets.isEmpty()) {
            return Optional.empty();
        }
        outlets.addAll(told);
        return Optional.of(outlets.stream().limit(MOST_FACTS).toList());
    }

    private static Set<String> newOutlets(List<Article> sent, List<Article> open) {
        var outlets = new LinkedHashSet<String>();
        open.forEach(article -> outlets.add(article.outletName()));
        sent.forEach(article -> outlets.remove(article.outletName()));
        return outlets;
    }

    private static List<StoryText> texts(Collection<Article> articles) {
        return articles.stream()
                .map(a ->
                        new StoryText(
                                a.id().value(),
                                a.publishedAt(),
                                language(a.language()),
                                a.title(),
                                a.text()))
                .toList();
    }

    static Language language(@Nullable String tag) {
        return tag != null && tag.matches("(?i)[a-z]{2,3}([-_].*)?")
                ? Language.of(tag)
                : Language.ENGLISH;
    }
}
