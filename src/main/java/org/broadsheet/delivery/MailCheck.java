package org.broadsheet.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.broadsheet.delivery.dkim.DkimKey;
import org.broadsheet.delivery.dkim.DnsRecord;
import org.broadsheet.delivery.inbox.Mailbox;
import org.broadsheet.delivery.smtp.SmtpSender;
import org.broadsheet.shared.UserProblem;
import org.springframework.stereotype.Component;

/** Tries, for doctor, what sending and reading need, without sending anything. */
@Component
public class MailCheck {
    private final MailSettings settings;
    private final InboxSettings inbox;
    private final InboxHealth health;

    public MailCheck(MailSettings settings, InboxSettings inbox, InboxHealth health) {
        this.settings = settings;
        this.inbox = inbox;
        this.health = health;
    }

    /** What DNS should say. */
    public record KeyRecord(String name, String value) {}

    /** Connects, greets, turns on TLS and signs in; empty when all went well, else why not. */
    public Optional<String> signIn() throws InterruptedException {
        try (var sender = new SmtpSender(List.of(MailServers.server(settings, 1)));
                var seat = sender.pools().getFirst().borrow()) {
            return seat.open().map(Object::toString);
        } catch (UserProblem notSet) {
            return Optional.of("no server is set");
        }
    }

    public boolean hasInbox() {
        return inbox.source().isPresent();
    }

    /** Signs in to the inbox and looks; empty when it can be read, or when none is set. */
    public Optional<String> readInbox() {
        var source = inbox.source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try (var mailbox = Mailbox.open(source.get())) {
            mailbox.keys(1);
            health.works(source.get());
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /**
     * The records that our keys need under this domain; none where mails are not signed.
     *
     * @throws UserProblem if a key cannot be used
     */
    public List<KeyRecord> keys(String domain) {
        return settings.keysFor(domain).stream()
                .map(file -> DnsRecord.of(DkimKey.read(file.selector(), file.file()), domain))
                .map(record -> new KeyRecord(record.name(), record.value()))
                .toList();
    }
}
