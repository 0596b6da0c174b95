package org.broadsheet.collecting.extract.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.collecting.extract.page.HtmlPage;
import org.jsoup.nodes.Element;

/** Finds the line that tells readers who wrote the article. */
final class Bylines {
    /** The surest places first. */
    private static final List<String> PLACES =
            List.of(
                    "[itemprop=author] [itemprop=name]",
                    "[itemprop=author]",
                    "[rel~=author]",
                    ".vcard .fn, .author.vcard, .author .name",
                    "[class*=author-name], [class*=author_name], [class*=authorname], [class*=authorName], [class*=author__name], [class*=byline-name], [class*=byline__name], [class*=AuthorName]",
                    ".author a, .byline a, .autor a, .article-author a, .post-author a, .entry-author a, .by-author a",
                    ".author, .byline, .autor, .article-author, .post-author, .entry-author, .article__author, #author, .by-author, .submitted-by, .username, .autorenname",
                    "[class*=byline] a, [class*=Byline] a",
                    "[class*=byline], [class*=Byline]",
                    "a[href*='/author/'], a[href*='/autor/'], a[href*='/authors/'], a[href*='/autoren/'], a[href*='/people/'], a[href*='/profile/']",
                    "[class*=author]:not(body), [class*=Author]:not(body), [class*=autor]:not(body), [id*=author]");

    private static final String ELSEWHERE =
            "[class*=comment], [id*=comment], aside, footer, nav, [class*=related], [class*=sidebar], [class*=teaser], [class*=widget], [class*=recent]";
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?u)^(?:Von|By|BY|VON|Par|Por|Di|Text:|Autor:|Autorin:|Author:|Written by|Posted by|Veröffentlicht von|Geschrieben von|Verfasst von|(?:Ein )?(?:Beitrag|Artikel|Gastbeitrag|Bericht|Kommentar|Essay|Interview) von|Autor/in:|Verfasst am .{4,30} von|(?:Posted|Published|Veröffentlicht|Erstellt|Verfasst|Geschrieben|Publié|Publicado|Submitted|Eingestellt) (?:on|am|le|el|by|von|par|por)? ?.{0,35} ?(?:by|von|par|por):?|Door|Autore:|Autor wpisu:|Text und Fotos:|Von:|Verfasser:)\\s+(\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:\\s+(?:(?:von|van|de|del|der|dem|zu|und|and|et|di|da|la|le|y)\\s+)*\\p{Lu}[\\p{L}\\p{M}.’'-]*){0,5}).*");
    private static final int LONGEST = 100;

    private Bylines() {}

    static Optional<List<String>> find(HtmlPage page) {
        return Stream.concat(named(page), written(page))
                .filter(names -> !names.isEmpty() && names.size() < 6)
                .findFirst();
    }

    private static Stream<List<String>> named(HtmlPage page) {
        return PLACES.stream()
                .flatMap(place -> page.document().select(place).stream().limit(6))
                .filter(Bylines::isHere)
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty() && text.length() < LONGEST)
                .map(text -> PersonNames.all(List.of(text)));
    }

    private static Stream<List<String>> written(HtmlPage page) {
        return page
                .document()
                .select("p, span, div, em, i, strong, b, li, small, a, h4, h5, h6")
                .stream()
                .filter(element ->
                        element.ownText().length() > 2 && element.ownText().length() < LONGEST)
                .map(element -> element.text().strip())
                .filter(text -> text.length() < LONGEST)
                .map(WRITTEN::matcher)
                .filter(match -> match.matches())
                .map(match -> PersonNames.all(List.of(match.group(1))))
                .limit(1);
    }

    private static boolean isHere(Element element) {
        var elsewhere = element.closest(ELSEWHERE);
        return elsewhere == null || elsewhere.selectFirst("h1") != null;
    }
}
