package org.broadsheet.subscribers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.csv.CsvRow;
import org.broadsheet.subscribers.csv.CsvTable;
import org.broadsheet.subscribers.mapping.Mapping;
import org.broadsheet.subscribers.mapping.Meaning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An import until it runs: a file is taken in and read through once, its columns get meanings, an
 * admin orders it.
 */
@Component
public class ImportDesk {
    private static final int SAMPLE = 200;

    private final PeopleImports imports;
    private final ImportFiles files;
    private final MailingLists lists;
    private final ImportRules rules;
    private final Audit audit;

    public ImportDesk(
            PeopleImports imports,
            ImportFiles files,
            MailingLists lists,
            ImportRules rules,
            Audit audit) {
        this.imports = imports;
        this.files = files;
        this.lists = lists;
        this.rules = rules;
        this.audit = audit;
    }

    /** Copies the file and reads it through: nothing begins with a file that cannot be read. */
    public ImportId open(ListId list, String fileName, InputStream content, Actor by) {
        var staged = files.stage(content);
        try {
            imports.findSame(list, staged.contentHash())
                    .ifPresent(same -> {
                        throw new UserProblem("import.same-file", same.fileName(), same.id());
                    });
            var read = readThrough(lists.get(list), staged.path());
            var id =
                    imports.add(
                            new PeopleImports.Opened(
                                    list,
                                    shortened(fileName),
                                    staged.contentHash(),
                                    read.mapping(),
                                    read.rows()),
                            by);
            files.keep(staged, id);
            return id;
        } finally {
            files.drop(staged.path());
        }
    }

    public ImportId open(ListId list, Path file, Actor by) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UserProblem("import.no-file", file);
        }
        try (var content = Files.newInputStream(file)) {
            return open(list, String.valueOf(file.getFileName()), content, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other meanings of the columns, or where the people signed up; a dry run is due again. */
    @Transactional
    public void describe(ImportId id, Mapping mapping, PeopleImport.@Nullable Declared declared) {
        if (!imports.get(id).state().isOpen()) {
            throw new UserProblem("import.not-open", id);
        }
        imports.describe(id, mapping.checked(), declared);
    }

    /** From now on it runs to its end; said twice, it is one import. */
    @Transactional
    public boolean order(ImportId id, Actor by) {
        var file = imports.get(id);
        file.mapping().checked();
        var ordered =
                imports.move(id, PeopleImport.State.OPENED, PeopleImport.State.ORDERED)
                        || imports.move(id, PeopleImport.State.CHECKED, PeopleImport.State.ORDERED);
        if (ordered) {
            audit.record(
                    by,
                    "people.imported",
                    "list:" + file.list(),
                    null,
                    file.fileName() + ", " + file.rows() + " rows");
        }
        return ordered;
    }

    /** Forgets a file that nobody wants to import. */
    @Transactional
    public void drop(ImportId id) {
        if (imports.move(id, PeopleImport.State.OPENED, PeopleImport.State.DROPPED)
                || imports.move(id, PeopleImport.State.CHECKED, PeopleImport.State.DROPPED)) {
            files.drop(files.rows(id));
            files.drop(files.refused(id));
        }
    }

    /** The first rows, for whoever looks at the mapping. */
    public List<CsvRow> sample(ImportId id, int most) {
        if (!Files.exists(files.rows(id))) {
            return List.of();
        }
        try (var table = CsvTable.open(files.rows(id))) {
            return sample(table, most);
        }
    }

    private record Read(Mapping mapping, long rows) {}

    private Read readThrough(MailingList list, Path file) {
        try (var table = CsvTable.open(file)) {
            var mapping = Mapping.propose(table.headings());
            var sample = sample(table, SAMPLE);
            long rows = sample.size();
            while (table.next() != null) {
                rows++;
            }
            if (rows == 0) {
                throw new UserProblem("import.no-rows");
            }
            return new Read(groupsAsTopics(mapping, sample, rules.wishes(list)), rows);
        }
    }

    private static List<CsvRow> sample(CsvTable table, int most) {
        var rows = new ArrayList<CsvRow>();
        for (var row = table.next(); row != null; row = table.next()) {
            rows.add(row);
            if (rows.size() == most) {
                break;
            }
        }
        return rows;
    }

    /** A column in which nothing but topics of this list stand holds groups. */
    private static Mapping groupsAsTopics(
            Mapping mapping, List<CsvRow> sample, ImportWishes wishes) {
        var meanings = new ArrayList<Meaning>();
        for (var i = 0; i < mapping.columns().size(); i++) {
            var meaning = mapping.columns().get(i).meaning();
            meanings.add(
                    meaning == Meaning.ATTRIBUTE && holdsTopics(i, sample, wishes)
                            ? Meaning.TOPICS
                            : meaning);
        }
        return mapping.with(meanings);
    }

    private static boolean holdsTopics(int column, List<CsvRow> sample, ImportWishes wishes) {
        var values =
                sample.stream().map(row -> row.value(column)).filter(it -> !it.isBlank()).toList();
        return !values.isEmpty() && values.stream().allMatch(wishes::areTopics);
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("[\\p{Cc}/\\\\]+", " ").strip();
        return plain.length() > 100 ? plain.substring(plain.length() - 100) : plain;
    }
}
