/**
 * What the columns and words of other programs' exports mean here.
 *
 * <p>{@link org.broadsheet.subscribers.mapping.KnownHeadings} proposes a meaning for each heading,
 * as Mailchimp, listmonk, Mailtrain, Keila, phpList and we ourselves write them; an admin may
 * change it. {@link org.broadsheet.subscribers.mapping.PersonReader} then turns a row into a person
 * or says why not. Values in, values out: nothing here knows a table.
 *
 * <p>A row that says no (unsubscribed, cleaned, blocklisted, complained) always counts, whatever
 * else is wrong with it but its address. A row that says yes is only evidence when it carries a
 * time: when the person asked or confirmed, or since when listmonk has had them enabled.
 */
@NullMarked
@NamedInterface("mapping")
package org.broadsheet.subscribers.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
