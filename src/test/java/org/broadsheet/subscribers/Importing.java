package org.broadsheet.subscribers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.TestDatabase;
import org.broadsheet.audit.Audit;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.shared.Actor;
import org.broadsheet.subscribers.mapping.Mapping;
import org.broadsheet.subscribers.mapping.RowOutcome;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports on a fresh database, without the job around them. */
final class Importing {
    final People people;
    final PeopleImports imports;
    final ImportDesk desk;
    final ImportRuns runs;
    final ImportFiles files;
    final Topics topics;
    private final TestDatabase.Fresh database;
    final OptOutJournal journal;

    Importing(TestDatabase.Fresh database, Path data) {
        this.database = database;
        people = new People(database, data);
        var jdbc = database.jdbc();
        var clock = Clock.fixed(People.NOW, ZoneOffset.UTC);
        var installation = new Installation(data, null, null, null);
        var hash = new AddressHash(new SecretKeys(installation));
        var digests = new SuppressedDigests(jdbc, hash, clock);
        journal = new OptOutJournal(installation);
        imports = new PeopleImports(jdbc, clock);
        files = new ImportFiles(installation);
        topics = new Topics(jdbc, clock);
        var rules =
                new ImportRules(
                        topics, new Outlets(jdbc), new KnownPeople(jdbc, hash, digests), clock);
        desk = new ImportDesk(imports, files, people.lists, rules, new Audit(jdbc, clock));
        var writer =
                new ImportWriter(
                        new PeopleTables(
                                new JdbcTemplate(database.dataSource()),
                                hash,
                                people.choices,
                                people.rhythms,
                                journal),
                        people.subscriptions,
                        people.suppressions,
                        digests,
                        clock);
        runs = new ImportRuns(imports, files, people.lists, rules, writer);
    }

    ImportId open(String csv) {
        return desk.open(
                people.list,
                "people.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                new Actor.Program("test"));
    }

    ImportCounts run(String csv) {
        return run(csv, null);
    }

    ImportCounts run(String csv, PeopleImport.@Nullable Declared declared) {
        var id = open(csv);
        desk.describe(id, imports.get(id).mapping(), declared);
        return run(id);
    }

    ImportCounts run(ImportId id) {
        desk.order(id, new Actor.Program("test"));
        imports.move(id, PeopleImport.State.ORDERED, PeopleImport.State.IMPORTING);
        try (var run = runs.open(id, 0, 0)) {
            var rows = new ArrayList<RowOutcome>();
            for (var row = run.next(); row != null; row = run.next()) {
                rows.add(row);
            }
            database.transactions().executeWithoutResult(tx -> runs.write(id, run, rows));
        }
        runs.finish(id);
        return imports.get(id).imported();
    }

    Mapping mapping(ImportId id) {
        return imports.get(id).mapping();
    }

    List<String> refused(ImportId id) throws IOException {
        return Files.readAllLines(files.refused(id));
    }
}
