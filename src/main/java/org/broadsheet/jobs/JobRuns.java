package org.broadsheet.jobs;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** The runs of every job, past and present, with how far each step is. */
@Component
public class JobRuns {
    private final JobRepository repository;

    JobRuns(JobRepository repository) {
        this.repository = repository;
    }

    /** One execution of a job; {@code failure} is the first line of why it failed. */
    public record Run(
            long id,
            String job,
            String parameters,
            BatchStatus status,
            @Nullable LocalDateTime started,
            @Nullable LocalDateTime ended,
            @Nullable String failure,
            List<StepRun> steps) {}

    /** One step; {@code total} is 0 while nobody knows. */
    public record StepRun(String name, BatchStatus status, long read, long written, long total) {}

    /** The newest runs first. */
    public List<Run> list(int most) {
        return repository.getJobNames().stream()
                .flatMap(job -> repository.getJobInstances(job, 0, most).stream())
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
                .limit(most)
                .map(JobRuns::run)
                .toList();
    }

    public Optional<Run> find(long id) {
        return Optional.ofNullable(repository.getJobExecution(id)).map(JobRuns::run);
    }

    private static Run run(JobExecution execution) {
        return new Run(
                execution.getId(),
                execution.getJobInstance().getJobName(),
                execution.getJobParameters().toString(),
                execution.getStatus(),
                execution.getStartTime(),
                execution.getEndTime(),
                firstLine(execution.getExitStatus().getExitDescription()),
                execution.getStepExecutions().stream()
                        .sorted(Comparator.comparingLong(StepExecution::getId))
                        .map(JobRuns::step)
                        .toList());
    }

    private static StepRun step(StepExecution step) {
        return new StepRun(
                step.getStepName(),
                step.getStatus(),
                step.getReadCount(),
                step.getWriteCount(),
                step.getExecutionContext().getLong(ProgressBoard.TOTAL, 0));
    }

    private static @Nullable String firstLine(String description) {
        return description.isBlank() ? null : description.lines().findFirst().orElse(null);
    }
}
