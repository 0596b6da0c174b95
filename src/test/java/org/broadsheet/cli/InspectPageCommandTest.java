package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class InspectPageCommandTest {
    private static final String PAGE =
            """
            <html lang="en"><head><title>Tides</title>
            <meta property="article:published_time" content="2024-04-27T09:30:00+02:00"></head>
            <body><h1>Tides return to the old quay</h1><p>The gates of the old quay were opened on
            Saturday, and the water came back after eleven years, as the council had promised.</p>
            </body></html>
            """;

    @TempDir private Path folder;

    @Test
    void everyFileOfAManifestIsAnsweredInItsOrderUnderItsOwnName() throws IOException {
        Files.writeString(folder.resolve("a.html"), PAGE);
        try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.gz")))) {
            packed.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                folder.resolve("m.jsonl"),
                """
                {"file": "a.html", "url": "https://quay.example/tides"}
                {"file": "missing.html"}
                {"file": "b.gz"}
                """);
        var lines = run(new InspectPageCommand(), 1, "--json", "--manifest", name("m.jsonl"));
        var json = lines.stream().map(new JsonMapper()::readTree).toList();
        assertThat(json)
                .extracting(line -> line.path("file").asString())
                .containsExactly("a.html", "missing.html", "b.gz");
        assertThat(json.getFirst().path("url").asString()).isEqualTo("https://quay.example/tides");
        assertThat(json.getFirst().path("published").asString()).startsWith("2024-04-27T09:30");
        assertThat(json.get(1).path("error").asString()).isNotEmpty();
        assertThat(json.getLast().path("title").asString())
                .isEqualTo("Tides return to the old quay");
        assertThat(json.getLast().propertyNames())
                .containsExactly(
                        "file",
                        "url",
                        "title",
                        "author",
                        "published",
                        "modified",
                        "section",
                        "language",
                        "image",
                        "siteName",
                        "canonical",
                        "excerpt",
                        "text",
                        "html",
                        "confidence",
                        "related");
    }

    @Test
    void aPersonReadsACard() throws IOException {
        Files.writeString(folder.resolve("a.html"), PAGE);
        assertThat(String.join("\n", run(new InspectPageCommand(), 0, name("a.html"))))
                .contains(
                        "Tides return to the old quay", "Published  2024-04-27", "came back after");
    }

    @Test
    void addressesAreJudgedOneALine() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "\"Ada@Quarry.example\"\n\"ada@\"\n");
        assertThat(run(new InspectAddressCommand(), 0, "--json", name("a.jsonl")))
                .containsExactly(
                        "{\"address\":\"Ada@Quarry.example\",\"accepted\":true,"
                                + "\"normalized\":\"Ada@quarry.example\",\"reason\":null}",
                        "{\"address\":\"ada@\",\"accepted\":false,"
                                + "\"normalized\":null,\"reason\":\"no-domain\"}");
        assertThat(run(new InspectAddressCommand(), 0, name("a.jsonl")))
                .contains("  not taken: There is nothing behind the @.");
    }

    private String name(String file) {
        return folder.resolve(file).toString();
    }

    private static List<String> run(Callable<Integer> command, int exit, String... args) {
        var before = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(command).execute(args)).isEqualTo(exit);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
