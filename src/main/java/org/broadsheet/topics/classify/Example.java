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

    /** An article whose labels are known in full: it is in none of the other topics. */
    public static Example complete(
            TopicText article, List<String> topics, List<TopicRules> allTopics) {
        var others =
                allTopics.stream()
                        .map(TopicRules::key)
                        .filter(key -> !topics.contains(key))
                        .toList();
        return new Example(article, topics, others);
    }

    /** It was taken out of the topic, or belongs elsewhere. */
    boolean speaksAgainst(String topic) {
        return not.contains(topic) || !topics.isEmpty();
    }
}
