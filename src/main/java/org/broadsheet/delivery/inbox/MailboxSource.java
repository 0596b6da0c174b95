package org.broadsheet.delivery.inbox;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a mailbox is. */
public sealed interface MailboxSource {
    /** A name for tables and sentences, without secrets. */
    String name();

    /**
     * A folder with {@code new} and {@code cur} in it, one mail a file.
     *
     * <p>What is handled moves from {@code new} to {@code cur}.
     */
    record Maildir(Path folder) implements MailboxSource {
        @Override
        public String name() {
            return "maildir " + folder.getFileName();
        }
    }

    /**
     * A mailbox on a server.
     *
     * @param protocol {@code imap} or {@code pop3}
     * @param encryption {@code tls}, {@code starttls} or {@code none}
     * @param doneFolder where handled mails go over IMAP; null: they are deleted
     */
    record Server(
            String protocol,
            String host,
            int port,
            String encryption,
            String username,
            String password,
            String folder,
            @Nullable String doneFolder,
            Duration within)
            implements MailboxSource {
        @Override
        public String name() {
            return protocol + " " + username + " on " + host;
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
