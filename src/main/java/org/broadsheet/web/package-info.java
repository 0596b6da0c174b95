/**
 * The pages and the API: turns requests into calls of the modules and their answers into pages.
 *
 * <p>GET and HEAD change nothing anywhere: mail scanners open every link. An action is a resource
 * that is posted to.
 */
@ApplicationModule(displayName = "Web")
@NullMarked
package org.broadsheet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
