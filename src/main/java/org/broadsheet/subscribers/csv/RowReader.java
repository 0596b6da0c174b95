package org.broadsheet.subscribers.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Counts the characters since the last row and refuses more than a row may have, so that a quote
 * that is never closed does not read the whole file into memory. Refuses NUL.
 */
final class RowReader extends FilterReader {
    private long most;
    private long since;

    RowReader(Reader in, long most) {
        super(in);
        this.most = most;
    }

    /** A row ended; the next may be so long. */
    void begin(long mostOfRow) {
        this.most = mostOfRow;
        this.since = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var n = super.read(buffer, offset, length);
        for (var i = offset; i < offset + n; i++) {
            if (buffer[i] == 0) {
                throw new NulFound();
            }
        }
        since += Math.max(0, n);
        if (since > most + length) {
            throw new RowTooLong();
        }
        return n;
    }

    static final class NulFound extends IOException {}

    static final class RowTooLong extends IOException {}
}
