package org.broadsheet.subscribers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.broadsheet.subscribers.csv.CsvTable;
import org.broadsheet.subscribers.mapping.RowOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs imports: the dry run as a whole, the import itself block by block. */
@Component
public class ImportRuns {
    private static final int BLOCK = 1_000;

    private final PeopleImports imports;
    private final ImportFiles files;
    private final MailingLists lists;
    private final ImportRules rules;
    private final ImportWriter writer;

    public ImportRuns(
            PeopleImports imports,
            ImportFiles files,
            MailingLists lists,
            ImportRules rules,
            ImportWriter writer) {
        this.imports = imports;
        this.files = files;
        this.lists = lists;
        this.rules = rules;
        this.writer = writer;
    }

    /** The file of an import from its beginning, or behind what an earlier run has taken. */
    public ImportRun open(ImportId id, long rows, long refusedBytes) {
        var file = imports.get(id);
        var run =
                new ImportRun(
                        CsvTable.open(files.rows(id)),
                        rules.reader(file),
                        rules.judge(lists.get(file.list())),
                        new RefusedRows(files.refused(id), refusedBytes));
        if (rows > 0) {
            run.pass(rows);
        }
        return run;
    }

    /** The dry run: counts everything, changes nobody. False where another is at it. */
    public boolean check(ImportId id, LongConsumer progress) {
        var begun =
                imports.move(id, PeopleImport.State.OPENED, PeopleImport.State.CHECKING)
                        || imports.move(
                                id, PeopleImport.State.CHECKED, PeopleImport.State.CHECKING);
        if (!begun) {
            return false;
        }
        try (var run = open(id, 0, 0)) {
            var counts = ImportCounts.NONE;
            for (var block = block(run); !block.isEmpty(); block = block(run)) {
                counts = counts.plus(run.judge(block).counts());
                progress.accept(block.size());
            }
            imports.checked(id, counts);
            imports.move(id, PeopleImport.State.CHECKING, PeopleImport.State.CHECKED);
        } catch (RuntimeException e) {
            imports.move(id, PeopleImport.State.CHECKING, PeopleImport.State.OPENED);
            throw e;
        }
        return true;
    }

    /** Writes a block and its counts; both or neither. */
    @Transactional
    public void write(ImportId id, ImportRun run, List<? extends RowOutcome> block) {
        var judged = run.judge(block);
        writer.write(imports.get(id), judged.verdicts());
        imports.imported(id, judged.counts());
    }

    /** The last step: who is known and behind a digest is suppressed; the copy goes. */
    public void finish(ImportId id) {
        writer.suppressKnown(imports.get(id));
        if (imports.move(id, PeopleImport.State.IMPORTING, PeopleImport.State.DONE)) {
            files.drop(files.rows(id));
        }
    }

    private static List<RowOutcome> block(ImportRun run) {
        var rows = new ArrayList<RowOutcome>(BLOCK);
        for (var row = run.next(); row != null; row = run.next()) {
            rows.add(row);
            if (rows.size() == BLOCK) {
                break;
            }
        }
        return rows;
    }
}
