package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.broadsheet.collecting.fetch.AllowedHosts;
import org.broadsheet.collecting.fetch.FeedFetcher;
import org.broadsheet.collecting.fetch.FetchLimits;
import org.broadsheet.collecting.fetch.FetchOutcome;
import org.broadsheet.collecting.fetch.FetchOutcome.Failed;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.fetch.FetchRequest;
import org.broadsheet.collecting.fetch.WebReader;
import org.broadsheet.collecting.parse.FeedContext;
import org.broadsheet.collecting.parse.FeedParser;
import org.broadsheet.collecting.parse.ParseOutcome.NotAFeed;
import org.broadsheet.collecting.parse.ParseOutcome.Parsed;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows what Broadsheet reads in feeds: files, addresses or a manifest, in the order given. */
@Command(
        name = "feed",
        description = "Show what is read in a feed: files, addresses or a manifest of files")
public final class InspectFeedCommand implements Callable<Integer> {
    private static final String USER_AGENT = "Broadsheet/0.1 (+https://broadsheet.example/robot)";
    private static final JsonMapper JSON = new JsonMapper();
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("messages.collecting", Locale.ENGLISH);

    @Option(names = "--json", description = "one JSON object a line instead of cards")
    private boolean json;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "JSON Lines of {\"file\", \"url\", \"contentType\", \"contentLocation\"}")
    private @Nullable Path manifest;

    @Parameters(paramLabel = "FILE|URL", description = "feeds to read")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--allow-host",
            paramLabel = "HOST[:PORT]",
            description = "a host of your own that may be read although it is not public")
    private List<String> allowedHosts = new ArrayList<>();

    private final FeedParser parser = new FeedParser();

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (manifest != null) {
            try (var lines = Files.lines(manifest)) {
                lines.filter(line -> !line.isBlank())
                        .forEach(line -> out.println(inspectLine(line, manifest)));
            }
        }
        inputs.forEach(input -> out.println(inspect(input)));
        out.flush();
        return 0;
    }

    private String inspectLine(String line, Path manifest) {
        try {
            var row = JSON.readTree(line);
            var file = row.path("file").asString("");
            var context =
                    new FeedContext(
                            text(row, "url"),
                            text(row, "contentType"),
                            text(row, "contentLocation"));
            return inspectFile(file, manifest.toAbsolutePath().resolveSibling(file), context);
        } catch (tools.jackson.core.JacksonException | InvalidPathException unreadable) {
            return failed(line, "the manifest line could not be read");
        }
    }

    private String inspect(String input) {
        var link = WebLink.parse(input.replaceFirst("(?i)^feed:(?=https?:)", ""));
        if (link.isPresent()) {
            return inspectAddress(input, link.get());
        }
        try {
            return inspectFile(input, Path.of(input), FeedContext.NONE);
        } catch (InvalidPathException noPath) {
            return failed(input, "no such file");
        }
    }

    private String inspectAddress(String input, WebLink address) {
        var limits = FetchLimits.USUAL;
        try (var web =
                new WebReader(
                        AllowedHosts.of(allowedHosts), limits, USER_AGENT, Clock.systemUTC())) {
            return switch (new FeedFetcher(web, limits.hostPause())
                    .fetch(FetchRequest.first(address))) {
                case Fetched fetched ->
                        read(
                                input,
                                fetched.body(),
                                new FeedContext(
                                        fetched.location().value(),
                                        fetched.contentType(),
                                        fetched.contentLocation()));
                case Failed(var problem, var status) ->
                        failed(
                                input,
                                Messages.text(
                                        new UserProblem(
                                                problem.key(), problem.arguments().toArray())));
                case FetchOutcome.Gone gone -> failed(input, "gone (410)");
                case FetchOutcome.RateLimited rests ->
                        failed(input, "the site asks us to come later");
                case FetchOutcome.NotModified same -> failed(input, "not modified");
                case FetchOutcome.Refused(var problem) ->
                        failed(
                                input,
                                Messages.text(
                                        new UserProblem(
                                                problem.key(), problem.arguments().toArray())));
            };
        } catch (IOException closing) {
            return failed(input, "the connection could not be closed");
        }
    }

    private String inspectFile(String name, Path path, FeedContext context) {
        try {
            return read(name, Files.readAllBytes(path), context);
        } catch (IOException unreadable) {
            return failed(name, "the file could not be read");
        }
    }

    private String read(String name, byte[] body, FeedContext context) {
        return switch (parser.parse(body, context)) {
            case Parsed(var feed, var repaired) ->
                    json
                            ? JSON.writeValueAsString(FeedJson.read(name, feed))
                            : new FeedCard(feed).write(name, repaired);
            case NotAFeed(var reason) -> failed(name, WORDS.getString(reason.key()));
        };
    }

    private String failed(String name, String error) {
        return json
                ? JSON.writeValueAsString(FeedJson.failed(name, error))
                : name + "\n  " + error + "\n";
    }

    private static @Nullable String text(JsonNode row, String field) {
        var text = row.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
