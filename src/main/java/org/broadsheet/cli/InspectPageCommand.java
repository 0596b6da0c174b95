package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.collecting.extract.ArticleExtractor;
import org.broadsheet.collecting.extract.PageSource;
import org.broadsheet.collecting.fetch.AllowedHosts;
import org.broadsheet.collecting.fetch.FetchLimits;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.collecting.fetch.PageFetcher;
import org.broadsheet.collecting.fetch.WebReader;
import org.broadsheet.collecting.parse.Signature;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Shows the article that Broadsheet reads in pages: files, an address, or a manifest of files. */
@Command(
        name = "page",
        description = "Show the article that is read in a page: files, an address or a manifest")
public final class InspectPageCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PRODUCT = "Broadsheet";

    @Option(names = "--json", description = "one JSON object a line instead of cards")
    private boolean json;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "JSON Lines of {\"file\", \"url\", \"contentType\"}")
    private @Nullable Path manifest;

    @Parameters(paramLabel = "FILE|URL", description = "pages to read, gzip'd ones too")
    private List<String> inputs = new ArrayList<>();

    private final Clock clock = Clock.systemUTC();
    private final ArticleExtractor extractor = new ArticleExtractor(clock);
    private boolean failed;

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
        return failed ? 1 : 0;
    }

    private String inspectLine(String line, Path manifest) {
        try {
            return inspectFile(InspectedPage.of(JSON.readTree(line), manifest));
        } catch (JacksonException | InvalidPathException unreadable) {
            return failed(line, null, "the manifest line could not be read");
        }
    }

    private String inspect(String input) {
        var link = WebLink.parse(input);
        if (link.isPresent()) {
            return inspectAddress(link.get());
        }
        try {
            return inspectFile(new InspectedPage(input, Path.of(input), null, null));
        } catch (InvalidPathException noPath) {
            return failed(input, null, "no such file");
        }
    }

    private String inspectFile(InspectedPage page) {
        try {
            var source = page.read();
            return Signature.isNoText(source.body())
                    ? failed(
                            page.name(),
                            page.url(),
                            "the file is no text: a picture, a PDF or the like")
                    : show(page.name(), page.url(), source);
        } catch (IOException unreadable) {
            return failed(page.name(), page.url(), "the file could not be read");
        }
    }

    private String inspectAddress(WebLink address) {
        var limits = FetchLimits.USUAL;
        try (var web = new WebReader(AllowedHosts.NONE, limits, PRODUCT + "/0.1", clock)) {
            var pages = new PageFetcher(web, Duration.ZERO, PRODUCT, clock);
            if (pages.fetch(address) instanceof Fetched page) {
                var source = new PageSource(page.body(), page.location(), page.contentType(), null);
                return show(address.value(), page.location().value(), source);
            }
            return failed(address.value(), address.value(), "the address could not be read");
        } catch (IOException unclosed) {
            return failed(address.value(), address.value(), "the address could not be read");
        }
    }

    private String show(String name, @Nullable String url, PageSource source) {
        var article = extractor.extract(source);
        return json
                ? JSON.writeValueAsString(PageJson.read(name, url, article))
                : new PageCard(article).write(name);
    }

    private String failed(String name, @Nullable String url, String error) {
        failed = true;
        return json
                ? JSON.writeValueAsString(PageJson.failed(name, url, error))
                : name + "\n  " + error + "\n";
    }
}
