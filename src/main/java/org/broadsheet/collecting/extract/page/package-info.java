/**
 * Turns the bytes of a page into a tree and reads what the page says to machines.
 *
 * <p>{@link org.broadsheet.collecting.extract.page.PageText} decides the characters, {@link
 * org.broadsheet.collecting.extract.page.HtmlPage} parses once and keeps the JSON-LD and the meta
 * elements beside the tree. Everything is read leniently: a page is taken as it is meant, not as it
 * is written, and what cannot be read is left out rather than reported.
 */
@NullMarked
package org.broadsheet.collecting.extract.page;

import org.jspecify.annotations.NullMarked;
