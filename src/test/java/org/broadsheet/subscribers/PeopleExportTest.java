package org.broadsheet.subscribers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record PeopleExportTest(TestDatabase database) {

    @Test
    void anExportIsReadBackToTheSame(@TempDir Path data) {
        var first = database.fresh();
        var importing = new Importing(first, data.resolve("a"));
        addTopics(first);
        importing.run(
                """
                email,name,external id,topics,zone,hour,rhythm,length,text only,language,article languages,confirm_time,confirm_ip,note
                ada@example.org,"Ada ""A"" Vidal",7,"copper,less:nickel",Asia/Tokyo,06:30,days:MON,brief,yes,de,"de,en",2020-01-02,203.0.113.9,=1+1
                +boris@example.net,Boris,,,,,,,,,,,,
                """);
        importing.run("email,unsub_time\ncora@example.org,2020-01-02\n");
        var exported = export(first);
        var second = database.fresh();
        var again = new Importing(second, data.resolve("b"));
        addTopics(second);
        again.run(exported);
        assertThat(withoutConsentHow(export(second)))
                .containsExactlyInAnyOrderElementsOf(withoutConsentHow(exported));
        assertThat(exported)
                .contains("\"copper,less:nickel\"")
                .contains("'+boris@example.net")
                .contains("203.0.113.0/24")
                .contains("cora@example.org,,,unsubscribed");
    }

    @Test
    void whoIsSuppressedIsExportedWithTheReason(@TempDir Path data) {
        var fresh = database.fresh();
        var people = new People(fresh, data);
        people.add(People.ADA);
        people.suppressions.add(People.ADA, Suppressions.Reason.COMPLAINT, null);
        var exported = export(fresh);
        assertThat(exported).contains(",complaint,");
        var second = database.fresh();
        var again = new Importing(second, data.resolve("b"));
        again.run(exported);
        assertThat(again.people.suppressions.contains(People.ADA)).isTrue();
    }

    private static void addTopics(TestDatabase.Fresh fresh) {
        for (var topic : Map.of("copper", "Copper News", "nickel", "Nickel").entrySet()) {
            fresh.jdbc()
                    .sql(
                            """
                            insert into topic (name_key, name, position, minimum_score, rules, created_at)
                            values (:key, :name, 1, 0.5, '', current_timestamp)
                            """)
                    .param("key", topic.getKey())
                    .param("name", topic.getValue())
                    .update();
        }
    }

    private static String export(TestDatabase.Fresh fresh) {
        var bytes = new ByteArrayOutputStream();
        var export =
                new PeopleExport(
                        fresh.jdbc(),
                        new Choices(fresh.jdbc()),
                        new Topics(fresh.jdbc(), java.time.Clock.systemUTC()),
                        new Outlets(fresh.jdbc()));
        assertThat(export.write(new ListId(1), bytes)).isPositive();
        return bytes.toString(UTF_8);
    }

    /** The line in the file is another. */
    private static List<String> withoutConsentHow(String csv) {
        return csv.lines().map(line -> line.replaceAll("import people.csv line \\d+", "")).toList();
    }
}
