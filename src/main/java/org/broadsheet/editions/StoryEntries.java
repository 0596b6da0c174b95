package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.editions.render.AlsoReportedBy;
import org.broadsheet.editions.render.Entry;
import org.broadsheet.editions.render.Mark;
import org.broadsheet.editions.render.Picture;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Stories as readers see them: told by their lead article, or by another where that one is gone.
 *
 * @param installation where our pictures are served
 */
record StoryEntries(WebLink installation) {

    Entry entry(FrozenStory story) {
        var lead = story.articles().getFirst();
        return new Entry(
                headline(story),
                lead.link(),
                language(lead.language()),
                StorySummary.text(story),
                lead.outletName(),
                lead.credit(),
                alsoReportedBy(story),
                picture(lead),
                mark(story),
                lead.paywalled(),
                lead.outlet().value());
    }

    /** The entry's story told by each of its other articles, the best first. */
    List<Entry> others(Entry entry, SelectedStories selected) {
        return storyOf(entry, selected).stream().flatMap(this::retold).toList();
    }

    private Stream<Entry> retold(FrozenStory story) {
        return story.articles().stream()
                .skip(1)
                .map(article -> {
                    var reordered = new ArrayList<>(story.articles());
                    reordered.remove(article);
                    reordered.addFirst(article);
                    return entry(story.with(reordered));
                });
    }

    static Optional<FrozenStory> storyOf(Entry entry, SelectedStories selected) {
        return selected.stories().stream()
                .filter(story ->
                        story.articles().stream().anyMatch(it -> it.link().equals(entry.link())))
                .findFirst();
    }

    static Locale language(@Nullable String tag) {
        return tag == null ? Locale.forLanguageTag("und") : Locale.forLanguageTag(tag);
    }

    private static String headline(FrozenStory story) {
        return Objects.requireNonNullElse(story.ownHeadline(), story.articles().getFirst().title());
    }

    /** Without an alternative text: none of the feeds has one, and the headline stands beside. */
    private @Nullable Picture picture(FrozenArticle article) {
        var picture = article.picture();
        return picture == null
                ? null
                : new Picture(
                        org.broadsheet.editions.pictures.Picture.at(installation, picture.file()),
                        picture.width(),
                        picture.height(),
                        "");
    }

    /** Each further outlet once. */
    private static List<AlsoReportedBy> alsoReportedBy(FrozenStory story) {
        var seen = new HashSet<>(List.of(story.articles().getFirst().outlet()));
        return story.articles().stream()
                .filter(article -> seen.add(article.outlet()))
                .map(article ->
                        new AlsoReportedBy(
                                article.outletName(), article.link(), language(article.language())))
                .toList();
    }

    private static Mark mark(FrozenStory story) {
        return switch (story.mark()) {
            case FRESH -> new Mark.Fresh();
            case UPDATE ->
                    new Mark.Update(Objects.requireNonNull(story.firstSentOn()), story.newFacts());
            case CORRECTED -> new Mark.CorrectedByOutlet();
        };
    }
}
