package org.broadsheet.topics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.broadsheet.topics.classify.TopicFile;
import org.broadsheet.topics.classify.TopicRules;
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

    /** One topic the file adds or changes; {@code lines} tell what, word by word. */
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
            var before = topics.find(rules.key()).map(Topics::rulesOf);
            if (!before.equals(Optional.of(rules))) {
                var lines =
                        before.map(old -> RuleChanges.between(old, rules))
                                .orElseGet(() -> RuleChanges.all(rules));
                differences.add(new Difference(rules.key(), before.isEmpty(), lines));
            }
        }
        return differences;
    }

    /** Keys of the topics that the file does not name; they stay. */
    public List<String> unnamed(String yaml) {
        var named = TopicFile.read(yaml).stream().map(TopicRules::key).toList();
        return topics.list().stream().map(Topic::key).filter(key -> !named.contains(key)).toList();
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
}
