/**
 * The Spring Batch jobs and who starts them: wiring only.
 *
 * <p>{@code collect} (collect, group), {@code edition} (compose, freeze, render, preflight), {@code
 * send} (plan, send) and {@code digest}, the flow of all of them.
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
            "delivery"
        })
@NullMarked
package org.broadsheet.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
