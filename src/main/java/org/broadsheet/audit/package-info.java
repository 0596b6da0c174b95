/**
 * Who did what, when, and what it was before and after.
 *
 * <p>One append-only table. A module calls {@code Audit.record} in the transaction of the change
 * itself: either both are kept or neither. Values before and after are short texts a person can
 * read, never whole rows and never secrets.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = "shared")
@NullMarked
package org.broadsheet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
