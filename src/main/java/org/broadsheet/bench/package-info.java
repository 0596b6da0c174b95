/** Measures speed as a ratio to a peer in the same run. Nothing here is a bean. */
@ApplicationModule(displayName = "Benchmarks")
@NullMarked
package org.broadsheet.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
