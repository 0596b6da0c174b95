package org.broadsheet.delivery;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where accepted mails are noted durably at the price of an appended line, until they are written
 * into their rows many at a time.
 *
 * <p>A mail is only noted while its hand stands. Whoever takes rows back ends the hand first and
 * then writes up what it had noted, so nothing is noted later than that.
 */
interface Sheets {
    /** Whether a note needs no transaction of the database. */
    boolean areBesideTheDatabase();

    /** Mails of one token; durable when this, or the transaction around it, has ended. */
    boolean add(String token, List<Noted> mails);

    /** Some of the oldest, in one transaction with their being forgotten here; how many. */
    int writeUp(Consumer<List<Noted>> rows);

    /** Everything that was noted before. */
    void writeUpAll(Consumer<List<Noted>> rows);
}
