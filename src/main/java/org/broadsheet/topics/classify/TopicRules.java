package org.broadsheet.topics.classify;

import java.util.List;

/**
 * An editors' topic as it stands in the file and the database.
 *
 * @param key short name in commands and files, unique; lower case letters, digits and hyphens
 * @param name what readers see
 * @param minimum points from which on an article belongs to it
 * @param words what adds points
 * @param required phrases of which at least one must stand in the article; none means no condition
 * @param not phrases of which none may stand in the article
 * @param except longer phrases in which a word does not count: "lead" in "lead manager"
 * @param rubrics outlets' own sections that add as many points as a title hit
 * @param sources names of the only sources it takes from; none means all
 */
public record TopicRules(
        String key,
        String name,
        double minimum,
        List<RuleWord> words,
        List<String> required,
        List<String> not,
        List<String> except,
        List<RuleWord> rubrics,
        List<String> sources) {
    public static final double USUAL_MINIMUM = 3;

    public TopicRules {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "not a topic key: "
                            + key
                            + " (write small letters, digits and hyphens, as in rare-earths)");
        }
        if (!(minimum > 0)) {
            throw new IllegalArgumentException("a minimum must be above 0: " + minimum);
        }
        words = List.copyOf(words);
        required = List.copyOf(required);
        not = List.copyOf(not);
        except = List.copyOf(except);
        rubrics = List.copyOf(rubrics);
        sources = List.copyOf(sources);
    }
}
