package org.broadsheet.delivery.inbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.jspecify.annotations.Nullable;

/** A mailbox on an IMAP or POP3 server; one connection, for as long as it is open. */
final class ServerMailbox implements Mailbox {
    private final Store store;
    private final Folder folder;
    private final @Nullable Folder doneFolder;
    private final Map<String, Message> waiting = new LinkedHashMap<>();

    private ServerMailbox(Store store, Folder folder, @Nullable Folder doneFolder) {
        this.store = store;
        this.folder = folder;
        this.doneFolder = doneFolder;
    }

    static ServerMailbox open(MailboxSource.Server server) throws IOException {
        try {
            var store = Session.getInstance(properties(server)).getStore(protocol(server));
            store.connect(server.host(), server.port(), server.username(), server.password());
            var pop3 = server.protocol().equals("pop3");
            var folder = store.getFolder(pop3 ? "INBOX" : server.folder());
            folder.open(Folder.READ_WRITE);
            return new ServerMailbox(store, folder, pop3 ? null : done(store, server.doneFolder()));
        } catch (MessagingException refused) {
            throw new IOException(words(refused), refused);
        }
    }

    @Override
    public List<String> keys(int most) throws IOException {
        try {
            waiting.clear();
            for (var number = 1;
                    number <= folder.getMessageCount() && waiting.size() < most;
                    number++) {
                var message = folder.getMessage(number);
                if (!message.isSet(Flags.Flag.DELETED)) {
                    waiting.put(uid(message), message);
                }
            }
            return new ArrayList<>(waiting.keySet());
        } catch (MessagingException gone) {
            throw new IOException(words(gone), gone);
        }
    }

    @Override
    public RawMail read(String key, int most) throws IOException {
        try {
            var message = message(key);
            if (message instanceof IMAPMessage imap) {
                imap.setPeek(true);
            }
            var out = new BoundedBytes(most);
            try {
                message.writeTo(out);
            } catch (BoundedBytes.Full longer) {
                return new RawMail(out.bytes(), true);
            }
            return new RawMail(out.bytes(), false);
        } catch (MessagingException unreadable) {
            throw new IOException(words(unreadable), unreadable);
        }
    }

    @Override
    public void check() throws IOException {
        if (!store.isConnected()) {
            throw new IOException("the connection was lost");
        }
    }

    /** Over IMAP it is moved, so that a person can still look at it; POP3 knows only deleting. */
    @Override
    public void done(String key) throws IOException {
        try {
            var message = message(key);
            if (doneFolder != null) {
                moved(message, doneFolder);
            } else {
                message.setFlag(Flags.Flag.DELETED, true);
            }
        } catch (MessagingException gone) {
            throw new IOException(words(gone), gone);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            folder.close(true);
            store.close();
        } catch (MessagingException gone) {
            throw new IOException(words(gone), gone);
        }
    }

    private void moved(Message message, Folder to) throws MessagingException {
        var one = new Message[] {message};
        if (folder instanceof IMAPFolder imap
                && store instanceof IMAPStore server
                && server.hasCapability("MOVE")) {
            imap.moveMessages(one, to);
            return;
        }
        folder.copyMessages(one, to);
        message.setFlag(Flags.Flag.DELETED, true);
    }

    private Message message(String key) throws IOException {
        var message = waiting.get(key);
        if (message == null) {
            throw new IOException("no such mail in the mailbox any more");
        }
        return message;
    }

    private String uid(Message message) throws MessagingException {
        return switch (folder) {
            case UIDFolder imap -> Long.toString(imap.getUID(message));
            case POP3Folder pop3 -> String.valueOf(pop3.getUID(message));
            default -> Integer.toString(message.getMessageNumber());
        };
    }

    private static @Nullable Folder done(Store store, @Nullable String name)
            throws MessagingException {
        if (name == null || name.isBlank()) {
            return null;
        }
        var folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }

    private static String protocol(MailboxSource.Server server) {
        return server.encryption().equals("tls") ? server.protocol() + "s" : server.protocol();
    }

    private static Properties properties(MailboxSource.Server server) {
        var prefix = "mail." + protocol(server) + ".";
        var millis = Long.toString(server.within().toMillis());
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "partialfetch", "true");
        properties.setProperty(prefix + "filecache.enable", "true");
        if (server.encryption().equals("starttls")) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }

    private static String words(MessagingException thrown) {
        var message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message.strip();
    }
}
