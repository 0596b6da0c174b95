package org.broadsheet.jobs;

import org.broadsheet.delivery.Forgetting;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what has been kept long enough, a block a commit, while everything else goes on. */
@Configuration(proxyBeanMethods = false)
class HousekeepingJob {
    private final JobRepository repository;
    private final ProgressBoard board;

    HousekeepingJob(JobRepository repository, ProgressBoard board) {
        this.repository = repository;
        this.board = board;
    }

    @Bean
    Job housekeepingRun(RunListener listener, Step forgetDeliveries, Step forgetTheRest) {
        return new JobBuilder("housekeeping", repository)
                .listener(listener)
                .start(forgetDeliveries)
                .next(forgetTheRest)
                .build();
    }

    @Bean
    Step forgetDeliveries(Forgetting forgetting) {
        var watch = new StepWatch(board, () -> 0);
        return new StepBuilder("deliveries", repository)
                .tasklet(
                        (contribution, context) -> {
                            forgetting.closeOld();
                            for (var gone = forgetting.deliveries();
                                    gone > 0;
                                    gone = forgetting.deliveries()) {
                                watch.advance(gone);
                            }
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .listener(watch)
                .build();
    }

    @Bean
    Step forgetTheRest(Forgetting forgetting, OldRuns oldRuns) {
        var watch = new StepWatch(board, () -> 0);
        return new StepBuilder("rest", repository)
                .tasklet(
                        (contribution, context) -> {
                            for (var gone = forgetting.everythingElse();
                                    gone > 0;
                                    gone = forgetting.everythingElse()) {
                                watch.advance(gone);
                            }
                            watch.advance(oldRuns.forget(forgetting.runsAreKept()));
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .listener(watch)
                .build();
    }
}
