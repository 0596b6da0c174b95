package org.broadsheet.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Brings an execution whose process died to where it can be started again, and starts it.
 *
 * <p>The order matters. A database that dies within a chunk leaves a step UNKNOWN, which Batch
 * refuses to restart for ever: it becomes FAILED first. A run that failed while its partitions were
 * handed out keeps steps STARTING: {@code recover} ends those, also where the job itself says
 * FAILED.
 */
@Component
class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private static final Duration GRACE = Duration.ofMinutes(1);

    private final JobRepository repository;
    private final JobOperator operator;
    private final RunOwners owners;
    private final Clock clock;

    Recovery(JobRepository repository, JobOperator operator, RunOwners owners, Clock clock) {
        this.repository = repository;
        this.operator = operator;
        this.owners = owners;
        this.clock = clock;
    }

    /** Executions of this job that say they run but whose process is dead. */
    List<JobExecution> orphans(String job, Collection<String> deadNodes) {
        return repository.findRunningJobExecutions(job).stream()
                .filter(execution -> isOrphan(execution, deadNodes))
                .toList();
    }

    /**
     * A run is created a moment before its owner is written down; only an old one without owner is
     * an orphan.
     */
    private boolean isOrphan(JobExecution execution, Collection<String> deadNodes) {
        return owners.find(execution.getId())
                .map(deadNodes::contains)
                .orElseGet(() -> execution.getCreateTime().isBefore(now().minus(GRACE)));
    }

    void finish(JobExecution orphan) {
        LOG.warn(
                "run={} job={} its process is gone, it is taken up again",
                orphan.getId(),
                name(orphan));
        try {
            operator.restart(recovered(orphan));
        } catch (JobRestartException e) {
            throw new IllegalStateException(
                    "run " + orphan.getId() + " cannot be taken up again", e);
        }
    }

    private JobExecution recovered(JobExecution orphan) {
        orphan.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.UNKNOWN)
                .forEach(this::fail);
        if (orphan.getStatus() == BatchStatus.UNKNOWN) {
            orphan.setStatus(BatchStatus.FAILED);
            orphan.setEndTime(now());
            repository.update(orphan);
        }
        return stillRunning(orphan) ? operator.recover(orphan) : orphan;
    }

    private void fail(StepExecution step) {
        step.setStatus(BatchStatus.FAILED);
        step.setEndTime(now());
        repository.update(step);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private static boolean stillRunning(JobExecution execution) {
        return execution.isRunning()
                || execution.getStepExecutions().stream()
                        .anyMatch(step -> step.getStatus().isRunning());
    }

    private static String name(JobExecution execution) {
        return Objects.requireNonNull(execution.getJobInstance()).getJobName();
    }
}
