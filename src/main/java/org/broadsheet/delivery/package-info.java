/**
 * Brings each reader's digest to their server once, and knows for each person what became of it.
 *
 * <p>The table {@code delivery} is the only truth; Batch metadata and broker messages are
 * disposable. Its states and allowed moves stand in one place, {@code DeliveryState}.
 */
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {"shared", "audit", "accounts", "editions", "subscribers"})
@NullMarked
package org.broadsheet.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
