/** One class per command. Exit codes: 0 done, 1 done with named failures, 2 not done. */
@ApplicationModule(displayName = "Command line")
@NullMarked
package org.broadsheet.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
