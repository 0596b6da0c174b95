package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.topics.cluster.ClusterSettings;
import org.broadsheet.topics.cluster.LeadArticle;
import org.broadsheet.topics.cluster.Links;
import org.broadsheet.topics.cluster.NewFacts;
import org.broadsheet.topics.cluster.StoryClusterer;
import org.broadsheet.topics.cluster.StoryText;
import org.broadsheet.topics.text.LanguageDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows which articles of a file report the same event, and why. */
@Command(
        name = "stories",
        description = "Show which articles of a file report one event, and why",
        mixinStandardHelpOptions = true)
public final class InspectStoriesCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ONE_EDITION = Duration.ofDays(1);

    @Option(names = "--json", description = "one JSON object a line instead of a list")
    private boolean json;

    @Option(
            names = "--window-days",
            paramLabel = "N",
            description = "articles further apart never meet (default: no limit)")
    private @Nullable Integer windowDays;

    @Parameters(paramLabel = "FILE.jsonl", description = "one article a line")
    private @Nullable Path file;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null || spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        var rows = new ArticleFile(file).distinctRows();
        var texts = texts(rows);
        var out = spec.commandLine().getOut();
        for (var line : lines(rows, texts)) {
            out.println(json ? JSON.writeValueAsString(line) : inWords(line));
        }
        out.flush();
        return DataCommand.DONE;
    }

    private static List<StoryText> texts(List<ArticleRow> rows) {
        var detector = new LanguageDetector();
        var texts = new ArrayList<StoryText>();
        for (var row : rows) {
            texts.add(row.storyText(texts.size(), detector));
        }
        return texts;
    }

    /** In the order of the rows. */
    private List<Map<String, Object>> lines(List<ArticleRow> rows, List<StoryText> texts) {
        var settings = ClusterSettings.DEFAULT;
        var windowed = windowDays == null ? settings : settings.within(Duration.ofDays(windowDays));
        var lines = new ArrayList<Map<String, Object>>();
        rows.forEach(row -> lines.add(new LinkedHashMap<>(Map.of("id", row.id()))));
        for (var story : new StoryClusterer(windowed).group(texts, Links.NONE)) {
            var members = story.keys().stream().map(key -> texts.get(key.intValue())).toList();
            var lead = LeadArticle.of(members).key();
            for (var member : story.members()) {
                var line = lines.get((int) member.key());
                line.put("story", rows.get(story.keys().getFirst().intValue()).id());
                line.put("lead", member.key() == lead);
                line.put("followUp", isFollowUp(texts.get((int) member.key()), members));
                line.put("why", member.why());
            }
        }
        return lines;
    }

    /** At least an edition later than the first, and with facts that none before it had. */
    private static boolean isFollowUp(StoryText article, List<StoryText> members) {
        var at = article.at();
        if (at == null) {
            return false;
        }
        var earlier =
                members.stream()
                        .filter(m -> m.at() != null && !m.at().isAfter(at.minus(ONE_EDITION)))
                        .toList();
        return !earlier.isEmpty() && NewFacts.of(List.of(article), earlier).any();
    }

    private static String inWords(Map<String, Object> line) {
        return line.get("story")
                + "  "
                + line.get("id")
                + (Boolean.TRUE.equals(line.get("lead")) ? "  leads" : "")
                + (Boolean.TRUE.equals(line.get("followUp")) ? "  follow-up" : "")
                + "  "
                + line.get("why");
    }
}
