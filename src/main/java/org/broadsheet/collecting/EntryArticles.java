package org.broadsheet.collecting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.collecting.dedup.Fingerprint;
import org.broadsheet.collecting.extract.CleanHtml;
import org.broadsheet.collecting.extract.CleanLink;
import org.broadsheet.collecting.parse.ParsedCategory;
import org.broadsheet.collecting.parse.ParsedDate;
import org.broadsheet.collecting.parse.ParsedEntry;
import org.broadsheet.collecting.parse.ParsedFeed;
import org.broadsheet.collecting.parse.ParsedPerson;
import org.broadsheet.collecting.parse.PlainText;
import org.broadsheet.shared.WebLink;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes articles of a feed's entries, with what the feed itself says. */
final class EntryArticles {
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
    private static final int LONGEST_TITLE = 500;
    private static final int TITLE_OF_TEXT = 100;
    private static final Pattern CUT_OFF =
            Pattern.compile(
                    "(\\.\\.\\.|…|\\[(&hellip;|…|\\.\\.\\.)\\]|read more|continue reading)\\W*$",
                    Pattern.CASE_INSENSITIVE);

    private final Source source;
    private final ParsedFeed feed;
    private final Instant now;

    EntryArticles(Source source, ParsedFeed feed, Instant now) {
        this.source = source;
        this.feed = feed;
        this.now = now;
    }

    /** Empty for an entry without a link that can be followed. */
    Optional<CollectedArticle> article(ParsedEntry entry, String identity) {
        return link(entry).map(link -> article(entry, identity, link));
    }

    static String hash(ParsedEntry entry) {
        return Fingerprint.hash(
                entry.title(), entry.link(), entry.summary(), String.join("\n", entry.contents()));
    }

    /** Where it is read, without tracking; a feed's own link behind a redirector comes first. */
    static Optional<WebLink> link(ParsedEntry entry) {
        return Optional.ofNullable(entry.originalLink())
                .or(() -> Optional.ofNullable(entry.link()))
                .flatMap(link -> CleanLink.resolve(link, null));
    }

    /** The date the feed gives, unless nobody can believe it. */
    Optional<Instant> dated(ParsedEntry entry) {
        return believable(entry.published()).or(() -> believable(entry.updated()));
    }

    /** True when the text is only the beginning: few words, or cut off. */
    static boolean isTeaser(CollectedArticle article, int shortestText) {
        var text = article.text().strip();
        return Quoting.words(text) < shortestText || CUT_OFF.matcher(text).find();
    }

    private CollectedArticle article(ParsedEntry entry, String identity, WebLink link) {
        var html = CleanHtml.clean(entry.body(), link);
        var text = PlainText.of(html);
        var raw = entry.published() == null ? entry.updated() : entry.published();
        return new CollectedArticle(
                identity,
                link,
                title(entry, text, link),
                author(entry),
                language(entry),
                rubric(entry).orElse(null),
                dated(entry).map(date -> date.isAfter(now) ? now : date).orElse(now),
                raw == null ? null : raw.raw(),
                description(entry),
                text,
                html.isEmpty() ? null : html,
                picture(entry, html),
                1,
                hash(entry),
                origin(entry).map(WebLinkName::name).orElse(null),
                origin(entry).map(WebLinkName::site).orElse(null));
    }

    private Optional<Instant> believable(@Nullable ParsedDate date) {
        return Optional.ofNullable(date)
                .map(ParsedDate::instant)
                .filter(instant ->
                        instant.isAfter(EARLIEST) && instant.isBefore(now.plus(CLOCK_SKEW)));
    }

    private static String title(ParsedEntry entry, String text, WebLink link) {
        var title = entry.title();
        if (title != null && !title.isBlank()) {
            return title.length() > LONGEST_TITLE
                    ? title.substring(0, LONGEST_TITLE).strip() + "…"
                    : title;
        }
        var line = text.lines().findFirst().orElse("");
        if (line.isEmpty()) {
            return link.value();
        }
        return line.length() > TITLE_OF_TEXT
                ? line.substring(0, TITLE_OF_TEXT).strip() + "…"
                : line;
    }

    private @Nullable String author(ParsedEntry entry) {
        var people = entry.authors().isEmpty() ? feed.authors() : entry.authors();
        var names =
                people.stream()
                        .map(ParsedPerson::name)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private @Nullable String language(ParsedEntry entry) {
        return entry.language() == null ? source.language() : entry.language();
    }

    private static Optional<String> rubric(ParsedEntry entry) {
        return entry.categories().stream()
                .map(EntryArticles::word)
                .filter(word -> !word.isBlank() && word.length() <= 60)
                .findFirst();
    }

    private static String word(ParsedCategory category) {
        var word = category.label() == null ? category.term() : category.label();
        return word == null ? "" : word;
    }

    private static @Nullable String description(ParsedEntry entry) {
        var summary =
                entry.summary() == null
                        ? ""
                        : Jsoup.parseBodyFragment(entry.summary()).text().strip();
        return summary.isEmpty() ? null : summary;
    }

    private static @Nullable WebLink picture(ParsedEntry entry, String html) {
        return Optional.ofNullable(entry.image())
                .flatMap(WebLink::parse)
                .or(() ->
                        Optional.ofNullable(Jsoup.parseBodyFragment(html).selectFirst("img[src]"))
                                .flatMap(img -> WebLink.parse(img.attr("src"))))
                .orElse(null);
    }

    private record WebLinkName(String name, String site) {}

    /** Only an aggregator's entries belong to somebody else. */
    private Optional<WebLinkName> origin(ParsedEntry entry) {
        if (source.outlet() != null) {
            return Optional.empty();
        }
        var origin = entry.origin();
        var site =
                Optional.ofNullable(origin)
                        .flatMap(o -> Optional.ofNullable(o.url()))
                        .flatMap(WebLink::parse)
                        .or(() -> link(entry))
                        .map(WebLink::site)
                        .orElse("");
        var title = origin == null ? ownTitle(site) : origin.title();
        return Optional.of(new WebLinkName(title == null ? site : title, site));
    }

    /** A feed that links to its own site is that outlet's: it goes by the feed's title. */
    private @Nullable String ownTitle(String site) {
        var own = Optional.ofNullable(feed.link()).flatMap(WebLink::parse).map(WebLink::site);
        var title = feed.title();
        return title != null && !title.isBlank() && own.isPresent() && own.get().equals(site)
                ? title
                : null;
    }

    static List<ParsedEntry> oldestFirst(List<ParsedEntry> entries) {
        return entries.reversed();
    }
}
