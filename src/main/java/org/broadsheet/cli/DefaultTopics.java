package org.broadsheet.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.collecting.SourceId;
import org.broadsheet.topics.SourceTopics;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.Topics;
import org.broadsheet.topics.classify.TopicRules;
import org.springframework.beans.factory.BeanFactory;

/** The folders of a list of feeds as topics: where a source's articles go that no rule takes. */
record DefaultTopics(Topics topics, SourceTopics ofSources) {

    static DefaultTopics in(BeanFactory application) {
        return new DefaultTopics(
                application.getBean(Topics.class), application.getBean(SourceTopics.class));
    }

    /** The topic with the folder's name, new where there is none; false if the name makes none. */
    boolean put(SourceId source, String folder) {
        var key = key(folder);
        if (key.isEmpty()) {
            return false;
        }
        var topic = find(key, folder);
        if (topic.isEmpty()) {
            topics.put(
                    new TopicRules(
                            key,
                            folder.strip(),
                            TopicRules.USUAL_MINIMUM,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
            topic = find(key, folder);
        }
        topic.ifPresent(found -> ofSources.put(source, found.id()));
        return topic.isPresent();
    }

    Optional<String> nameFor(SourceId source) {
        return ofSources.find(source).map(topics::get).map(Topic::name);
    }

    private Optional<Topic> find(String key, String name) {
        return topics.list().stream()
                .filter(topic ->
                        topic.key().equals(key) || topic.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private static String key(String folder) {
        return folder.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
