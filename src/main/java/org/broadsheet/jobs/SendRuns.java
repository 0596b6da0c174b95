package org.broadsheet.jobs;

import java.time.Clock;
import java.util.stream.Stream;
import org.broadsheet.delivery.Growth;
import org.broadsheet.delivery.HeldReaders;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionId;
import org.broadsheet.shared.SqlTime;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which approved revisions have been planned, and which editions a run is at. */
@Component
class SendRuns {
    private final JobRepository repository;
    private final JdbcClient jdbc;
    private final Growth growth;
    private final HeldReaders held;
    private final Clock clock;

    SendRuns(
            JobRepository repository,
            JdbcClient jdbc,
            Growth growth,
            HeldReaders held,
            Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.growth = growth;
        this.held = held;
        this.clock = clock;
    }

    boolean hasPlanned(Edition edition) {
        return jdbc.sql(
                                "select count(*) from planned_revision where edition_id = :edition and revision = :revision")
                        .param("edition", edition.id().value())
                        .param("revision", edition.revision())
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    void planned(Edition edition) {
        held.tell(edition.id());
        if (hasPlanned(edition)) {
            return;
        }
        growth.check(edition.id());
        jdbc.sql(
                        "insert into planned_revision (edition_id, revision, planned_at) values (:edition, :revision, :now)")
                .param("edition", edition.id().value())
                .param("revision", edition.revision())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    boolean isRunning(EditionId edition) {
        return Stream.of("send", "digest")
                .flatMap(job -> repository.findRunningJobExecutions(job).stream())
                .map(JobExecution::getJobParameters)
                .anyMatch(parameters ->
                        edition.toString().equals(parameters.getString(EditionJob.EDITION)));
    }
}
