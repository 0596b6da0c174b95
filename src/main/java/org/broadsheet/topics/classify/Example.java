package org.broadsheet.topics.classify;

import java.util.List;

/**
 * An article an editor filed, to learn from.
 *
 * @param topics keys of the topics it belongs to
 * @param not keys of topics it was taken out of
 */
public record Example(TopicText article, List<String> topics, List<String> not) {
    public Example {
        topics = List.copyOf(topics);
        not = List.copyOf(not);
    }

    /** It was taken out of the topic, or belongs elsewhere. */
    boolean speaksAgainst(String topic) {
        return not.contains(topic) || !topics.isEmpty();
    }
}
