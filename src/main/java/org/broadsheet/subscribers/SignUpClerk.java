package org.broadsheet.subscribers;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps looking at sign-ups while the pages are open, and forgets by the hour. */
@Component
@ConditionalOnWebApplication
class SignUpClerk implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignUpClerk.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final long TICKS_AN_HOUR = 3600;

    private final SignUpDesk desk;
    private final PeopleForgetting forgetting;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @org.jspecify.annotations.Nullable Thread thread;

    SignUpClerk(SignUpDesk desk, PeopleForgetting forgetting) {
        this.desk = desk;
        this.forgetting = forgetting;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("sign-ups").start(this::work);
    }

    @Override
    public void stop() {
        closing.countDown();
        var working = thread;
        try {
            if (working != null) {
                working.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            for (var tick = 0L; !closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS); tick++) {
                tick(tick % TICKS_AN_HOUR == 0);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick(boolean onTheHour) {
        try {
            while (closing.getCount() > 0 && desk.lookAtNext()) {
                LOG.debug("a sign-up was looked at");
            }
            if (onTheHour) {
                hourly();
            }
        } catch (RuntimeException wentWrong) {
            LOG.warn("sign-ups wait: {}", wentWrong.getMessage());
        }
    }

    private void hourly() {
        var forgotten = forgetting.forget();
        var waiting = desk.waiting();
        if (forgotten > 0) {
            LOG.info("never_confirmed forgotten={}", forgotten);
        }
        if (waiting > 0) {
            LOG.warn("sign_ups waiting={} more were sent than this hour allows", waiting);
        }
    }
}
