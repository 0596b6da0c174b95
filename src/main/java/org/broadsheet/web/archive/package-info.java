/**
 * The public archive of each list: its editions as pages, as RSS, Atom and JSON Feed, and a
 * sitemap.
 *
 * <p>Only editions of the stream that went out stand here, as somebody sees them who chose
 * everything; nothing is personal, nothing is stored by looking. Words of outlets come from frozen
 * quotations alone. A list may keep search engines out, or have no archive: then every address
 * answers as an unknown one does.
 */
@NullMarked
package org.broadsheet.web.archive;

import org.jspecify.annotations.NullMarked;
