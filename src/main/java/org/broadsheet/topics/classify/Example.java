package org.broadsheet.topics.classify;

import java.util.List;

/** An article an editor filed: it belongs to these topics (keys) and to no other. */
public record Example(TopicText article, List<String> topics) {
    public Example {
        topics = List.copyOf(topics);
    }
}
