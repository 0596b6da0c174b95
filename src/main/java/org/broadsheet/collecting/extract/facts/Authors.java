package org.broadsheet.collecting.extract.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.page.HtmlPage;

/**
 * Finds who wrote the article, several people separated by a comma.
 *
 * <p>A person comes before an organisation, wherever either is named; the site's own name is the
 * last answer.
 */
public final class Authors {
    private static final String[] METAS = {
        "author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "article:author",
        "og:article:author",
        "article:author_name",
        "dc.creator",
        "dcterms.creator",
        "dc.creator.personalname",
        "citation_author",
        "article.author",
        "cxenseparse:author",
        "rbauthors",
        "authors",
        "dable:author",
        "nrbi:author",
        "bt:author",
        "creator"
    };

    private static final Pattern WRITTEN_BY =
            Pattern.compile(
                    "(?iu)(written|verfasst|geschrieben|escrito|écrit|scritto|napisa).*|by|von|autor|author");

    private Authors() {}

    public static Optional<String> find(HtmlPage page) {
        var said =
                Stream.of(
                                page.article().names("author"),
                                page.metas().all(METAS).limit(6).toList(),
                                labelled(page),
                                page.article().names("creator"))
                        .map(names -> PersonNames.all(names))
                        .filter(names -> !names.isEmpty())
                        .toList();
        var people =
                said.stream()
                        .map(names -> people(names, page))
                        .filter(names -> !names.isEmpty())
                        .findFirst();
        return people.filter(names -> names.stream().anyMatch(PersonNames::isFull))
                .or(() ->
                        Bylines.find(page)
                                .map(names -> people(names, page))
                                .filter(names -> !names.isEmpty()))
                .or(() -> people)
                .or(() -> said.stream().findFirst())
                .or(() -> Bylines.find(page))
                .map(names -> String.join(", ", names));
    }

    /** The card that Yoast writes: a pair of label and value. */
    private static List<String> labelled(HtmlPage page) {
        var label = page.metas().first("twitter:label1").orElse("");
        return WRITTEN_BY.matcher(label).matches()
                ? page.metas().first("twitter:data1").stream().toList()
                : List.of();
    }

    private static List<String> people(List<String> names, HtmlPage page) {
        return names.stream().filter(name -> !Words.isSite(name, page)).toList();
    }
}
