package org.broadsheet.collecting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.collecting.CollectedSource.Answer;
import org.broadsheet.collecting.CollectedSource.Reading;
import org.broadsheet.collecting.fetch.FeedFetcher;
import org.broadsheet.collecting.fetch.FetchOutcome.Failed;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.fetch.FetchOutcome.Gone;
import org.broadsheet.collecting.fetch.FetchOutcome.NotModified;
import org.broadsheet.collecting.fetch.FetchOutcome.RateLimited;
import org.broadsheet.collecting.fetch.FetchOutcome.Refused;
import org.broadsheet.collecting.fetch.FetchRequest;
import org.broadsheet.collecting.fetch.Problem;
import org.broadsheet.collecting.fetch.Validators;
import org.broadsheet.collecting.parse.FeedContext;
import org.broadsheet.collecting.parse.FeedParser;
import org.broadsheet.collecting.parse.ParseOutcome.NotAFeed;
import org.broadsheet.collecting.parse.ParseOutcome.Parsed;
import org.broadsheet.collecting.parse.ParsedFeed;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source to the point where it could be kept: network, parsing, pages; no row is written.
 */
final class SourceReader {
    private static final int LARGEST_FILE = 32 * 1024 * 1024;

    private final FeedFetcher feeds;
    private final PageTexts texts;
    private final Articles articles;
    private final CollectingSettings settings;
    private final Clock clock;
    private final FeedParser parser;

    SourceReader(
            FeedFetcher feeds,
            PageTexts texts,
            Articles articles,
            CollectingSettings settings,
            Clock clock) {
        this.feeds = feeds;
        this.texts = texts;
        this.articles = articles;
        this.settings = settings;
        this.clock = clock;
        this.parser = new FeedParser(settings.entriesPerFeed());
    }

    CollectedSource read(Source source) {
        var now = clock.instant();
        var reading =
                switch (source.kind()) {
                    case FEED, PAGE -> fromWeb(source, now);
                    case FILE -> fromFile(source, now);
                    case HAND ->
                            new Reading.Unchanged(new Answer(Validators.NONE, null, null, null));
                };
        return new CollectedSource(source, now, reading);
    }

    private Reading fromWeb(Source source, Instant now) {
        var address = WebLink.parse(source.address());
        if (address.isEmpty()) {
            return new Reading.Failed(
                    new Problem("collecting.problem.no-address", List.of(source.address())), 0);
        }
        var request = new FetchRequest(address.get(), source.polling().validators(now));
        return switch (feeds.fetch(request)) {
            case Fetched fetched -> document(source, fetched, now);
            case NotModified(var validators, var rest, var moved) ->
                    new Reading.Unchanged(
                            new Answer(validators, source.polling().bodyHash(), rest, text(moved)));
            case Gone() -> new Reading.Gone();
            case RateLimited(var status, var retryAfter) -> new Reading.RateLimited(retryAfter);
            case Refused(var problem) -> new Reading.Failed(problem, 0);
            case Failed(var problem, var status) -> new Reading.Failed(problem, status);
        };
    }

    private Reading document(Source source, Fetched fetched, Instant now) {
        var hash = BodyHash.of(fetched.body());
        var answer =
                new Answer(fetched.validators(), hash, fetched.restFor(), text(fetched.movedTo()));
        if (hash.equals(source.polling().bodyHash())) {
            return new Reading.Unchanged(answer);
        }
        if (source.kind() == Source.Kind.PAGE) {
            return new PageList(source, fetched)
                    .feed()
                    .<Reading>map(feed -> news(source, feed, answer, now))
                    .orElseGet(() -> noLinks(source));
        }
        var context =
                new FeedContext(
                        fetched.location().value(),
                        fetched.contentType(),
                        fetched.contentLocation());
        return parsed(source, fetched.body(), context, answer, now);
    }

    private static Reading noLinks(Source source) {
        return new Reading.Failed(
                new Problem("collecting.problem.no-links", List.of(source.title())), 200);
    }

    private Reading parsed(
            Source source, byte[] body, FeedContext context, Answer answer, Instant now) {
        return switch (parser.parse(body, context)) {
            case Parsed(var feed, var repaired) -> news(source, feed, answer, now);
            case NotAFeed(var reason) ->
                    new Reading.Failed(new Problem(reason.key(), List.of()), 200);
        };
    }

    private Reading news(Source source, ParsedFeed feed, Answer answer, Instant now) {
        var news = new FeedNews(source, feed, articles, now);
        var completed =
                texts.complete(
                        news.arrived(),
                        source.language() == null ? feed.language() : source.language(),
                        now);
        var told =
                completed.left() > 0 || news.held() > 0
                        ? new Answer(Validators.NONE, null, null, answer.movedTo())
                        : new Answer(
                                answer.validators(),
                                answer.bodyHash(),
                                longer(answer.rest(), feed.timeToLive()),
                                answer.movedTo());
        return new Reading.Read(
                told,
                completed.articles(),
                news.renamed(),
                news.same(),
                news.buried(),
                news.held(),
                completed.left());
    }

    private Reading fromFile(Source source, Instant now) {
        if (!settings.filesAllowed()) {
            return new Reading.Failed(new Problem("collecting.problem.no-files", List.of()), 0);
        }
        try {
            var path = Path.of(source.address().replaceFirst("^file:(//)?", ""));
            if (Files.size(path) > LARGEST_FILE) {
                return new Reading.Failed(
                        new Problem("collecting.problem.too-large", List.of("32")), 0);
            }
            return fileContent(source, Files.readAllBytes(path), now);
        } catch (IOException | RuntimeException unreadable) {
            return new Reading.Failed(
                    new Problem("collecting.problem.no-file", List.of(source.address())), 0);
        }
    }

    private Reading fileContent(Source source, byte[] body, Instant now) {
        var answer = new Answer(Validators.NONE, BodyHash.of(body), null, null);
        if (java.util.Objects.equals(answer.bodyHash(), source.polling().bodyHash())) {
            return new Reading.Unchanged(answer);
        }
        return switch (parser.parse(body, FeedContext.NONE)) {
            case Parsed(var feed, var repaired) -> news(source, feed, answer, now);
            case NotAFeed(var reason) ->
                    texts.ofFile(source, body, now)
                            .<Reading>map(page ->
                                    new Reading.Read(
                                            answer, List.of(page), List.of(), 0, List.of(), 0, 0))
                            .orElseGet(() ->
                                    new Reading.Failed(new Problem(reason.key(), List.of()), 0));
        };
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static @Nullable String text(@Nullable WebLink link) {
        return link == null ? null : link.value();
    }
}
