package org.broadsheet.jobs;

import org.broadsheet.subscribers.ImportId;
import org.broadsheet.subscribers.ImportRuns;
import org.broadsheet.subscribers.PeopleImports;
import org.broadsheet.subscribers.mapping.RowOutcome;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Imports the people of one file. Rows, their counts and the place in the file are committed
 * together, so that a run taken up again goes on with the next row.
 */
@Configuration(proxyBeanMethods = false)
class ImportJob {
    /** The identifying job parameter. */
    static final String IMPORT = "importId";

    static final int BLOCK = 1_000;

    private final JobRepository repository;

    ImportJob(JobRepository repository) {
        this.repository = repository;
    }

    @Bean
    Job importPeople(
            Step importStep, Step finishImport, RunListener listener, PeopleImports imports) {
        return new JobBuilder("import", repository)
                .listener(listener)
                .listener(failures(imports))
                .start(importStep)
                .next(finishImport)
                .build();
    }

    @Bean
    Step importStep(ImportRows rows, PlatformTransactionManager transactions) {
        return new StepBuilder("rows", repository)
                .<RowOutcome, RowOutcome>chunk(BLOCK)
                .transactionManager(transactions)
                .reader(rows)
                .writer(rows)
                .build();
    }

    @Bean
    Step finishImport(ImportRuns runs) {
        return new StepBuilder("finish", repository)
                .tasklet(
                        (contribution, context) -> {
                            runs.finish(
                                    id(
                                            context.getStepContext()
                                                    .getStepExecution()
                                                    .getJobExecution()));
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private static JobExecutionListener failures(PeopleImports imports) {
        return new JobExecutionListener() {
            @Override
            public void afterJob(JobExecution execution) {
                if (execution.getStatus() == BatchStatus.FAILED) {
                    imports.failed(id(execution), "The run stopped; the log says why.");
                }
            }
        };
    }

    static ImportId id(JobExecution execution) {
        return new ImportId(
                Long.parseLong(String.valueOf(execution.getJobParameters().getString(IMPORT))));
    }
}
