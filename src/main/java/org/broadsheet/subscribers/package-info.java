/**
 * The people, what they subscribe to, and who may be mailed.
 *
 * <p>{@code mailable} is one database view and the only answer to "may this person get this list's
 * mail?". Planning, claiming and counting read it; nobody asks the tables behind it.
 *
 * <p>Consent is append-only. What a reader chose is one interned row shared by all who chose the
 * same, so that readers can be grouped by what they get without looking at them one by one.
 *
 * <p>Where a person's data lie, and how an erasure takes each away; {@code ErasureIT} erases one
 * person and searches every column of every table and every file of the data folder:
 *
 * <ul>
 *   <li>{@code subscriber}: emptied, the number stays for the ledger.
 *   <li>{@code subscription}, {@code consent}, {@code subscriber_word}, {@code sign_up}, {@code
 *       owner_request}: rows deleted; a sign-up that nobody confirmed goes by itself after a month.
 *   <li>The ledger, notices, what came back and SMTP replies: see {@code delivery.ErasedReaders},
 *       told by {@link SubscriberErased}.
 *   <li>{@code audit}: the address is taken out of the lines about that person.
 *   <li>Copies of imported files and refused rows: {@link ImportFiles} takes the lines out.
 *   <li>{@code suppression} and the opt-out journal: a keyed hash only, which stays, so that nobody
 *       imports the person anew and a restored backup cannot mail them.
 *   <li>Batch parameters and events carry numbers only. H2's file is written anew at the next stop.
 *   <li>Backups are the operator's to let expire; the journal is replayed over a restored one.
 * </ul>
 */
@ApplicationModule(
        displayName = "Subscribers",
        allowedDependencies = {"shared", "audit", "collecting", "topics"})
@NullMarked
package org.broadsheet.subscribers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
