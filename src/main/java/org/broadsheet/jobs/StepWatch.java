package org.broadsheet.jobs;

import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;

/** Keeps the progress board in step with one step. */
final class StepWatch implements StepExecutionListener {
    private final ProgressBoard board;
    private final LongSupplier total;

    /** {@code total} is asked when the step begins; 0 where nobody knows. */
    StepWatch(ProgressBoard board, LongSupplier total) {
        this.board = board;
        this.total = total;
    }

    @Override
    public void beforeStep(StepExecution step) {
        board.begin(step, total.getAsLong());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        board.end(step);
        return step.getExitStatus();
    }

    /** To be called on the step's own thread. */
    void advance(long by) {
        board.advance(
                Objects.requireNonNull(StepSynchronizationManager.getContext()).getStepExecution(),
                by);
    }
}
