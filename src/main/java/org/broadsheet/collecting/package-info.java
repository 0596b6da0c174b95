/**
 * Reads the outlets: from a source that is due to articles that are kept.
 *
 * <p>The way: {@code Sources.due} -> {@code fetch} -> {@code parse} -> {@code extract} -> {@code
 * dedup} -> {@code Articles}. Each step is a sub-package of its own that takes bytes or strings and
 * gives values; none imports this package.
 *
 * <p>What always holds: an article is never lost once its source showed it, never kept twice, and
 * {@code Article.quotable()} is the only text of it that reaches anything outward. A source that
 * fails says so in its own row and stops nobody else.
 */
@ApplicationModule(
        displayName = "Collecting",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package org.broadsheet.collecting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
