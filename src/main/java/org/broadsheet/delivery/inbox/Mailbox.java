package org.broadsheet.delivery.inbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** An open mailbox. Not for several threads. */
public interface Mailbox extends Closeable {

    /**
     * Opens it.
     *
     * @throws IOException when it cannot be reached or does not let us in
     */
    static Mailbox open(MailboxSource source) throws IOException {
        return switch (source) {
            case MailboxSource.Maildir(var folder) -> MaildirMailbox.open(folder);
            case MailboxSource.Server server -> ServerMailbox.open(server);
        };
    }

    /** Some of the mails that wait, the oldest first. */
    List<String> keys(int most) throws IOException;

    /** At most so many bytes of one. */
    RawMail read(String key, int most) throws IOException;

    /** Fails when the mailbox itself is gone, not one mail of it. */
    void check() throws IOException;

    /** Puts one aside, so that it waits no longer. */
    void done(String key) throws IOException;
}
