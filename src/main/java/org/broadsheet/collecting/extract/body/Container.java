package org.broadsheet.collecting.extract.body;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Chooses the smallest element that holds the article's prose. */
final class Container {
    private static final double ALMOST_ALL = 0.88;
    private static final double MOST = 0.55;

    /** What publishing systems call the element of the text, the surest names first. */
    private static final List<String> NAMES =
            List.of(
                    "[itemprop=articleBody], [itemprop=text], [property='schema:articleBody']",
                    "[class*=article-body], [class*=articleBody], [class*=article_body],"
                            + " [class*=article__body], [class*=articlebody], [class*=ArticleBody],"
                            + " [id*=article-body], [id*=articleBody], [id*=article_body],"
                            + " [class*=story-body], [class*=storybody], [class*=story__body],"
                            + " [class*=post-body], [class*=postbody], [class*=body-text],"
                            + " [class*=article-text], [class*=article__text], [class*=articletext],"
                            + " [class*=article-content], [class*=article__content],"
                            + " [class*=articleContent], [class*=article_content],"
                            + " [class*=entry-content], [class*=entry__content], [class*=post-content],"
                            + " [class*=post__content], [class*=post_content], [class*=postContent],"
                            + " [class*=single-content], [class*=td-post-content],"
                            + " [class*=field--name-body], [class*=field-name-body],"
                            + " [class*=post-text], [class*=post-entry], [class*=news-text],"
                            + " [class*=newstext], [id=bodyContent], [class*=mw-parser-output]",
                    "article");

    private Container() {}

    static Element choose(Element body, Tallies tallies) {
        var enough = tallies.prose(body) * MOST;
        return NAMES.stream()
                .map(names -> named(body, names, tallies, enough))
                .flatMap(Optional::stream)
                .findFirst()
                .map(element -> narrowed(element, tallies))
                .orElseGet(() -> narrowed(body, tallies));
    }

    private static Optional<Element> named(
            Element body, String names, Tallies tallies, double enough) {
        return body.select(names).stream()
                .filter(element -> tallies.prose(element) > 0 && tallies.prose(element) >= enough)
                .min(Comparator.comparingInt(tallies::text));
    }

    private static Element narrowed(Element start, Tallies tallies) {
        var chosen = start;
        while (true) {
            var wanted = tallies.prose(chosen) * ALMOST_ALL;
            var child =
                    chosen.children().stream()
                            .filter(inner -> tallies.prose(inner) > 0)
                            .filter(inner -> tallies.prose(inner) >= wanted)
                            .filter(inner -> !inner.childNodes().isEmpty())
                            .findFirst();
            if (child.isEmpty() || child.get().normalName().equals("p")) {
                return chosen;
            }
            chosen = child.get();
        }
    }
}
