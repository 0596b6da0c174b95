package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.editions.DeskSheets.Placed;
import org.springframework.stereotype.Component;

/** What a frozen edition holds, and what it left out, for the desk. */
@Component
class FrozenSheet {
    private final EditionStories stories;
    private final EditionArticles articles;
    private final EditionRevisions revisions;
    private final Candidates candidates;

    FrozenSheet(
            EditionStories stories,
            EditionArticles articles,
            EditionRevisions revisions,
            Candidates candidates) {
        this.stories = stories;
        this.articles = articles;
        this.revisions = revisions;
        this.candidates = candidates;
    }

    /** Of the present revision; a lapsed edition that never froze has none. */
    Optional<String> hash(Edition edition) {
        return edition.revision() == 0
                ? Optional.empty()
                : Optional.of(revisions.get(edition.id(), edition.revision()).hash());
    }

    List<Placed> entries(Edition edition) {
        var corrected = edition.beside().corrects();
        var from = corrected == null ? edition.id() : corrected;
        var quoted = articles.list(from);
        var decided = candidates.recorded(edition.id());
        var all = new ArrayList<Placed>();
        for (var story : stories.list(from)) {
            all.add(
                    placed(
                            story,
                            quoted.getOrDefault(story.story(), List.of()),
                            Optional.ofNullable(decided.get(story.story()))));
        }
        decided.values().stream()
                .filter(it -> all.stream().noneMatch(p -> p.entry().story().equals(it.story())))
                .forEach(it -> all.add(outside(it)));
        return all;
    }

    private static Placed placed(
            EditionStory story, List<FrozenArticle> told, Optional<Candidates.Recorded> decided) {
        var theirs =
                new DeskSheet.Words(
                        Objects.requireNonNullElse(story.headline(), ""),
                        Objects.requireNonNullElse(story.summary(), ""));
        return new Placed(
                Optional.ofNullable(story.section()),
                new DeskSheet.Entry(
                        story.story(),
                        story.version(),
                        story.isIn() ? Decision.IN : Decision.HIDDEN,
                        Objects.requireNonNullElse(story.ownHeadline(), theirs.headline()),
                        Objects.requireNonNullElse(story.ownSummary(), theirs.summary()),
                        theirs,
                        story.mark(),
                        story.firstSentOn(),
                        story.newFacts(),
                        story.score(),
                        story.pinned(),
                        decided.map(Candidates.Recorded::why).orElse(""),
                        told.stream()
                                .map(it ->
                                        new DeskSheet.Told(
                                                it.article(),
                                                it.outletName(),
                                                it.title(),
                                                it.link(),
                                                it.paywalled()))
                                .toList()));
    }

    private static Placed outside(Candidates.Recorded decided) {
        return new Placed(
                Optional.empty(),
                new DeskSheet.Entry(
                        decided.story(),
                        0,
                        decided.decision(),
                        decided.title(),
                        "",
                        new DeskSheet.Words(decided.title(), ""),
                        StoryMark.FRESH,
                        null,
                        List.of(),
                        decided.score(),
                        false,
                        decided.why(),
                        List.of()));
    }
}
