package org.broadsheet.jobs;

import org.broadsheet.editions.Editions;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The whole line for one edition: what the schedule amounts to, and what {@code run}, the console's
 * button and the demo start. On a list that must approve it ends with the edition frozen.
 */
@Configuration(proxyBeanMethods = false)
class DigestJob {
    private static final String APPROVED = "APPROVED";

    @Bean
    Job digest(JobRepository repository, Flow line, RunListener listener) {
        return new JobBuilder("digest", repository).listener(listener).start(line).end().build();
    }

    @Bean
    Flow line(
            Step collectSources,
            Step fileArticles,
            Step groupStories,
            Step freeze,
            Step render,
            Step submit,
            Step plan,
            Step sendInSeats,
            Editions editions) {
        var approved = isApproved(editions);
        return new FlowBuilder<Flow>("line")
                .start(collectSources)
                .next(fileArticles)
                .next(groupStories)
                .next(freeze)
                .next(render)
                .next(submit)
                .next(approved)
                .on(APPROVED)
                .to(plan)
                .next(sendInSeats)
                .from(approved)
                .on("*")
                .end()
                .build();
    }

    private static JobExecutionDecider isApproved(Editions editions) {
        return (run, step) -> {
            var edition =
                    editions.get(
                            EditionJob.id(run.getJobParameters().getString(EditionJob.EDITION)));
            return new FlowExecutionStatus(edition.isApproved() ? APPROVED : "WAITS");
        };
    }
}
