package org.broadsheet.jobs;

import org.broadsheet.delivery.Inbox;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Handles the mails that wait in the inbox.
 *
 * <p>Each is a commit of its own and remembered, so the step may be begun again at any point.
 */
@Configuration(proxyBeanMethods = false)
class InboxJob {
    @Bean
    Job inboxRun(JobRepository repository, RunListener listener, Step readInbox) {
        return new JobBuilder("inbox", repository).listener(listener).start(readInbox).build();
    }

    @Bean
    Step readInbox(JobRepository repository, ProgressBoard board, Inbox inbox) {
        var watch = new StepWatch(board, () -> 0);
        return new StepBuilder("inbox", repository)
                .tasklet(
                        (contribution, context) -> {
                            inbox.read(() -> watch.advance(1));
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .listener(watch)
                .allowStartIfComplete(true)
                .build();
    }
}
