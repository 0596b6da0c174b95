package org.broadsheet.demo.cast;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.broadsheet.collecting.Outlet;
import org.broadsheet.subscribers.Choice;
import org.broadsheet.subscribers.Choice.Interest;
import org.broadsheet.subscribers.Choice.Length;
import org.broadsheet.topics.Topic;

/**
 * A choice in words: topics by name, outlets by site.
 *
 * @param topics empty means every topic
 * @param less those of the topics of which one story is enough
 */
public record Wishes(
        Set<String> topics,
        Set<String> less,
        Set<String> outletsOut,
        Set<String> articleLanguages,
        Length length,
        boolean textOnly,
        String language) {
    public static final Wishes EVERYTHING =
            new Wishes(Set.of(), Set.of(), Set.of(), Set.of(), Length.FULL, false, "en");

    public Wishes {
        topics = Set.copyOf(topics);
        less = Set.copyOf(less);
        outletsOut = Set.copyOf(outletsOut);
        articleLanguages = Set.copyOf(articleLanguages);
    }

    Wishes topics(String... wanted) {
        return new Wishes(
                Set.of(wanted), less, outletsOut, articleLanguages, length, textOnly, language);
    }

    Wishes lessOf(String... topic) {
        return new Wishes(
                topics, Set.of(topic), outletsOut, articleLanguages, length, textOnly, language);
    }

    Wishes without(String... sites) {
        return new Wishes(
                topics, less, Set.of(sites), articleLanguages, length, textOnly, language);
    }

    Wishes written(String... languages) {
        return new Wishes(topics, less, outletsOut, Set.of(languages), length, textOnly, language);
    }

    Wishes length(Length other) {
        return new Wishes(topics, less, outletsOut, articleLanguages, other, textOnly, language);
    }

    Wishes asText() {
        return new Wishes(topics, less, outletsOut, articleLanguages, length, true, language);
    }

    Wishes in(String other) {
        return new Wishes(topics, less, outletsOut, articleLanguages, length, textOnly, other);
    }

    /** The same with ids; what a database does not have is not wished for. */
    Choice choice(List<Topic> known, List<Outlet> outlets) {
        return new Choice(
                known.stream()
                        .filter(topic -> topics.contains(topic.name()))
                        .collect(toMap(Topic::id, this::interest)),
                outlets.stream()
                        .filter(outlet -> outletsOut.contains(outlet.site()))
                        .map(Outlet::id)
                        .collect(toSet()),
                articleLanguages,
                length,
                textOnly,
                language);
    }

    private Interest interest(Topic topic) {
        return less.contains(topic.name()) ? Interest.LESS : Interest.NORMAL;
    }
}
