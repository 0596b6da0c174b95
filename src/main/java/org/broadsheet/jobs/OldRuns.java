package org.broadsheet.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batch's own rows of runs that ended long ago; nothing of ours depends on them. */
@Component
class OldRuns {
    private static final int MOST = 10_000;

    private final JobRepository repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    OldRuns(JobRepository repository, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns how many runs are gone. */
    int forget(Duration kept) {
        var before = LocalDateTime.ofInstant(clock.instant().minus(kept), ZoneId.systemDefault());
        var gone = 0;
        for (var job : repository.getJobNames()) {
            for (var instance : repository.getJobInstances(job, 0, MOST)) {
                if (isOld(instance, before)) {
                    forget(instance);
                    gone++;
                }
            }
        }
        return gone;
    }

    private boolean isOld(JobInstance instance, LocalDateTime before) {
        return repository.getJobExecutions(instance).stream()
                .allMatch(run -> !run.isRunning() && ended(run).isBefore(before));
    }

    private static LocalDateTime ended(JobExecution run) {
        var end = run.getEndTime();
        return end == null ? run.getCreateTime() : end;
    }

    private void forget(JobInstance instance) {
        repository
                .getJobExecutions(instance)
                .forEach(run ->
                        jdbc.sql("delete from run_owner where execution_id = :id")
                                .param("id", run.getId())
                                .update());
        repository.deleteJobInstance(instance);
    }
}
