/**
 * Decides which articles are one and the same.
 *
 * <p>Within a source the identity decides: the guid or id as written, else the link, else a hash of
 * title and text; an id repeated in one document counts for its first entry only. Across sources
 * two articles are one when
 *
 * <ol>
 *   <li>their links have the same {@link org.broadsheet.collecting.dedup.PageKey} (http or https,
 *       www or not, AMP, tracking parameters, order of the query, a last slash), the home page
 *       aside; or
 *   <li>they were seen within seven days, have the same title or begin with the same forty words,
 *       and at least 80 in 100 of the five-word sequences of the shorter text stand in the other
 *       (wire copy and syndication), both texts having sixty words or more.
 * </ol>
 *
 * <p>A shorter text proves nothing: two outlets that both write one sentence about one event stay
 * two articles, and become one story later. Why sequences of words and not a trained measure: the
 * rule can be told to an editor who asks why, and it does not merge a rewrite, which is a report of
 * its own.
 */
@NullMarked
package org.broadsheet.collecting.dedup;

import org.jspecify.annotations.NullMarked;
