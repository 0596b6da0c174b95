package org.broadsheet.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.collecting.Article;
import org.broadsheet.collecting.Articles;
import org.broadsheet.editions.RightsReport.Quoted;
import org.broadsheet.editions.RightsReport.Repeated;
import org.springframework.stereotype.Component;

/**
 * Reports what an edition quotes, and finds editors' own words that are a protected source's.
 *
 * <p>The other articles of a story are named and linked only; one of them is quoted in place of the
 * lead to readers who left the lead's outlet out.
 */
@Component
public class RightsReports {
    private final Editions editions;
    private final EditionRevisions revisions;
    private final Articles articles;

    RightsReports(Editions editions, EditionRevisions revisions, Articles articles) {
        this.editions = editions;
        this.revisions = revisions;
        this.articles = articles;
    }

    /** Of the present revision; while an edition forms nothing is quoted yet. */
    public RightsReport of(EditionId id) {
        var edition = editions.get(id);
        if (edition.revision() == 0) {
            return new RightsReport(List.of(), List.of());
        }
        var content = revisions.get(id, edition.revision()).content();
        return new RightsReport(quoted(content), repeated(content));
    }

    private static List<Quoted> quoted(FrozenEdition content) {
        var outlets = new LinkedHashMap<String, Quoted>();
        for (var story : content.stories()) {
            for (var article : story.articles()) {
                var words = StorySummary.wordsOf(article, story);
                outlets.merge(
                        article.outletName(),
                        new Quoted(
                                article.outletName(), words, words > 0 ? 1 : 0, words > 0 ? 0 : 1),
                        RightsReports::together);
            }
        }
        return outlets.values().stream()
                .sorted(Comparator.comparingInt(Quoted::words).reversed())
                .toList();
    }

    private static Quoted together(Quoted one, Quoted other) {
        return new Quoted(
                one.outlet(),
                one.words() + other.words(),
                one.quotations() + other.quotations(),
                one.links() + other.links());
    }

    private List<Repeated> repeated(FrozenEdition content) {
        var found = new ArrayList<Repeated>();
        var all = new ArrayList<Article>();
        for (var story : content.stories()) {
            var sources = protectedOf(story);
            all.addAll(sources);
            var own = own(story);
            sources.forEach(article ->
                    RepeatedWords.longest(own, article.text())
                            .ifPresent(words ->
                                    found.add(
                                            new Repeated(
                                                    story.story(),
                                                    article.id(),
                                                    article.outletName(),
                                                    words))));
        }
        var note = Objects.requireNonNullElse(content.text().note(), "").replaceAll("<[^>]*>", " ");
        all.forEach(article ->
                RepeatedWords.longest(note, article.text())
                        .ifPresent(words ->
                                found.add(
                                        new Repeated(
                                                null, article.id(), article.outletName(), words))));
        return found;
    }

    private List<Article> protectedOf(FrozenStory story) {
        return articles
                .list(story.articles().stream().map(FrozenArticle::article).toList())
                .stream()
                .filter(article -> article.rights().isProtected())
                .toList();
    }

    private static String own(FrozenStory story) {
        return String.join(
                " \n ",
                Stream.of(story.ownHeadline(), story.ownSummary())
                        .filter(Objects::nonNull)
                        .toList());
    }
}
