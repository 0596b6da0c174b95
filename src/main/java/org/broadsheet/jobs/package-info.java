/**
 * The Spring Batch jobs and who starts them: wiring only.
 *
 * <p>Seven jobs, restartable, on the JDBC repository:
 *
 * <ul>
 *   <li>{@code collect}: read due sources, file new articles under topics, group them into stories.
 *       Identity: the instant it began. One at a time.
 *   <li>{@code edition}: freeze, render for the present audience, preflight and approve where the
 *       list's policy says so. Identity: the edition.
 *   <li>{@code send}: plan, then send in numbered seats that claim rows by lane. Identity: the
 *       edition and a run number; a run ends when nothing is due, later slots and retries are the
 *       next run.
 *   <li>{@code import}: the people of one file, row by row, from where an earlier run stopped.
 *       Identity: the import.
 *   <li>{@code inbox}: handle the mails that wait; {@code housekeeping}: forget what was kept long
 *       enough. Identity: the instant they began.
 *   <li>{@code digest}: the flow of all of these. Identity: the request.
 * </ul>
 *
 * <p>What always holds: the rows are the truth, Batch's own tables are disposable. A step may be
 * begun again at any point, since each asks the rows what is left. Approval is a row, never a
 * waiting thread. The send step has no database transaction around SMTP and is never fault-tolerant
 * in Batch's sense, which would replay mails. Stopping is our own flag, since {@code
 * JobOperator.stop} races with the step.
 *
 * <p>{@link org.broadsheet.jobs.Supervisor} ticks on every node; the one that holds the lease
 * starts what is due and takes up the runs of dead processes. A tick with nothing to do creates no
 * execution.
 */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {
            "shared",
            "audit",
            "collecting",
            "topics",
            "editions",
            "subscribers",
            "subscribers :: mapping",
            "delivery"
        })
@NullMarked
package org.broadsheet.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
