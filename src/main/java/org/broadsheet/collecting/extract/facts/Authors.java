package org.broadsheet.collecting.extract.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.page.HtmlPage;

/** Finds who wrote the article, several people separated by a comma. */
public final class Authors {
    private static final int LONGEST = 70;
    private static final Pattern INTRODUCTION =
            Pattern.compile(
                    "(?iu)^(by|von|vom|par|por|di|od|przez|autor(in|en|ka)?|author|text( und fotos?)?|words|written by|posted by|published by|ein (beitrag|artikel|gastbeitrag) von|gastbeitrag von|fotos?|verfasst von|geschrieben von)\\b\\s*:?\\s*");
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "(?iu)\\s*(?:,|;|\\||/|&|\\bund\\b|\\band\\b|\\bet\\b|\\by\\b|•|·)\\s*");
    private static final Pattern NOT_A_NAME =
            Pattern.compile(
                    "(?iu).*(https?:|www\\.|@|\\.(com|de|org|net)\\b|\\badmin(istrator)?\\b|javascript|\\bcookie|\\d{3}).*|null|undefined|author|autor|unknown|anonymous|home");
    private static final String VISIBLE =
            "[itemprop=author] [itemprop=name] ; [itemprop=author] ; a[rel~=author] ; [rel~=author] ; .author-name, .author__name, .authorname, .author_name, .byline-name, .byline__name ; .author a, .byline a, .autor a ; .vcard .fn, .author.vcard ; .author, .byline, .autor, .article-author, .post-author, .entry-author, .article__author, #author ; [class*=author-name], [class*=authorName], [class*=author__name] ; [class*=byline] a ; [class*=byline], [class*=author]:not(body) a, [class*=autor] ; [class*=author]:not(body)";

    private Authors() {}

    public static Optional<String> find(HtmlPage page) {
        return joined(page.article().names("author").stream())
                .or(() -> joined(page.article().names("creator").stream()))
                .or(() -> metas(page))
                .or(() -> visible(page))
                .or(() -> joined(page.article().names("editor").stream()));
    }

    private static Optional<String> metas(HtmlPage page) {
        return joined(
                page.metas()
                        .all(
                                "author",
                                "byl",
                                "parsely-author",
                                "sailthru.author",
                                "article:author",
                                "og:article:author",
                                "dc.creator",
                                "dcterms.creator",
                                "dc.creator.personalname",
                                "citation_author",
                                "article.author",
                                "cxenseparse:author",
                                "rbauthors",
                                "authors",
                                "twitter:creator:name",
                                "dable:author",
                                "nrbi:author",
                                "bt:author"));
    }

    private static Optional<String> visible(HtmlPage page) {
        return Arrays.stream(VISIBLE.split(" ; "))
                .flatMap(selector -> page.document().select(selector).stream().limit(5))
                .filter(element ->
                        element.closest(
                                        "[class*=comment], [id*=comment], aside, footer, [class*=related]")
                                == null)
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty() && text.length() < LONGEST)
                .map(text -> joined(Stream.of(text)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> joined(Stream<String> written) {
        var names = written.flatMap(text -> names(text).stream()).distinct().limit(8).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static List<String> names(String written) {
        return Arrays.stream(
                        SEPARATOR.split(INTRODUCTION.matcher(written.strip()).replaceFirst("")))
                .map(name -> INTRODUCTION.matcher(name.strip()).replaceFirst("").strip())
                .filter(Authors::isName)
                .toList();
    }

    private static boolean isName(String name) {
        return name.length() > 1
                && name.length() < LONGEST
                && name.codePoints().anyMatch(Character::isLetter)
                && name.split("\\s+").length < 7
                && !NOT_A_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
