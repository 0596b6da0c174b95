/**
 * Pages for staff: signing in and <em>Today</em>, the page that says what is due, late, held or
 * broken.
 *
 * <p>Controllers here only ask the modules and hand values to a page; what a page shows is a record
 * of this package, so that a template never walks into a module.
 */
@NullMarked
package org.broadsheet.web.admin;

import org.jspecify.annotations.NullMarked;
