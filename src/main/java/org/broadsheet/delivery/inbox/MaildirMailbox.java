package org.broadsheet.delivery.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A maildir. Mails lie in {@code new} until they are handled, then in {@code cur} marked as seen.
 */
final class MaildirMailbox implements Mailbox {
    private final Path waiting;
    private final Path seen;

    private MaildirMailbox(Path folder) {
        this.waiting = folder.resolve("new");
        this.seen = folder.resolve("cur");
    }

    static MaildirMailbox open(Path folder) throws IOException {
        var mailbox = new MaildirMailbox(folder);
        if (!Files.isDirectory(mailbox.waiting)) {
            throw new NotDirectoryException(mailbox.waiting.toString());
        }
        Files.createDirectories(mailbox.seen);
        return mailbox;
    }

    /** Names begin with the time of delivery, so that their order is that of arrival. */
    @Override
    public List<String> keys(int most) throws IOException {
        try (var files = Files.list(waiting)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public RawMail read(String key, int most) throws IOException {
        try (var in = Files.newInputStream(waiting.resolve(key))) {
            var bytes = in.readNBytes(most);
            return new RawMail(bytes, bytes.length == most && in.read() >= 0);
        }
    }

    @Override
    public void check() throws IOException {
        if (!Files.isDirectory(waiting)) {
            throw new NotDirectoryException(waiting.toString());
        }
    }

    @Override
    public void done(String key) throws IOException {
        var name = key.contains(":2,") ? key : key + ":2,S";
        Files.move(waiting.resolve(key), seen.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {}
}
