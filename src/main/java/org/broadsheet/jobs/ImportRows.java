package org.broadsheet.jobs;

import java.util.Objects;
import org.broadsheet.subscribers.ImportId;
import org.broadsheet.subscribers.ImportRun;
import org.broadsheet.subscribers.ImportRuns;
import org.broadsheet.subscribers.PeopleImport.State;
import org.broadsheet.subscribers.PeopleImports;
import org.broadsheet.subscribers.mapping.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the rows of one import and writes them in blocks; remembers how many were written. */
@Component
@StepScope
class ImportRows implements ItemStreamReader<RowOutcome>, ItemWriter<RowOutcome> {
    private static final String ROWS = "rows";
    private static final String REFUSED_BYTES = "refusedBytes";

    private final ImportRuns runs;
    private final PeopleImports imports;
    private final ProgressBoard board;
    private final StepExecution step;
    private final ImportId id;
    private @Nullable ImportRun run;

    ImportRows(
            ImportRuns runs,
            PeopleImports imports,
            ProgressBoard board,
            @Value("#{stepExecution}") StepExecution step) {
        this.runs = runs;
        this.imports = imports;
        this.board = board;
        this.step = step;
        this.id = ImportJob.id(step.getJobExecution());
    }

    @Override
    public void open(ExecutionContext context) {
        for (var before : new State[] {State.ORDERED, State.FAILED}) {
            imports.move(id, before, State.IMPORTING);
        }
        var done = context.getLong(ROWS, 0);
        run = runs.open(id, done, context.getLong(REFUSED_BYTES, 0));
        board.begin(step, imports.get(id).rows());
        board.advance(step, done);
    }

    @Override
    public @Nullable RowOutcome read() {
        return opened().next();
    }

    @Override
    public void write(Chunk<? extends RowOutcome> chunk) {
        runs.write(id, opened(), chunk.getItems());
        board.advance(step, chunk.size());
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(ROWS, opened().read());
        context.putLong(REFUSED_BYTES, opened().refusedBytes());
    }

    @Override
    public void close() {
        board.end(step);
        if (run != null) {
            run.close();
            run = null;
        }
    }

    private ImportRun opened() {
        return Objects.requireNonNull(run, "open comes first");
    }
}
