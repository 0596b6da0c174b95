package org.broadsheet.collecting.extract.dates;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the article's headline stands in a page: dates near it are the article's, and a box that
 * holds it is no sidebar whatever its name.
 */
record Headline(@Nullable Element element, Set<Element> around) {

    static Headline of(Document document, String title) {
        var found = heading(document, title);
        return found.map(element -> new Headline(element, new HashSet<>(element.parents())))
                .orElseGet(() -> new Headline(null, Set.of()));
    }

    boolean isAt(Element other) {
        return element != null && element.equals(other);
    }

    private static Optional<Element> heading(Document document, String title) {
        var wanted = letters(title);
        var headings =
                document.select("h1, h2, h3, h4, h5, h6, [itemprop=headline], [class*=title]");
        return headings.stream()
                .filter(heading -> !wanted.isEmpty() && letters(heading.text()).equals(wanted))
                .findFirst()
                .or(() -> document.select("h1").stream().filter(Element::hasText).findFirst());
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
