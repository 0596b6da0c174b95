package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectGroupingTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path folder;

    @Test
    void storiesAreOneObjectALineInTheOrderOfTheRows() throws IOException {
        var text =
                "Some 450 workers of the Orvane smelter in Port Harlan walked out on Monday over pay, their union said.";
        var file =
                file(
                        "a.jsonl",
                        """
                        {"id":"a","date":"2026-03-02","title":"Strike at Orvane","text":"%s","paper":"unknown key"}
                        {"id":"b","date":null,"title":"Lithium mine allowed","text":"Keldric got a permit."}
                        {"id":"c","date":"2026-03-04","title":"Orvane strike ends","text":"%s The Keldric group offered 8,5 percent and Minister Adlen Foss thanked both sides after 31 hours."}
                        """
                                .formatted(text, text));

        var lines = run(new InspectStoriesCommand(), "--json", file);

        assertThat(lines).map(line -> line.get("id").asString()).containsExactly("a", "b", "c");
        assertThat(lines).map(line -> line.get("story").asString()).containsExactly("a", "b", "a");
        assertThat(lines)
                .map(line -> line.get("lead").asBoolean())
                .containsExactly(true, true, false);
        assertThat(lines)
                .map(line -> line.get("followUp").asBoolean())
                .containsExactly(false, false, true);
        assertThat(lines.getLast().get("why").valueStream().map(JsonNode::asString))
                .contains("copy of Strike at Orvane");
    }

    @Test
    void topicsNameTheirScoresAndTheBestEvenBelowTheMinimum() throws IOException {
        var topics =
                file(
                        "t.yml",
                        "topics:\n- topic: copper\n  words: [copper]\n- topic: tin\n  words: [tin]\n");
        var file =
                file(
                        "b.jsonl",
                        """
                        {"id":1,"title":"Copper falls","text":"And tin with it."}
                        {"id":2,"title":"Nothing","text":"Except some tin."}
                        """);

        var lines = run(new InspectTopicsCommand(), "--json", "--topics", topics, file);

        assertThat(lines.getFirst().toString())
                .isEqualTo(
                        "{\"id\":\"1\",\"topics\":[{\"topic\":\"copper\",\"score\":1.667,\"why\":[\"copper (title alone) +5\"]}],\"best\":\"copper\"}");
        assertThat(lines.getLast().get("topics").isEmpty()).isTrue();
        assertThat(lines.getLast().get("best").asString()).isEqualTo("tin");
    }

    @Test
    void aBrokenLineIsNamedAndNothingElseIsSaid() throws IOException {
        var file = file("c.jsonl", "{\"id\":1,\"title\":\"Copper\"}\n{\"id\":2,\n");
        var out = new StringWriter();

        var exit = commandLine(new InspectStoriesCommand(), out).execute(file);

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString())
                .isEqualTo(
                        "c.jsonl, line 2: not a JSON object with an \"id\". Mend the line and try again.\n");
    }

    @Test
    void aMistakeInATopicsFileIsToldWithFileAndLine() throws IOException {
        var topics = file("t.yml", "topics:\n- topic: tin\n  minimum: three\n");

        assertThat(refused(new InspectTopicsCommand(), "--topics", topics, articles()))
                .isEqualTo(
                        "t.yml: Line 3: \"three\" is not a number. Write it with a point, as in 0.7. Nothing was changed.\n");
    }

    @Test
    void aTopicsFileThatIsNoTextIsTold() throws IOException {
        var binary = folder.resolve("t.yml");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(refused(new InspectTopicsCommand(), "--topics", binary.toString(), articles()))
                .startsWith("t.yml is not a text in UTF-8.");
        assertThat(refused(new InspectTopicsCommand(), "--topics", folder + "/none", articles()))
                .contains("none that can be read");
        assertThat(refused(new InspectTopicsCommand(), "--topics", folder.toString(), articles()))
                .contains("that can be read");
    }

    @Test
    void anIdThatStandsThereTwiceIsToldWithItsLine() throws IOException {
        var file = file("d.jsonl", "{\"id\":1}\n\n{\"id\":1}\n");

        assertThat(refused(new InspectStoriesCommand(), file))
                .startsWith("d.jsonl, line 3: the id \"1\" stands in an earlier line too.");
    }

    @Test
    void anEmptyIdIsNone() throws IOException {
        assertThat(refused(new InspectStoriesCommand(), file("e.jsonl", "{\"id\":null}\n")))
                .startsWith("e.jsonl, line 1: not a JSON object");
    }

    @Test
    void articlesThatAreNoTextAreTold() throws IOException {
        assertThat(refused(new InspectStoriesCommand(), file("f.jsonl.gz", "{\"id\":1}\n")))
                .startsWith("f.jsonl.gz is not a text in UTF-8, or as .gz not whole.");
        assertThat(refused(new InspectStoriesCommand(), folder.toString()))
                .contains("that can be read");
    }

    @Test
    void aMarkBeforeTheFirstLineIsNoMistake() throws IOException {
        assertThat(
                        run(
                                new InspectStoriesCommand(),
                                "--json",
                                file("g.jsonl", "\uFEFF{\"id\":1}\n")))
                .hasSize(1);
    }

    @Test
    void aTimeWithoutAZoneIsUtcAndNonsenseIsUnknown() {
        assertThat(date("2026-03-02T10:00:00")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(date("2026-03-02T10:00+02:00")).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(date("2026-03-02")).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(date("yesterday")).isNull();
    }

    @Test
    void nothingToScoreByIsToldInsteadOfAFigure() throws IOException {
        var topics = file("t.yml", "topics:\n- topic: tin\n  words: [tin]\n");
        var empty = file("h.jsonl", "");

        assertThat(refused(new BenchStoriesCommand(), empty)).contains("h.jsonl holds no articles");
        assertThat(refused(new BenchTopicsCommand(), "--topics", topics, empty))
                .contains("h.jsonl holds no articles");
        assertThat(refused(new BenchTopicsCommand(), "--topics", topics, articles()))
                .contains("no article names one of the topics of t.yml");
        assertThat(refused(new BenchStoriesCommand(), "--folds", "0", articles()))
                .isEqualTo("--folds must be at least 2.\n");
    }

    private static @Nullable Instant date(String text) {
        return Objects.requireNonNull(ArticleRow.of("{\"id\":1,\"date\":\"%s\"}".formatted(text)))
                .date();
    }

    private String articles() throws IOException {
        return file("a.jsonl", "{\"id\":1,\"title\":\"Tin\"}\n");
    }

    private static String refused(Object command, String... args) {
        var out = new StringWriter();
        assertThat(commandLine(command, out).execute(args)).isEqualTo(2);
        return out.toString();
    }

    private List<JsonNode> run(Object command, String... args) {
        var out = new StringWriter();
        assertThat(commandLine(command, out).execute(args)).isZero();
        return out.toString().lines().map(JSON::readTree).toList();
    }

    private static CommandLine commandLine(Object command, StringWriter out) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    line.getOut().println(Failures.inWords(thrown));
                    return DataCommand.NOT_DONE;
                });
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
