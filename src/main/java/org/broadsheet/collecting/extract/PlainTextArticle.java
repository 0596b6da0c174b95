package org.broadsheet.collecting.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.body.PlainTextPage;
import org.broadsheet.collecting.extract.dates.DateReader;
import org.jspecify.annotations.Nullable;

/** Reads the lines around the text of a plain page: date, section, author, related articles. */
final class PlainTextArticle {
    private static final Pattern BYLINE =
            Pattern.compile("(?u)(?:By|Von|Par|Por|Di|Author:|Autor:)\\s+(\\p{Lu}.{2,60})");
    private static final Pattern NAME =
            Pattern.compile("(?u)\\p{Lu}[\\p{L}\\p{M}.’'-]*(\\s+\\p{Lu}[\\p{L}\\p{M}.’'-]*){1,3}");
    private static final Pattern LABEL = Pattern.compile("(?u)\\p{Lu}[\\p{L}\\p{M}&/ -]{2,40}");

    private final PlainTextPage page;
    private final DateReader dates;

    PlainTextArticle(PlainTextPage page, DateReader dates) {
        this.page = page;
        this.dates = dates;
    }

    ExtractedArticle article(PageSource source) {
        var body = page.body();
        var published =
                Stream.concat(page.head().stream(), page.below().stream())
                        .flatMap(line -> dates.first(line).stream())
                        .findFirst();
        return new ExtractedArticle(
                page.title(),
                author().orElse(null),
                published.orElse(null),
                null,
                section().orElse(null),
                source.language(),
                null,
                source.url() == null ? null : source.url().site(),
                source.url(),
                body.paragraphs().stream().findFirst().orElse(null),
                body.text(),
                CleanHtml.clean(body.root().html(), source.url()),
                Confidence.of(body, !page.title().isEmpty(), published.isPresent()),
                related());
    }

    /** The last line of words above the headline: the outlet's own label stands next to it. */
    private Optional<String> section() {
        return page.head().stream()
                .filter(line -> LABEL.matcher(line).matches() && dates.first(line).isEmpty())
                .reduce((first, second) -> second);
    }

    private Optional<String> author() {
        return Stream.concat(page.below().stream(), page.head().stream())
                .map(BYLINE::matcher)
                .filter(byline -> byline.matches())
                .map(byline -> byline.group(1))
                .findFirst();
    }

    /** After the label: headlines, each followed by the name of its author or by none. */
    private List<RelatedLink> related() {
        var found = new ArrayList<RelatedLink>();
        @Nullable String headline = null;
        for (var line : page.rest().stream().skip(1).toList()) {
            var isName = NAME.matcher(line).matches();
            if (headline != null) {
                found.add(new RelatedLink(headline, null, isName ? line : null));
            }
            headline =
                    isName || line.split("\\s+", -1).length < 4 || line.endsWith("!!")
                            ? null
                            : line;
        }
        if (headline != null) {
            found.add(new RelatedLink(headline, null, null));
        }
        return List.copyOf(found);
    }
}
