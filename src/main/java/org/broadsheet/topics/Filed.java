package org.broadsheet.topics;

import java.util.List;
import org.broadsheet.collecting.ArticleId;

/**
 * An article under one of its topics.
 *
 * @param score 1 is enough; by rules and examples
 * @param best the topic it scores highest in
 * @param why what made the score
 */
public record Filed(
        ArticleId article, TopicId topic, double score, boolean best, List<String> why) {
    public Filed {
        why = List.copyOf(why);
    }
}
