package org.broadsheet.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Notes in two files beside an H2 database, which one process alone has open.
 *
 * <p>H2 writes every changed page with each commit, whoever changed it: with sixteen mails in a
 * commit that was half of all CPU. A line appended to a file is as durable, and the rows are then
 * changed a thousand in a commit. Notes go to one file while the other is written up and emptied;
 * after a crash both are read, and what was written up already changes nothing.
 */
final class SheetFiles implements Sheets {
    private final Transactions transactions;
    private final Hands hands;
    private final ReentrantLock appending = new ReentrantLock();
    private final ReentrantLock writingUp = new ReentrantLock();
    private SheetFile current;
    private SheetFile full;

    /** {@code transactions} must be of their own, whatever is under way around them. */
    SheetFiles(Path database, Transactions transactions, Hands hands) {
        this.transactions = transactions;
        this.hands = hands;
        try {
            full = SheetFile.open(beside(database, ".accepted-1"));
            current = SheetFile.open(beside(database, ".accepted-2"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Path beside(Path database, String end) {
        return database.resolveSibling(database.getFileName() + end);
    }

    @Override
    public boolean areBesideTheDatabase() {
        return true;
    }

    @Override
    public boolean add(String token, List<Noted> mails) {
        appending.lock();
        try {
            if (!hands.stands(token)) {
                return false;
            }
            current.append(mails);
            return true;
        } catch (IOException diskFull) {
            throw new UncheckedIOException(diskFull);
        } finally {
            appending.unlock();
        }
    }

    @Override
    public int writeUp(Consumer<List<Noted>> rows) {
        writingUp.lock();
        try {
            var mails = next();
            if (!mails.isEmpty()) {
                transactions.run(() -> {
                    rows.accept(mails);
                    return mails;
                });
                full.clear();
            }
            return mails.size();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        } finally {
            writingUp.unlock();
        }
    }

    /** What an earlier write-up could not finish, then all that was noted before this call. */
    @Override
    public void writeUpAll(Consumer<List<Noted>> rows) {
        if (writeUp(rows) > 0) {
            writeUp(rows);
        }
    }

    private List<Noted> next() {
        appending.lock();
        try {
            if (full.mails().isEmpty()) {
                var empty = full;
                full = current;
                current = empty;
            }
            return List.copyOf(full.mails());
        } finally {
            appending.unlock();
        }
    }
}
