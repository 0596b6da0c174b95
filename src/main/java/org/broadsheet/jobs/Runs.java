package org.broadsheet.jobs;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.editions.EditionId;
import org.broadsheet.subscribers.ImportId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Starts the jobs, each under the identity that makes a second start of the same work impossible.
 */
@Component
public class Runs {
    private final JobRepository repository;
    private final JobOperator operator;
    private final Job collect;
    private final Job edition;
    private final Job send;
    private final Job digest;
    private final Job importPeople;
    private final Job inboxRun;
    private final Job housekeepingRun;
    private final Clock clock;

    Runs(
            JobRepository repository,
            JobOperator operator,
            Job collect,
            Job edition,
            Job send,
            Job digest,
            Job importPeople,
            Job inboxRun,
            Job housekeepingRun,
            Clock clock) {
        this.repository = repository;
        this.operator = operator;
        this.collect = collect;
        this.edition = edition;
        this.send = send;
        this.digest = digest;
        this.importPeople = importPeople;
        this.inboxRun = inboxRun;
        this.housekeepingRun = housekeepingRun;
        this.clock = clock;
    }

    /** Collects what is due and groups it. Returns when it is done. */
    public JobExecution collect() {
        return start(collect, now());
    }

    /** Handles the mails that wait in the inbox. */
    public JobExecution inbox() {
        return start(inboxRun, now());
    }

    /** Forgets what was kept long enough. */
    public JobExecution housekeeping() {
        return start(housekeepingRun, now());
    }

    /** Freezes the edition, renders it and puts it before whoever approves. */
    public JobExecution edition(EditionId id) {
        return start(edition, ofEdition(id).toJobParameters());
    }

    /** Plans and sends what is due of an approved edition. */
    public JobExecution send(EditionId id) {
        return start(send, nextRun(id));
    }

    /**
     * The whole line for one edition, as the schedule amounts to; ends before sending where nobody
     * approved.
     */
    public JobExecution digest(EditionId id) {
        return start(
                digest,
                ofEdition(id).addString("request", UUID.randomUUID().toString()).toJobParameters());
    }

    /** Imports the people of a file that was ordered, or goes on where that stopped. */
    public JobExecution importPeople(ImportId id) {
        return start(
                importPeople,
                new JobParametersBuilder()
                        .addString(ImportJob.IMPORT, id.toString())
                        .toJobParameters());
    }

    private JobParameters now() {
        return new JobParametersBuilder()
                .addString("began", clock.instant().toString())
                .toJobParameters();
    }

    private JobParameters nextRun(EditionId id) {
        for (var run = 1L; ; run++) {
            var parameters = ofEdition(id).addLong("run", run).toJobParameters();
            var last = Optional.ofNullable(repository.getLastJobExecution("send", parameters));
            if (last.isEmpty() || last.get().getStatus() != BatchStatus.COMPLETED) {
                return parameters;
            }
        }
    }

    private static JobParametersBuilder ofEdition(EditionId id) {
        return new JobParametersBuilder().addString(EditionJob.EDITION, id.toString());
    }

    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (JobInstanceAlreadyCompleteException
                | JobExecutionAlreadyRunningException
                | InvalidJobParametersException
                | JobRestartException e) {
            throw new IllegalStateException(job.getName() + " " + parameters, e);
        }
    }
}
