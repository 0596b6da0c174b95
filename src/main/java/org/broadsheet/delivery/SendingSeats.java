package org.broadsheet.delivery;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The seats at work in this process, the tokens they hold, and the word that they must end. */
final class SendingSeats {
    private final Phaser working = new Phaser(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    void enter() {
        working.register();
    }

    void leave() {
        working.arriveAndDeregister();
    }

    int atWork() {
        return working.getRegisteredParties() - 1;
    }

    Set<String> tokens() {
        return tokens;
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Waits that long, or shorter when the word to end comes. */
    void rest(Duration time) throws InterruptedException {
        var _ = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets every seat finish the mail it has on the wire; false when some took too long. */
    boolean close(Duration within) throws InterruptedException {
        closing.countDown();
        try {
            working.awaitAdvanceInterruptibly(
                    working.arrive(), within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException someTakeTooLong) {
            return false;
        }
    }
}
