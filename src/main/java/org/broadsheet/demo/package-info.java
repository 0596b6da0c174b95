/**
 * The first command: a newsroom in a box, on data of its own in a folder that is thrown away.
 *
 * <p>Nothing here is a bean unless the command {@code demo} runs, and nothing outside depends on
 * it. The SMTP catcher is small and our own; the tests use it too.
 */
@ApplicationModule(displayName = "Demo")
@NullMarked
package org.broadsheet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
