/**
 * Brings each reader's digest to their server once, and knows for each person what became of it.
 *
 * <p>The way through: {@code Deliveries.plan} gives every mailable reader of an approved edition
 * one row; a seat claims a block of due rows, sends each mail, and records each outcome by the
 * row's id and the block's token before its connection takes another mail.
 *
 * <p>What always holds: the table {@code delivery} is the only truth, Batch metadata and broker
 * messages are disposable; every change of state is a {@code Move}; a reader has one row per
 * edition, whatever is restarted; an outcome that comes from a hand that lost the row changes
 * nothing; "finished" is computed, never set.
 *
 * <p>An accepted mail is recorded in two steps. It is noted durably at once, as one appended line:
 * in a file beside an H2 database, which one process has open, else in a table. Within a second the
 * notes are written into their rows, a thousand in a commit. Whoever takes rows back first ends the
 * hands they are in ({@code delivery_hand}), then writes up what those had noted, and takes only
 * rows whose hand was ended; planning, recalls and bounces write up before they look. Numbers that
 * are only shown may be a second behind. Any other outcome changes its row at once.
 *
 * <p>Two rules go beyond the obvious. A row that may have been accepted ({@code maybe_twice}, in
 * doubt, or in a hand at this moment) is never overtaken: the newer edition's digest leaves its
 * stories out instead, so that nobody reads a report twice; such a row is then tried for 48 hours,
 * and one that was recalled is not planned again. That holds for one that expired, too: the model
 * test found it. And an announcement has no newer edition to carry it, so it is tried for 48 hours
 * from the start, where a digest must begin within three.
 *
 * <p>Rejected: a checkpoint that moves when a block is read (loses the block in a crash); one
 * commit per mail (half the speed); one thread that commits the outcomes of many connections
 * together into their rows (H2 writes every changed page with each commit: a third of the speed).
 */
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "editions",
            "editions :: render",
            "subscribers"
        })
@NullMarked
package org.broadsheet.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
