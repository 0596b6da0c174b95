package org.broadsheet.subscribers;

import java.util.List;
import org.broadsheet.subscribers.csv.CsvTable;
import org.broadsheet.subscribers.mapping.PersonReader;
import org.broadsheet.subscribers.mapping.RowOutcome;
import org.jspecify.annotations.Nullable;

/** One file on its way through: rows are read in order, judged in blocks, counted. */
public final class ImportRun implements AutoCloseable {
    private final CsvTable table;
    private final PersonReader reader;
    private final ImportJudge judge;
    private final RefusedRows refused;
    private long read;

    ImportRun(CsvTable table, PersonReader reader, ImportJudge judge, RefusedRows refused) {
        this.table = table;
        this.reader = reader;
        this.judge = judge;
        this.refused = refused;
    }

    /** The next row, null behind the last. */
    public @Nullable RowOutcome next() {
        var row = table.next();
        if (row == null) {
            return null;
        }
        read++;
        return reader.read(row);
    }

    /** Goes on behind what an earlier run has taken. */
    public void pass(long rows) {
        for (var row = next(); row != null; row = next()) {
            judge.pass(row);
            if (read >= rows) {
                return;
            }
        }
    }

    public long read() {
        return read;
    }

    /** How long the file of refused rows is; what is behind it belongs to rows that come again. */
    public long refusedBytes() {
        return refused.length();
    }

    Judged judge(List<? extends RowOutcome> rows) {
        var verdicts = judge.judge(List.copyOf(rows));
        var counts = ImportCounts.NONE;
        for (var verdict : verdicts) {
            counts = counts.plus(count(verdict));
            if (verdict instanceof ImportVerdict.Refuse(var row)) {
                refused.add(row);
            }
        }
        refused.flush();
        return new Judged(verdicts, counts);
    }

    record Judged(List<ImportVerdict> verdicts, ImportCounts counts) {}

    private static ImportCounts count(ImportVerdict verdict) {
        return switch (verdict) {
            case ImportVerdict.Join(var person, var wish, var known) ->
                    person.evidence() == null
                            ? new ImportCounts(1, 0, 1, 0, 0, 0, 0)
                            : new ImportCounts(1, 1, 0, 0, 0, 0, 0);
            case ImportVerdict.Fill fill -> new ImportCounts(1, 0, 0, 1, 0, 0, 0);
            case ImportVerdict.Leave leave -> new ImportCounts(1, 0, 0, 0, 1, 0, 0);
            case ImportVerdict.Suppress no -> new ImportCounts(1, 0, 0, 0, 0, 1, 0);
            case ImportVerdict.SuppressDigest no -> new ImportCounts(1, 0, 0, 0, 0, 1, 0);
            case ImportVerdict.Refuse row -> new ImportCounts(1, 0, 0, 0, 0, 0, 1);
        };
    }

    @Override
    public void close() {
        table.close();
        refused.close();
    }
}
