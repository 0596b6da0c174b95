package org.broadsheet.collecting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.collecting.fetch.FeedFetcher;
import org.broadsheet.collecting.fetch.FetchOutcome.Failed;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.fetch.FetchOutcome.RateLimited;
import org.broadsheet.collecting.fetch.FetchOutcome.Refused;
import org.broadsheet.collecting.fetch.FetchRequest;
import org.broadsheet.collecting.parse.FeedContext;
import org.broadsheet.collecting.parse.FeedParser;
import org.broadsheet.collecting.parse.ParseOutcome.Parsed;
import org.broadsheet.collecting.parse.ParsedFeed;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Finds the feeds of a site from any address of it; what is offered has been read. */
@Component
public class Discovery {
    private static final int MOST_TRIED = 8;
    private static final int MOST_OFFERED = 4;

    private final FeedFetcher feeds;
    private final FeedParser parser = new FeedParser();

    Discovery(FeedFetcher feeds) {
        this.feeds = feeds;
    }

    /**
     * The address itself if it is a feed, else the site's feeds, the best first; none where none
     * was found.
     *
     * @param typed as a person types it: {@code feed:} scheme or none at all are fine
     * @throws UserProblem when the address cannot be read
     */
    public List<FoundFeed> find(String typed) {
        var address =
                address(typed)
                        .orElseThrow(() -> new UserProblem("collecting.problem.no-address", typed));
        return switch (feeds.fetch(FetchRequest.first(address))) {
            case Fetched fetched -> feed(fetched).map(List::of).orElseGet(() -> ofPage(fetched));
            case Failed(var problem, var status) ->
                    throw new UserProblem(problem.key(), problem.arguments().toArray());
            case Refused(var problem) ->
                    throw new UserProblem(problem.key(), problem.arguments().toArray());
            case RateLimited(var status, var after) ->
                    throw new UserProblem("collecting.poll.rests", Math.max(1, after.toMinutes()));
            default -> throw new UserProblem("collecting.problem.not-found", address.site());
        };
    }

    /** "feed:https://...", "feed://...", "harbour.example". */
    static Optional<WebLink> address(String typed) {
        var text =
                typed.strip()
                        .replaceFirst("(?i)^feed:(?=https?:)", "")
                        .replaceFirst("(?i)^feed:/*", "http://");
        return WebLink.parse(text)
                .or(() ->
                        text.contains("://") || !text.contains(".")
                                ? Optional.empty()
                                : WebLink.parse("https://" + text));
    }

    private List<FoundFeed> ofPage(Fetched page) {
        var document =
                Jsoup.parse(
                        new String(page.body(), StandardCharsets.UTF_8), page.location().value());
        var found = new ArrayList<FoundFeed>();
        for (var candidate :
                FeedCandidates.of(document, page.location()).stream().limit(MOST_TRIED).toList()) {
            if (found.size() < MOST_OFFERED
                    && feeds.fetch(FetchRequest.first(candidate)) instanceof Fetched fetched) {
                feed(fetched)
                        .filter(feed ->
                                found.stream().noneMatch(f -> f.address().equals(feed.address())))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<FoundFeed> feed(Fetched fetched) {
        var context =
                new FeedContext(
                        fetched.location().value(),
                        fetched.contentType(),
                        fetched.contentLocation());
        return parser.parse(fetched.body(), context) instanceof Parsed(var feed, var repaired)
                ? Optional.of(found(feed, fetched.location()))
                : Optional.empty();
    }

    private static FoundFeed found(ParsedFeed feed, WebLink address) {
        var site = Optional.ofNullable(feed.link()).flatMap(WebLink::parse).orElse(address);
        var title = feed.title() == null ? site.site() : feed.title();
        return new FoundFeed(address, title, site, feed.entries().size());
    }
}
