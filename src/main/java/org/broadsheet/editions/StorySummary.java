package org.broadsheet.editions;

import java.util.List;
import java.util.Objects;
import org.broadsheet.collecting.Article;
import org.broadsheet.topics.Summaries;
import org.broadsheet.topics.Summaries.Passage;
import org.broadsheet.topics.Summaries.Said;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a story's headline: the editor's words, else two or three sentences out of what
 * its articles may be quoted with, credited where several outlets are.
 */
final class StorySummary {
    private StorySummary() {}

    static String text(FrozenStory story) {
        var own = story.ownSummary();
        return own != null ? own : text(said(story), story.articles().getFirst().quoted());
    }

    /** What would stand there if the articles were frozen now, the lead first. */
    static String of(List<Article> articles) {
        var quotations = articles.stream().map(Article::quotable).toList();
        var lead = quotations.getFirst();
        var passages =
                quotations.stream()
                        .map(it -> passage(it.outlet(), it.text(), it.language(), lead.language()))
                        .toList();
        return text(Summaries.ofPassages(passages, lead.language()), lead.text());
    }

    /** How many words of the article the summary takes. */
    static int wordsOf(FrozenArticle article, FrozenStory story) {
        if (story.ownSummary() != null) {
            return 0;
        }
        var said = said(story);
        if (said.isEmpty()) {
            return article.equals(story.articles().getFirst()) ? words(article.quoted()) : 0;
        }
        return said.stream()
                .filter(it -> it.passage() == story.articles().indexOf(article))
                .mapToInt(it -> words(it.sentence()))
                .sum();
    }

    /** The lead first: a reader who left its outlet out gets the story told by another. */
    private static List<Said> said(FrozenStory story) {
        var lead = story.articles().getFirst();
        var passages =
                story.articles().stream()
                        .map(it ->
                                passage(
                                        it.outletName(),
                                        it.quoted(),
                                        it.language(),
                                        lead.language()))
                        .toList();
        return Summaries.ofPassages(passages, lead.language());
    }

    /** An article in another language than the lead's is not quoted beside it. */
    private static Passage passage(
            String outlet, String quoted, @Nullable String language, @Nullable String leads) {
        return new Passage(outlet, Objects.equals(language, leads) ? quoted : "");
    }

    private static String text(List<Said> said, String otherwise) {
        var outlets = said.stream().map(Said::outlet).distinct().count();
        return switch ((int) outlets) {
            case 0 -> otherwise;
            case 1 -> String.join(" ", said.stream().map(Said::sentence).toList());
            default -> Summaries.text(said);
        };
    }

    private static int words(String text) {
        return RepeatedWords.words(text).size();
    }
}
