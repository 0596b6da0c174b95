package org.broadsheet.demo.site;

import com.ibm.icu.text.Transliterator;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** An article with its address and dates, ready for a feed or a page. */
record PrintedArticle(
        String name,
        String link,
        String title,
        String author,
        String rubric,
        String event,
        String teaser,
        List<String> paragraphs,
        ZonedDateTime published,
        Locale language) {
    private static final String PICTURE = ".jpg";

    PrintedArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    static PrintedArticle of(SiteArticle article, SiteOutlet outlet, String address, Instant now) {
        var published = now.minus(article.age()).atZone(outlet.zone());
        var dateline = new Dateline(published, outlet.language());
        var name = nameOf(article.title());
        return new PrintedArticle(
                name,
                address + name,
                article.title(),
                article.author(),
                article.rubric(),
                article.event(),
                dateline.fill(article.teaser()),
                article.paragraphs().stream().map(dateline::fill).toList(),
                published,
                outlet.language());
    }

    /** The address of its picture; two of three articles have one. */
    public @Nullable String picture() {
        return Math.floorMod(title.hashCode(), 3) == 0 ? null : link + PICTURE;
    }

    /** RFC 1123, as RSS wants it. */
    public String rssDate() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(published);
    }

    /** ISO 8601 with the outlet's offset. */
    public String isoDate() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(published.withNano(0));
    }

    /** As a person reads it. */
    public String shownDate() {
        return published.format(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language));
    }

    public String html() {
        return paragraphs.stream()
                .map(text -> "<p>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String nameOf(String title) {
        return Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower")
                .transliterate(title)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
