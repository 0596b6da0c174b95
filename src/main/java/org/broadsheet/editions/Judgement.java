package org.broadsheet.editions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.collecting.Article;
import org.broadsheet.topics.StoryRanking;

/** What composing asks of the newsroom's judgement. */
interface Judgement {
    /**
     * How much a story matters, higher first, from the articles that are open, and why.
     *
     * @param topicScore under the section it stands in; 1 without
     */
    StoryRanking.Ranked rank(List<Article> open, double topicScore, Instant now);

    /** The facts that are new beside what was sent; empty when it is a rewrite. */
    Optional<List<String>> newFacts(List<Article> sent, List<Article> open);
}
