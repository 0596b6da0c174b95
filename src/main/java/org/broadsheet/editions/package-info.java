/**
 * Cuts a list's stream of stories into numbered editions, and an edition into the digest each
 * reader gets.
 *
 * <p>The way through: {@link org.broadsheet.editions.EditionCalendar} opens one edition for each
 * slot; {@link org.broadsheet.editions.EditionComposer} decides over every open story and freezes;
 * {@link org.broadsheet.editions.EditionRenderings} renders and checks one variant for all who get
 * the same; {@link org.broadsheet.editions.EditingDesk} and {@link
 * org.broadsheet.editions.ApprovalDesk} are where people change it and let it out; {@link
 * org.broadsheet.editions.EditionPlan} says which variant each group of readers gets, and when.
 *
 * <p>Composing goes by ledger, never by time window: an article is settled for a list when it was
 * in an edition that counts, or was hidden, or is too old; a story is open while it has an article
 * that is not settled. Windows lose late and back-dated articles, which is the commonest fault of
 * digest software. Too old counts from when we first saw an article, for the same reason.
 *
 * <p>What the editor approved is what is sent: approval binds to the hash of a revision, and only
 * stored bytes are previewed, sent, resent and shown in the browser. A revision is kept whole, as
 * JSON, because digests of later editions are merged from it.
 *
 * <p>An edition's steps are methods of {@link org.broadsheet.editions.Standing}; nothing else
 * changes a state. Transactions are written out rather than annotated, since what a freeze or an
 * approval holds together is the point of it.
 */
@ApplicationModule(
        displayName = "Editions",
        allowedDependencies = {
            "shared",
            "audit",
            "collecting",
            "collecting :: fetch",
            "topics",
            "subscribers"
        })
@NullMarked
package org.broadsheet.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
