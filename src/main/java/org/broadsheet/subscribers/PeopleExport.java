package org.broadsheet.subscribers;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.csv.CsvFile;
import org.broadsheet.topics.Topic;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the people of a list as a file that an import reads back to the same. */
@Component
public class PeopleExport {
    private static final int BLOCK = 1_000;
    private static final List<String> HEADINGS =
            List.of(
                    "address",
                    "name",
                    "external_id",
                    "state",
                    "topics",
                    "outlets_out",
                    "article_languages",
                    "length",
                    "text_only",
                    "language",
                    "rhythm",
                    "hour",
                    "zone",
                    "paused_until",
                    "joined_at",
                    "suppressed",
                    "consent_at",
                    "consent_how",
                    "consent_wording",
                    "consent_network",
                    "attributes");

    private final JdbcClient jdbc;
    private final Choices choices;
    private final Topics topics;
    private final Outlets outlets;

    public PeopleExport(JdbcClient jdbc, Choices choices, Topics topics, Outlets outlets) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.topics = topics;
        this.outlets = outlets;
    }

    /** Block by block, in the order of their numbers. Returns how many people were written. */
    public long write(ListId list, OutputStream out) {
        var names =
                new Names(
                        topics.list().stream().collect(Collectors.toMap(Topic::id, Topic::key)),
                        outlets.list().stream()
                                .collect(Collectors.toMap(outlet -> outlet.id(), o -> o.site())),
                        new HashMap<>());
        var written = 0L;
        try (var csv = new CsvFile(out)) {
            csv.row(HEADINGS);
            for (var block = people(list, 0);
                    !block.isEmpty();
                    block = people(list, block.getLast().id)) {
                var consents = consents(list, block);
                block.forEach(person -> csv.row(row(person, consents.get(person.id), names)));
                written += block.size();
            }
        }
        return written;
    }

    private record Names(
            Map<TopicId, String> topics,
            Map<OutletId, String> outlets,
            Map<Long, Choice> choices) {}

    private record Person(
            long id,
            String address,
            @Nullable String name,
            @Nullable String externalId,
            String attributes,
            String state,
            long choice,
            String rhythm,
            LocalTime hour,
            String zone,
            @Nullable Instant pausedUntil,
            Instant joinedAt,
            @Nullable String suppressed) {}

    private record Agreed(Instant at, String how, String wording, @Nullable String network) {}

    private List<Person> people(ListId list, long after) {
        return jdbc.sql(
                        """
                        select p.id, p.address, p.name, p.external_id, p.attributes, s.state, s.choice_id, r.pattern, r.local_hour,
                               r.zone, s.paused_until, s.joined_at, x.reason
                        from subscription s
                        join subscriber p on p.id = s.subscriber_id and p.erased_at is null
                        join rhythm r on r.id = s.rhythm_id
                        left join suppression x on x.address_hash = p.address_hash
                        where s.list_id = :list and s.subscriber_id > :after
                        order by s.subscriber_id fetch first :block rows only
                        """)
                .param("list", list.value())
                .param("after", after)
                .param("block", BLOCK)
                .query((row, number) -> person(row))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("address"),
                row.getString("name"),
                row.getString("external_id"),
                row.getString("attributes"),
                row.getString("state"),
                row.getLong("choice_id"),
                row.getString("pattern"),
                row.getObject("local_hour", LocalTime.class),
                row.getString("zone"),
                SqlTime.find(row, "paused_until").orElse(null),
                SqlTime.get(row, "joined_at"),
                row.getString("reason"));
    }

    /** The newest yes of each. */
    private Map<Long, Agreed> consents(ListId list, List<Person> block) {
        var agreed = new HashMap<Long, Agreed>();
        jdbc.sql(
                        """
                        select subscriber_id, at_instant, how, wording, network from consent
                        where list_id = :list and subscriber_id in (:ids) and act in ('confirmed', 'imported', 'added')
                        order by id
                        """)
                .param("list", list.value())
                .param("ids", block.stream().map(Person::id).toList())
                .query((row, number) ->
                        agreed.put(
                                row.getLong("subscriber_id"),
                                new Agreed(
                                        SqlTime.get(row, "at_instant"),
                                        row.getString("how"),
                                        row.getString("wording"),
                                        row.getString("network"))))
                .list();
        return agreed;
    }

    private List<String> row(Person person, @Nullable Agreed agreed, Names names) {
        var choice =
                names.choices.computeIfAbsent(person.choice, id -> choices.get(new ChoiceId(id)));
        var row = new ArrayList<String>();
        row.addAll(List.of(person.address, text(person.name), text(person.externalId)));
        row.add(person.state);
        row.addAll(chosen(choice, names));
        row.addAll(List.of(person.rhythm, person.hour.toString(), person.zone));
        row.addAll(
                List.of(
                        text(person.pausedUntil),
                        person.joinedAt.toString(),
                        text(person.suppressed)));
        row.addAll(
                agreed == null || !person.state.equals("active")
                        ? List.of("", "", "", "")
                        : List.of(
                                agreed.at.toString(),
                                agreed.how,
                                agreed.wording,
                                text(agreed.network)));
        row.add(person.attributes.equals("{}") ? "" : person.attributes);
        return row;
    }

    private static List<String> chosen(Choice choice, Names names) {
        var topics = new TreeSet<String>();
        choice.topics()
                .forEach((topic, interest) -> {
                    var key = names.topics.get(topic);
                    if (key != null) {
                        topics.add(
                                interest == Choice.Interest.LESS ? ImportWishes.LESS + key : key);
                    }
                });
        var out = new TreeSet<String>();
        choice.outletsOut().forEach(id -> out.add(names.outlets.getOrDefault(id, "")));
        return List.of(
                String.join(",", topics),
                String.join(",", out),
                String.join(",", new TreeSet<>(choice.articleLanguages())),
                MailingLists.word(choice.length()),
                choice.textOnly() ? "yes" : "no",
                choice.language());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
