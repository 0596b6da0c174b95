package org.broadsheet.topics;

import java.nio.file.Path;
import java.time.Clock;
import org.broadsheet.TestDatabase;
import org.broadsheet.audit.Audit;
import org.broadsheet.collecting.Articles;

/** The module's own newsroom over a database, for tests of the modules above. */
public final class TestNewsroom {
    private TestNewsroom() {}

    public static Newsroom on(TestDatabase.Fresh db, Clock clock) {
        var jdbc = db.jdbc();
        var articles = new Articles(jdbc);
        var stories = new Stories(jdbc);
        var examples = new TopicExamples(jdbc, clock);
        var settings = new TopicSettings(Path.of("config/topics.yml"), 0.25, 4);
        return new Newsroom(
                new Filings(jdbc),
                new FilingDesk(new Topics(jdbc, clock), examples, new SourceTopics(jdbc), articles),
                new StoryGrouping(
                        new StoryWindow(jdbc, articles),
                        stories,
                        new StoryTies(jdbc, clock),
                        settings),
                examples,
                articles,
                clock);
    }

    public static StoryDesk storyDesk(TestDatabase.Fresh db, Clock clock) {
        var jdbc = db.jdbc();
        return new StoryDesk(
                new Stories(jdbc), new StoryTies(jdbc, clock), new Audit(jdbc, clock), jdbc, clock);
    }
}
