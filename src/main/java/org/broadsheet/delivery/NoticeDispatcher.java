package org.broadsheet.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.broadsheet.delivery.DeliveryOutcome.Barred;
import org.broadsheet.delivery.smtp.ServerTurns;
import org.broadsheet.delivery.smtp.SmtpSender;
import org.broadsheet.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends notices on a connection of their own, so that a confirmation never waits behind an edition.
 */
@Component
public class NoticeDispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeDispatcher.class);
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(30);

    private final Notices notices;
    private final ThisNode node;
    private final MailSettings settings;
    private final NoticeWriter writer;
    private final OnlyTo onlyTo;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable SmtpSender sender;
    private @Nullable Thread thread;

    NoticeDispatcher(Notices notices, ThisNode node, MailSettings settings, NoticeWriter writer) {
        this.notices = notices;
        this.node = node;
        this.settings = settings;
        this.writer = writer;
        this.onlyTo = new OnlyTo(settings.onlyTo());
    }

    /** Sends what is due now; returns how many were tried. */
    public int sendDue() throws InterruptedException {
        if (settings.host() == null || !node.isAlive()) {
            return 0;
        }
        var block = notices.claim(node.id());
        for (var notice : block) {
            notices.record(notice, outcome(notice));
        }
        return block.size();
    }

    private DeliveryOutcome outcome(ClaimedNotice notice) throws InterruptedException {
        var to = EmailAddress.parse(notice.address());
        if (to.isEmpty()) {
            return new Barred("not an address");
        }
        if (!onlyTo.allows(to.get())) {
            return new Barred("broadsheet.mail.only-to does not name this address");
        }
        var mail = writer.write(notice, to.get());
        return mail.isEmpty()
                ? new Barred("no list and no broadsheet.mail.notice-sender to send it from")
                : Verdicts.of(sender().send(mail.get()), REST);
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("notices").start(this::work);
    }

    @Override
    public void stop() {
        closing.countDown();
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(30));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (sender != null) {
            sender.close();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (!closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                sendQuietly();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendQuietly() throws InterruptedException {
        try {
            while (closing.getCount() > 0 && sendDue() > 0) {
                LOG.debug("notices were sent");
            }
        } catch (RuntimeException wentWrong) {
            LOG.warn("notices wait: {}", wentWrong.getMessage());
        }
    }

    private synchronized SmtpSender sender() {
        if (sender == null) {
            sender = MailServers.sender(settings, 1, ServerTurns.UNHEARD);
        }
        return sender;
    }
}
