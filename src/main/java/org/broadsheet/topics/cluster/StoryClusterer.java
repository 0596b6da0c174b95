package org.broadsheet.topics.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Groups the articles of a window into stories.
 *
 * <p>A late arrival is grouped by calling this again with the stories so far as {@link
 * Links#together}: they keep together, and the new article joins the one it is nearest to.
 */
public final class StoryClusterer {
    private final ClusterSettings settings;

    public StoryClusterer(ClusterSettings settings) {
        this.settings = settings;
    }

    /** Every article is in exactly one group; groups stand in the order of their first article. */
    public List<StoryGroup> group(List<StoryText> articles, Links links) {
        var byLanguage =
                articles.stream()
                        .collect(
                                Collectors.groupingBy(
                                        article -> article.language().family(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var groups = new ArrayList<StoryGroup>();
        byLanguage.values().forEach(window -> groups.addAll(groupOneLanguage(window, links)));
        return byLanguage.size() < 2
                ? groups
                : new AcrossLanguages(articles, links, settings).join(groups);
    }

    private List<StoryGroup> groupOneLanguage(List<StoryText> read, Links links) {
        var articles = Boilerplate.without(read, 2 * settings.leadChars());
        var vocabulary = new Vocabulary();
        var counted =
                articles.stream()
                        .map(a -> vocabulary.count(ArticleTerms.of(a, settings.leadChars())))
                        .toList();
        var vectors = counted.stream().map(t -> vocabulary.vector(t, settings)).toList();
        var names = counted.stream().map(vocabulary::names).toList();
        var window = new Window(articles, vectors, names, vocabulary);
        return new Grouping(window, links, settings).stories();
    }
}
