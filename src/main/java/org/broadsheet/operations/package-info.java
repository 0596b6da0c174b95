/** What keeps an installation healthy: backup, restore, move, doctor. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "collecting",
            "topics",
            "subscribers",
            "editions",
            "delivery",
            "jobs"
        })
@NullMarked
package org.broadsheet.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
