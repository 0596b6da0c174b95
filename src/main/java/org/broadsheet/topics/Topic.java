package org.broadsheet.topics;

/** An editors' subject. {@code rules} is the YAML text that {@code topics export} writes. */
public record Topic(
        TopicId id, String key, String name, int position, double minimumScore, String rules) {}
