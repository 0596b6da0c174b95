package org.broadsheet.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.delivery.inbox.Mailbox;
import org.broadsheet.delivery.inbox.MailboxSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the inbox: each mail is handled and committed, then put aside.
 *
 * <p>A process that dies in between finds the mail again and knows that it was handled.
 */
@Component
public class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int BLOCK = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final InboxSettings settings;
    private final InboxHealth health;
    private final IncomingMails mails;
    private final Aftermath aftermath;
    private final Clock clock;
    private final Set<String> unreadable = new HashSet<>();

    Inbox(
            InboxSettings settings,
            InboxHealth health,
            IncomingMails mails,
            Aftermath aftermath,
            Clock clock) {
        this.settings = settings;
        this.health = health;
        this.mails = mails;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /** What follows when the mails are in. */
    @Component
    record Aftermath(ReplyForwarder replies, Alarms alarms) {}

    public boolean isSet() {
        return settings.source().isPresent();
    }

    public Duration every() {
        return settings.every();
    }

    /** Whether mails wait; an inbox that cannot be reached for a while raises an alarm. */
    public boolean hasMail() {
        return settings.source().map(this::knock).orElse(false);
    }

    private synchronized boolean knock(MailboxSource source) {
        try (var mailbox = Mailbox.open(source)) {
            health.works(source);
            return !mailbox.keys(1).isEmpty();
        } catch (IOException unreachable) {
            failed(source, unreachable);
            return false;
        }
    }

    /**
     * Handles what waits, a block at most.
     *
     * @param progress is told after each
     */
    public Map<String, Integer> read(Runnable progress) throws InterruptedException {
        var counts = new EnumMap<IncomingMail, Integer>(IncomingMail.class);
        settings.source().ifPresent(source -> read(source, counts, progress));
        aftermath.replies().forward();
        aftermath.alarms().checkOurFaults();
        return counts.entrySet().stream()
                .collect(Collectors.toMap(count -> count.getKey().word(), Map.Entry::getValue));
    }

    private synchronized void read(
            MailboxSource source, Map<IncomingMail, Integer> counts, Runnable progress) {
        try (var mailbox = Mailbox.open(source)) {
            for (var key : mailbox.keys(BLOCK + unreadable.size())) {
                if (!unreadable.contains(key)) {
                    one(mailbox, key, counts);
                    progress.run();
                }
            }
            health.works(source);
        } catch (IOException unreachable) {
            failed(source, unreachable);
        }
        if (!counts.isEmpty()) {
            LOG.info("inbox={} {}", source.name(), counts);
        }
    }

    private void one(Mailbox mailbox, String key, Map<IncomingMail, Integer> counts)
            throws IOException {
        try {
            var mail = mailbox.read(key, (int) settings.largest().toBytes());
            counts.merge(mails.handle(mail), 1, Integer::sum);
        } catch (IOException cannotBeFetched) {
            mailbox.check();
            LOG.warn(
                    "mail={} cannot be fetched and is left: {}", key, cannotBeFetched.getMessage());
            unreadable.add(key);
            return;
        }
        mailbox.done(key);
    }

    private void failed(MailboxSource source, IOException why) {
        var words = String.valueOf(why.getMessage());
        LOG.warn("inbox={} cannot be read: {}", source.name(), words);
        var since = health.fails(source, words);
        if (since.plus(PATIENCE).isBefore(clock.instant())) {
            aftermath
                    .alarms()
                    .raise("inbox", "The inbox has not been readable: " + words, "/bounces");
        }
    }
}
