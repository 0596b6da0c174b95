package org.broadsheet.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Keeps a command in its place until the application is told to stop. */
final class UntilStopped {
    private UntilStopped() {}

    static void wait(ConfigurableApplicationContext context) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stopped.countDown();
            }
        });
        stopped.await();
    }
}
