package org.broadsheet.collecting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people add sources: one by its address, many by a list, each with its outlet. */
@Component
public class SourceDesk {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /**
     * What became of a list of feeds.
     *
     * @param added with the folder each lay in
     * @param known addresses that were read already
     * @param refused lines whose address cannot be read
     */
    public record Import(List<Added> added, List<String> known, List<String> refused) {
        public Import {
            added = List.copyOf(added);
            known = List.copyOf(known);
            refused = List.copyOf(refused);
        }
    }

    /** A new source and the line of the list it came from. */
    public record Added(SourceId source, Opml.Line line) {}

    private final Sources sources;
    private final Articles articles;
    private final Outlets outlets;
    private final Clock clock;

    SourceDesk(Sources sources, Articles articles, Outlets outlets, Clock clock) {
        this.sources = sources;
        this.articles = articles;
        this.outlets = outlets;
        this.clock = clock;
    }

    /** A feed that {@link Discovery} found; its outlet is the site it names. */
    public SourceId add(FoundFeed feed) {
        var outlet = outlets.know(feed.title(), feed.site().site(), clock.instant());
        return sources.add(
                NewSource.of(Source.Kind.FEED, feed.address().value(), feed.title(), outlet),
                clock.instant());
    }

    /**
     * A page without a feed; links that the selector chooses are its articles.
     *
     * @throws UserProblem when the page is a source already, or the selector is none
     */
    public SourceId addPage(WebLink page, String title, @Nullable String selector) {
        if (sources.find(page.value()).isPresent()) {
            throw new UserProblem("collecting.source-known", page.value());
        }
        requireSelector(selector);
        var outlet = outlets.know(title, page.site(), clock.instant());
        return sources.add(
                NewSource.of(Source.Kind.PAGE, page.value(), title, outlet).withSelector(selector),
                clock.instant());
    }

    /**
     * What a person may say of a source.
     *
     * @param language of its articles where they do not say; a tag such as {@code de}
     * @param selector of a page's links that are articles
     */
    public record About(
            String title,
            @Nullable String language,
            boolean paywalled,
            @Nullable String selector) {}

    public void describe(Source source, About about) {
        if (about.title().isBlank()) {
            throw new UserProblem("collecting.source-needs-title");
        }
        var language = about.language();
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new UserProblem("collecting.bad-language", language);
        }
        requireSelector(about.selector());
        sources.change(
                source.id(),
                new NewSource(
                        source.kind(),
                        source.address(),
                        about.title().strip(),
                        source.outlet(),
                        language,
                        source.rights(),
                        about.paywalled(),
                        about.selector(),
                        source.firstAdmitsDays()));
    }

    /** How much may be quoted, and kept: where the full text may not be, it goes at once. */
    @Transactional
    public void allow(Source source, Rights rights) {
        sources.change(source.id(), rights);
        if (!rights.fullText()) {
            articles.cut(source.id(), rights);
        }
    }

    private static void requireSelector(@Nullable String selector) {
        if (selector != null) {
            try {
                QueryParser.parse(selector);
            } catch (IllegalArgumentException | Selector.SelectorParseException noCss) {
                throw new UserProblem("collecting.bad-selector", selector);
            }
        }
    }

    /** Adds without reading: a list may be long. What cannot be read says so at its first poll. */
    public Import add(List<Opml.Line> lines) {
        var added = new ArrayList<Added>();
        var known = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (var line : lines) {
            var address = Discovery.address(line.address());
            if (address.isEmpty()) {
                refused.add(line.address());
            } else if (sources.find(address.get().value()).isPresent()) {
                known.add(line.address());
            } else {
                added.add(new Added(add(line, address.get()), line));
            }
        }
        return new Import(added, known, refused);
    }

    /** All feeds as a list that other readers import. */
    public List<Opml.Line> lines() {
        return sources.list().stream()
                .filter(source -> source.kind() == Source.Kind.FEED)
                .map(source -> new Opml.Line(source.title(), source.address(), site(source), null))
                .toList();
    }

    /** A feed or a page in a file on this server; read only where files are allowed. */
    public SourceId addFile(java.nio.file.Path file, String title, String site) {
        if (!java.nio.file.Files.isRegularFile(file)) {
            throw new UserProblem("collecting.problem.no-file", file);
        }
        var outlet = outlets.know(title, site, clock.instant());
        return sources.add(
                NewSource.of(
                        Source.Kind.FILE,
                        "file:" + file.toAbsolutePath().normalize(),
                        title,
                        outlet),
                clock.instant());
    }

    private SourceId add(Opml.Line line, WebLink address) {
        var site = line.site() == null ? address : WebLink.parse(line.site()).orElse(address);
        var outlet = outlets.know(line.title(), site.site(), clock.instant());
        return sources.add(
                NewSource.of(Source.Kind.FEED, address.value(), line.title(), outlet),
                clock.instant());
    }

    private @Nullable String site(Source source) {
        return source.outlet() == null
                ? null
                : outlets.find(source.outlet())
                        .map(outlet -> "https://" + outlet.site() + "/")
                        .orElse(null);
    }
}
