package org.broadsheet.editions;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes down what an edition holds, and why, and whose turn it is to support it. */
@Component
class EditionFilling {
    private final Candidates candidates;
    private final EditionStories stories;
    private final EditionArticles articles;
    private final Sponsors sponsors;

    EditionFilling(
            Candidates candidates,
            EditionStories stories,
            EditionArticles articles,
            Sponsors sponsors) {
        this.candidates = candidates;
        this.stories = stories;
        this.articles = articles;
        this.sponsors = sponsors;
    }

    /** Editors' edits follow the stories that merged. */
    void follow(EditionId edition) {
        stories.follow(edition);
    }

    void fill(Edition edition, Composition composition) {
        candidates.record(edition.id(), composition.decisions());
        composition.with(Decision.HIDDEN).forEach(it -> candidates.settle(edition, it));
        composition.with(Decision.TOO_OLD).forEach(it -> candidates.settle(edition, it));
        var in = composition.in();
        for (var position = 0; position < in.size(); position++) {
            fill(edition, in.get(position), position);
        }
        if (edition.kind().inStream()) {
            sponsors.choose(
                    edition,
                    in.stream()
                            .flatMap(it -> Stream.ofNullable(it.section()))
                            .collect(Collectors.toSet()));
        }
    }

    /** One more story for an edition that is frozen; its place comes with the next revision. */
    void add(Edition edition, Decided decided) {
        candidates.take(edition, decided);
        fill(edition, decided, stories.list(edition.id()).size());
    }

    private void fill(Edition edition, Decided decided, int position) {
        var edited = stories.find(edition.id(), decided.story()).orElse(null);
        stories.put(edition.id(), EditionStory.filled(decided, position, edited));
        articles.add(edition.id(), decided.story(), decided.articles());
    }
}
