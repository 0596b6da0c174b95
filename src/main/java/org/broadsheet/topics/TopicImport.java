package org.broadsheet.topics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.broadsheet.topics.classify.TopicFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Topics out to a file and in again. What the file does not name stays as it is; articles of the
 * window are filed anew by what changed.
 */
@Component
public class TopicImport {
    private final Topics topics;
    private final Filings filings;
    private final TopicSettings settings;
    private final Audit audit;
    private final Clock clock;

    TopicImport(Topics topics, Filings filings, TopicSettings settings, Audit audit, Clock clock) {
        this.topics = topics;
        this.filings = filings;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** One topic the file adds or changes; {@code lines} start with "+ " or "- ". */
    public record Difference(String topic, boolean added, List<String> lines) {
        public Difference {
            lines = List.copyOf(lines);
        }
    }

    public String export() {
        return TopicFile.write(topics.rules());
    }

    /** What importing the file would change. */
    public List<Difference> differences(String yaml) {
        var differences = new ArrayList<Difference>();
        for (var rules : TopicFile.read(yaml)) {
            var after = TopicFile.write(List.of(rules)).lines().toList();
            var before =
                    topics.find(rules.key())
                            .map(t -> TopicFile.write(List.of(Topics.rulesOf(t))).lines().toList())
                            .orElse(List.of());
            if (!after.equals(before)) {
                differences.add(
                        new Difference(rules.key(), before.isEmpty(), lines(before, after)));
            }
        }
        return differences;
    }

    /** All of the file or, if it has a mistake, nothing. */
    @Transactional
    public List<Difference> read(String yaml, Actor by) {
        var differences = differences(yaml);
        TopicFile.read(yaml).forEach(topics::put);
        if (!differences.isEmpty()) {
            filings.forget(clock.instant().minus(settings.window()));
            audit.record(by, "topics.imported", "topics", null, String.valueOf(differences.size()));
        }
        return differences;
    }

    private static List<String> lines(List<String> before, List<String> after) {
        var lines = new ArrayList<String>();
        before.stream().filter(line -> !after.contains(line)).forEach(l -> lines.add("- " + l));
        after.stream().filter(line -> !before.contains(line)).forEach(l -> lines.add("+ " + l));
        return lines;
    }
}
