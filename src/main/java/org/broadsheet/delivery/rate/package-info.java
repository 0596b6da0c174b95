/**
 * Says when a mail may go: rates, most mails a day, and warm-up plans, for all nodes together.
 *
 * <p>Staff set a {@link org.broadsheet.delivery.rate.Limit} for a server, a list or a receiving
 * domain. Before a connection takes a mail it asks {@link org.broadsheet.delivery.rate.Pacer#ask},
 * which looks at what this process has leased and at nothing else; when that runs out, {@link
 * org.broadsheet.delivery.rate.Pacer#lease} fetches the next quarter of a second from the database.
 *
 * <p>What always holds: leases of one scope never overlap, whichever node took them, so the rate
 * holds for all together; time is the database's; of a day's most, no node uses more than it
 * leased, and what it did not use it gives back when it stops. A lease that is not used in time is
 * lost, so no node saves up a burst.
 *
 * <p>Why tokens with an instant each instead of a bucket that fills: the reached rate is then the
 * set one however late each lease comes, and a row that must wait knows until when.
 *
 * <p>Knows numbers, names and tables of its own; nothing of editions or rows of the ledger.
 */
@NamedInterface("rate")
@NullMarked
package org.broadsheet.delivery.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
