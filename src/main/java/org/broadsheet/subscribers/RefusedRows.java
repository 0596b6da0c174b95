package org.broadsheet.subscribers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.broadsheet.subscribers.csv.CsvFile;
import org.broadsheet.subscribers.mapping.RowOutcome;

/** The file of rows that were not taken: line, address, reason. */
final class RefusedRows implements AutoCloseable {
    private final RandomAccessFile bytes;
    private final CsvFile csv;

    /** Goes on behind the first {@code keep} bytes. */
    RefusedRows(Path file, long keep) {
        try {
            this.bytes = new RandomAccessFile(file.toFile(), "rw");
            bytes.setLength(Math.min(keep, bytes.length()));
            bytes.seek(bytes.length());
            this.csv = new CsvFile(Channels.newOutputStream(bytes.getChannel()));
            if (bytes.length() == 0) {
                csv.row(List.of("line", "address", "reason"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(RowOutcome.Refused row) {
        csv.row(List.of(String.valueOf(row.line()), row.typed(), reason(row)));
    }

    void flush() {
        csv.flush();
    }

    long length() {
        try {
            csv.flush();
            return bytes.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String reason(RowOutcome.Refused row) {
        var bundle = row.key().startsWith("shared.") ? "messages/shared" : "messages/subscribers";
        return MessageFormat.format(
                ResourceBundle.getBundle(bundle).getString(row.key()), row.arguments().toArray());
    }

    @Override
    public void close() {
        csv.close();
    }
}
