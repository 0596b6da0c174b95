package org.broadsheet.topics.classify;

import java.util.List;

/**
 * How well an article fits a topic.
 *
 * @param score 1 is enough, 2 is twice what is needed
 * @param why what made the score, weightiest first: {@code copper (title) +3}
 * @param against what keeps the article out although the score might do; empty if nothing
 */
public record TopicScore(String topic, double score, List<String> why, List<String> against) {
    public static final double ENOUGH = 1;

    public TopicScore {
        why = List.copyOf(why);
        against = List.copyOf(against);
    }

    public boolean belongs() {
        return score >= ENOUGH && against.isEmpty();
    }
}
