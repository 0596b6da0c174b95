/**
 * The command line: one class per command, and the ways to where the data are.
 *
 * <p>A command that works on the data implements {@link org.broadsheet.cli.DataCommand}. H2 lets
 * one process hold the database, so such a command first looks for a running server of this
 * machine: the server writes its address and a key into {@code server.key} (mode 0600) in the data
 * folder, and runs the very same command class on its own beans. Without a server the command opens
 * the database itself. One code path per verb; only who provides the beans differs.
 *
 * <p>Exit codes: 0 done, 1 done with named failures, 2 not done. What a command prints for people
 * goes to standard output, one fact a line; what went wrong names the thing and what to do.
 *
 * <p>A command never prints a stack trace: {@link org.broadsheet.cli.Failures} turns what was
 * thrown into words.
 */
@ApplicationModule(displayName = "Command line")
@NullMarked
package org.broadsheet.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
