package org.broadsheet.jobs;

import java.time.Duration;
import java.time.LocalDateTime;
import org.broadsheet.delivery.ThisNode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Writes down which process runs an execution, and one line when it ends. */
@Component
class RunListener implements JobExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger("org.broadsheet.jobs.Run");

    private final RunOwners owners;
    private final ThisNode node;

    RunListener(RunOwners owners, ThisNode node) {
        this.owners = owners;
        this.node = node;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        owners.record(execution.getId(), execution.getJobInstance().getJobName(), node.id());
    }

    @Override
    public void afterJob(JobExecution execution) {
        var line = "run={} job={} {} status={} seconds={}";
        var values =
                new Object[] {
                    execution.getId(),
                    execution.getJobInstance().getJobName(),
                    execution.getJobParameters().getIdentifyingParameters(),
                    execution.getStatus(),
                    seconds(execution.getStartTime(), execution.getEndTime())
                };
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            LOG.info(line, values);
        } else {
            LOG.warn(line, values);
            execution
                    .getAllFailureExceptions()
                    .forEach(why -> LOG.warn("run={}", execution.getId(), why));
        }
    }

    private static long seconds(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null ? 0 : Duration.between(from, to).toSeconds();
    }
}
