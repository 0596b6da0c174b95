package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
