/**
 * Cuts a list's stream of stories into numbered editions, and an edition into the digest each
 * reader gets.
 *
 * <p>Selection goes by ledger, never by time window: an article is settled for a list when it was
 * in an edition that counts, or was hidden, or is too old; a story is open while it has an article
 * that is not settled. Windows lose late and back-dated articles, which is the commonest fault of
 * digest software.
 *
 * <p>What the editor approved is what is sent: approval binds to the hash of a revision, and only
 * stored bytes are previewed, sent, resent and shown in the browser.
 */
@ApplicationModule(
        displayName = "Editions",
        allowedDependencies = {"shared", "audit", "collecting", "topics", "subscribers"})
@NullMarked
package org.broadsheet.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
