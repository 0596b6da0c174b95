package org.broadsheet.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.editions.Approvals;
import org.broadsheet.editions.EditionComposer;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.EditionRenderings;
import org.broadsheet.subscribers.Audience.ReaderGroup;
import org.broadsheet.subscribers.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Freezes an edition, renders it for its readers and hands it to its approval policy.
 *
 * <p>The modules' verbs bring their own transactions, so the steps have none around them.
 */
@Configuration(proxyBeanMethods = false)
class EditionJob {
    private static final Logger LOG = LoggerFactory.getLogger(EditionJob.class);

    /** The identifying job parameter. */
    static final String EDITION = "editionId";

    private static final String ID = "#{jobParameters['" + EDITION + "']}";
    private static final int GROUPS = 20;

    private final JobRepository repository;
    private final ProgressBoard board;

    EditionJob(JobRepository repository, ProgressBoard board) {
        this.repository = repository;
        this.board = board;
    }

    @Bean
    Job edition(Step freeze, Step render, Step submit, RunListener listener) {
        return new JobBuilder("edition", repository)
                .listener(listener)
                .start(freeze)
                .next(render)
                .next(submit)
                .build();
    }

    @Bean
    Step freeze(EditionComposer composer, Subscriptions subscriptions, Clock clock) {
        return new StepBuilder("freeze", repository)
                .tasklet(
                        (contribution, context) -> {
                            subscriptions.resumeDue(clock.instant());
                            composer.freeze(
                                    id(context.getStepContext().getJobParameters()),
                                    clock.instant());
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    /** One reader group of each that gets the same. */
    @Bean
    Step render(ItemReader<ReaderGroup> groupsToRender, GroupRenderer renderer) {
        var watch = new StepWatch(board, () -> 0);
        return new StepBuilder("render", repository)
                .<ReaderGroup, ReaderGroup>chunk(GROUPS)
                .transactionManager(new ResourcelessTransactionManager())
                .reader(groupsToRender)
                .writer(chunk -> {
                    chunk.forEach(renderer::render);
                    watch.advance(chunk.size());
                })
                .listener(watch)
                .build();
    }

    @Bean
    @StepScope
    ListItemReader<ReaderGroup> groupsToRender(
            EditionRenderings renderings, @Value(ID) String edition) {
        return new ListItemReader<>(renderings.wanted(id(edition)));
    }

    @Bean
    @StepScope
    GroupRenderer groupRenderer(EditionRenderings renderings, @Value(ID) String edition) {
        return new GroupRenderer(renderings.of(id(edition)));
    }

    /**
     * Approves where the list's policy needs nobody for it; else the edition waits for an editor.
     */
    @Bean
    Step submit(Approvals approvals, Clock clock) {
        return new StepBuilder("submit", repository)
                .tasklet(
                        (contribution, context) -> {
                            submit(
                                    approvals,
                                    id(context.getStepContext().getJobParameters()),
                                    clock.instant());
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private static void submit(Approvals approvals, EditionId edition, Instant now) {
        approvals
                .approveIfDue(edition, now)
                .ifPresent(outcome -> {
                    if (outcome instanceof Approvals.Outcome.Refused(var refused, var problem)) {
                        LOG.warn(
                                "edition={} could not be approved: {}",
                                refused,
                                problem.getMessage());
                    }
                });
    }

    static EditionId id(Map<String, Object> parameters) {
        return id(String.valueOf(parameters.get(EDITION)));
    }

    static EditionId id(@Nullable String text) {
        return new EditionId(Long.parseLong(Objects.requireNonNull(text)));
    }
}
