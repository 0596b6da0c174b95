package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock("System.out")
class InspectFeedCommandTest {
    @Test
    void everyLineOfAManifestIsAnsweredInOrderWhateverItHolds(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("good.xml"),
                "<rss version='2.0'><channel><title>Harbour</title><item><title>Ore</title><link>/1</link></item></channel></rss>");
        Files.writeString(folder.resolve("page.html"), "<html><body>Hello</body></html>");
        var manifest = folder.resolve("manifest.jsonl");
        Files.writeString(
                manifest,
                "{\"file\":\"page.html\"}\n{\"file\":\"missing.xml\"}\nnot json\n{\"file\":\"good.xml\",\"url\":\"https://harbour.example/feed\"}\n");

        var lines =
                run("--json", "--manifest", manifest.toString())
                        .lines()
                        .map(line -> new JsonMapper().readTree(line))
                        .toList();

        assertThat(lines)
                .extracting(line -> line.path("file").asString())
                .containsExactly("page.html", "missing.xml", "not json", "good.xml");
        assertThat(lines)
                .extracting(line -> line.path("parsed").asBoolean())
                .containsExactly(false, false, false, true);
        assertThat(lines.getLast().path("entries").path(0).path("link").asString())
                .isEqualTo("https://harbour.example/1");
        assertThat(lines.getFirst().path("error").asString()).contains("web page");
    }

    @Test
    void withoutJsonAPersonReadsACard(@TempDir Path folder) throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("good.xml"),
                        "<rss version='2.0'><channel><title>Harbour</title><item><title>Ore</title></item></channel></rss>");

        assertThat(run(file.toString())).contains("Title     Harbour", "Entries   1", "* Ore");
    }

    private static String run(String... arguments) {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            new CommandLine(new InspectFeedCommand()).execute(arguments);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
