/**
 * The people, what they subscribe to, and who may be mailed.
 *
 * <p>{@code mailable} is one database view and the only answer to "may this person get this list's
 * mail?". Planning, claiming and counting read it; nobody asks the tables behind it.
 *
 * <p>Consent is append-only. What a reader chose is one interned row shared by all who chose the
 * same, so that readers can be grouped by what they get without looking at them one by one.
 */
@ApplicationModule(
        displayName = "Subscribers",
        allowedDependencies = {"shared", "audit", "collecting", "topics"})
@NullMarked
package org.broadsheet.subscribers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
