/**
 * What else there is to know of an article: headline, author, section, picture, language, site.
 *
 * <p>One class for each fact, each an ordered list of places to look, the surest first, and the
 * rules by which a value that is there is refused all the same (an author that is an address, a
 * picture that is a logo).
 */
@NullMarked
package org.broadsheet.collecting.extract.facts;

import org.jspecify.annotations.NullMarked;
